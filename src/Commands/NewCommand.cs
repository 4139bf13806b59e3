using System.CommandLine;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Commands;

/// <summary><c>new</c>: files to begin with, with comments that say what belongs where. Never overwrites.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var command = new Command("new", "Begins an article, a topic or a person with a commented file.");
        command.Subcommands.Add(Article());
        command.Subcommands.Add(Topic());
        command.Subcommands.Add(Person());
        return command;
    }

    private static Command Article()
    {
        var topic = new Option<string>("--topic", "-t") { Description = "The topic: a folder in input/faq/.", Required = true, HelpName = "TOPIC" };
        var question = new Argument<string>("question") { Description = "The question, in quotation marks." };
        var command = new Command("article", "Begins an answer: kapguide new article --topic safety \"Can I drive after a session?\"") { topic, question };
        command.SetAction(result =>
        {
            var (title, folder) = (result.GetValue(question)!.Trim(), result.GetValue(topic)!);
            var faq = Path.Combine(SharedOptions.InputOf(result), "faq");
            var topics = Directory.Exists(faq) ? Directory.GetDirectories(faq).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal).ToArray() : [];
            if (!topics.Contains(folder))
                return Usage($"There is no topic “{folder}”. {Spelling.DidYouMean(folder, topics, $"Topics: {string.Join(", ", topics)}. “kapguide new topic” begins another.")}");
            if (title.Length == 0) return Usage("The question is empty.");
            var slug = Slug.From(title);
            var taken = Directory.EnumerateFiles(faq, slug + ".md", SearchOption.AllDirectories).FirstOrDefault();
            return taken is not null ? Taken(taken) : Write(Path.Combine(faq, folder, slug + ".md"), ArticleText(title));
        });
        return command;
    }

    private static Command Topic()
    {
        var title = new Argument<string>("title") { Description = "The topic's short name, such as \"Aftercare\"." };
        var command = new Command("topic", "Begins a topic: kapguide new topic \"Aftercare\"") { title };
        command.SetAction(result =>
        {
            var name = result.GetValue(title)!.Trim();
            return Write(Path.Combine(SharedOptions.InputOf(result), "faq", Slug.From(name), "_directory.yml"), TopicText(name));
        });
        return command;
    }

    private static Command Person()
    {
        var name = new Argument<string>("name") { Description = "First and last name, without titles." };
        var command = new Command("person", "Begins the profile of an author or reviewer: kapguide new person \"First Last\"") { name };
        command.SetAction(result =>
        {
            var full = result.GetValue(name)!.Trim();
            return Write(Path.Combine(SharedOptions.InputOf(result), "people", Slug.From(full) + ".yml"), PersonText(full));
        });
        return command;
    }

    private static int Write(string path, string text)
    {
        if (File.Exists(path)) return Taken(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{path} can't be written: {problem.Message}");
            return 1;
        }

        Console.WriteLine(path);
        Console.Error.WriteLine("Open it in your editor; the comments say what belongs where. “kapguide check” tells what is still missing.");
        return 0;
    }

    private static int Taken(string path)
    {
        Console.Error.WriteLine($"{path} exists already. Nothing was changed.");
        return 1;
    }

    private static int Usage(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string ArticleText(string title) => $"""
        ---
        # The question, as people ask it.
        Title: {Quoted(title)}
        # One sentence of 70 to 160 characters for search results.
        Description:
        # The short answer in at most 60 plain words. Every claim has its source in the same sentence: [@key].
        Summary:
        # definition, mechanism, treatment, safety, practical, providers, legal, money or comparison
        Kind: practical
        # Place in the topic: 1 comes first.
        Order: 99
        Published: {DateOnly.FromDateTime(DateTime.Today):yyyy-MM-dd}
        # The name of a file in input/people/, without .yml.
        Author:
        # none, drafted or edited: how AI was used. The page says so.
        Ai: none
        # Five or more other ways in which people ask this.
        AlsoAsked:
          - ""
        # Three answers to read next: file names without .md.
        Related:
          - ""
        # true keeps the answer out of the site while you write.
        Excluded: true
        ---

        ::: key-points
        - Three to five points, one sentence each [@key].
        :::

        ## First section

        Write here. Link another answer with [words](xref:is-kap-safe), a term with [word](glossary:integration).

        ::: questions-to-ask
        - What would you ask your prescriber?
        :::

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

    private static string PersonText(string name) => $"""
        Name: {Quoted(name)}
        # person or organization
        Kind: person
        # Letters after the name, such as LPC, PhD.
        Credentials: ""
        # What they do here, such as Clinical reviewer.
        Role: ""
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
