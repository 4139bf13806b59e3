using KapGuide.Content;
using KapGuide.Input;

namespace KapGuide.Commands;

internal static partial class NewCommand
{
    private static IEnumerable<string> Kinds => Enum.GetNames<ArticleKind>().Select(static name => name.ToLowerInvariant());

    private static string KindInWords(string kind) => Enum.Parse<ArticleKind>(kind, ignoreCase: true) switch
    {
        ArticleKind.Definition => "what a word or a thing means",
        ArticleKind.Mechanism => "how something works",
        ArticleKind.Treatment => "whether it helps with something",
        ArticleKind.Safety => "what can go wrong, and what helps",
        ArticleKind.Practical => "how to do or prepare something",
        ArticleKind.Providers => "who gives care, and how to choose",
        ArticleKind.Legal => "what the law says",
        ArticleKind.Money => "what it costs, and who pays",
        _ => "how two kinds of care differ",
    };

    /// <summary>The topic's title and folder: people know the one, the command line takes the other.</summary>
    private static string LabelOf(string faq, string topic)
    {
        var file = Path.Combine(faq, topic, "_directory.yml");
        var source = new SourceFile(topic, File.Exists(file) ? File.ReadAllText(file) : "");
        var title = TopicMetadata.From(Fields.Bind(Yaml.Read(source, 0, source.Text.Length, []), default, TopicMetadata.Schema, [])).Title.Value;
        return title.Length > 0 ? $"{title} ({topic})" : topic;
    }

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string ArticleText(string title, string kind) => $"""
        ---
        # The question, as people ask it.
        Title: {Quoted(title)}
        # One sentence of 70 to 160 characters for search results.
        Description:
        # The short answer in at most 60 plain words. Every claim has its source in the same sentence: [@key].
        Summary:
        # definition, mechanism, treatment, safety, practical, providers, legal, money or comparison
        Kind: {kind}
        # Place in the topic: 1 comes first.
        Order: 99
        Published: {DateOnly.FromDateTime(DateTime.Today):yyyy-MM-dd}
        # The name of a file in input/people/, without .yml.
        # Author: first-last
        # none, drafted or edited: how AI was used. The page says so.
        Ai: none
        # Five or more other ways in which people ask this, one a line: “  - can I drive home”.
        AlsoAsked: []
        # Three answers to read next, one a line: file names without .md.
        Related: []
        # true keeps the answer out of the site while you write.
        Excluded: true
        ---

        {ArticleSkeleton.Body}
        """.ReplaceLineEndings("\n");

    private static string TopicText(string title) => $"""
        # The topic's short name.
        Title: {Quoted(title)}
        # One sentence of 70 to 160 characters for search results.
        Description:
        # One paragraph of at most 60 words at the top of the topic's page.
        Summary:
        # Place among the topics: 1 comes first.
        Order: 99

        """.ReplaceLineEndings("\n");

    private static string PersonText(string name, string credentials, string role) => $"""
        Name: {Quoted(name)}
        # person or organization
        Kind: person
        # Letters after the name, such as LPC, PhD.
        Credentials: {Quoted(credentials)}
        # What they do here, such as Clinical reviewer.
        Role: {Quoted(role)}
        # A few sentences.
        Bio: ""
        # Who pays them, and what they sell. Readers want to know.
        Conflicts: ""
        # Pages elsewhere, such as a licence look-up or ORCID.
        SameAs: []
        # Licences:
        #   - Body: Name of the board
        #     Number: "0000"
        #     State: OR

        """.ReplaceLineEndings("\n");
}
