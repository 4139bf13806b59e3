using System.Globalization;
using System.Text;

namespace KapGuide.Benchmarks;

/// <summary>
/// A made-up site of any size, the same at every run: answers of 700 to 900 words with citations, links, tables and boxes. Its sentences say
/// nothing about medicine: they only have the length, the marks and the spread of words of real ones. Answers are written to disk one by one.
/// </summary>
internal static class Corpus
{
    private const int TopicSize = 100;
    private const int MostReferences = 400;

    private static readonly string[] Words =
        ("account answer area balance basis bench bridge candle canvas care chair change chapter choice circle cloud coast colour corner course "
         + "detail door effect engine evening event family field figure floor forest form friend garden glass group habit harbour hour house idea island "
         + "journey kitchen lamp language layer letter level library light line list market matter meadow measure meeting memory method minute mirror "
         + "moment morning mountain music name network night note number office order paper part path pattern pencil phone picture piece "
         + "place plan plant point practice price question quiet reader reason record region result river road room sample screen season "
         + "section sentence shape shore signal sound space spring stage station step stone story street subject summer "
         + "surface system table term test text thread tide time tool tower town track trail train tree unit valley value village voice "
         + "wall water weather week window winter wood word work world writer year").Split(' ');

    private static readonly string[] Verbs = ["keeps", "shows", "follows", "holds", "joins", "describes", "covers", "needs", "uses", "meets", "changes", "reaches"];

    /// <summary>Writes <c>input/</c> with <paramref name="count"/> answers below a folder.</summary>
    public static void Write(string root, int count)
    {
        var input = Directory.CreateDirectory(Path.Combine(root, "input")).FullName;
        File.WriteAllText(Path.Combine(input, "settings.yml"), """
            SiteTitle: Sample Guide
            SiteDescription: A made-up site of many answers that measures how long a build takes and how much memory it needs.
            Host: https://sample.example
            CurrentDateTime: 2026-11-22
            """);
        File.WriteAllText(Path.Combine(input, "references.json"), Library(Math.Min(count, MostReferences)));
        File.WriteAllText(Path.Combine(input, "glossary.yml"), string.Concat(Enumerable.Range(0, 50).Select(static i =>
            $"- Id: term-{i}\n  Term: {Words[i * 3 % Words.Length]} {Words[((i * 5) + 1) % Words.Length]}\n  Definition: A made-up term that stands for the {Words[i * 3 % Words.Length]} of a sample.\n")));
        Directory.CreateDirectory(Path.Combine(input, "pages"));
        foreach (var name in (string[])["about", "editorial-policy", "corrections", "privacy", "accessibility", "get-help-now"])
            File.WriteAllText(Path.Combine(input, "pages", name + ".md"),
                $"---\nTitle: {name.Replace('-', ' ')}\nDescription: A static page of the made-up site, which only stands where a real site has one too.\n---\n\nThis page belongs to a made-up site.\n");
        Directory.CreateDirectory(Path.Combine(input, "people"));
        File.WriteAllText(Path.Combine(input, "people", "sample-guide.yml"), "Name: Sample Guide\nKind: organization\nConflicts: None, since it is made up.\n");
        for (var i = 0; i < count; i++)
        {
            var folder = Path.Combine(input, "faq", $"topic-{i / TopicSize}");
            if (i % TopicSize == 0)
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, "_directory.yml"),
                    $"Title: Topic {Words[i / TopicSize % Words.Length]} {i / TopicSize}\nDescription: Answers of the made-up topic number {i / TopicSize}, which hold a hundred questions each.\nSummary: A made-up topic.\nOrder: {i / TopicSize}\n");
            }

            File.WriteAllText(Path.Combine(folder, $"{Name(i)}.md"), Answer(i, count));
        }
    }

    /// <summary>The whole text of an answer.</summary>
    /// <param name="index">Its number.</param>
    /// <param name="count">How many there are: links lead to others.</param>
    public static string Answer(int index, int count)
    {
        var random = new Random(index);
        var text = new StringBuilder(8000);
        text.Append(CultureInfo.InvariantCulture, $"""
            ---
            Title: What does the {First(index)} number {index} mean for a {Pick(random)}?
            Description: A made-up answer about the {Pick(random)} and the {Pick(random)} of number {index}, as long as a description has to be.
            Summary: The {First(index)} number {index} means one {Pick(random)} [@ref{index % Math.Min(count, MostReferences)}]. {Sentence(random, -1, count)}
            Order: {index % TopicSize}
            Author: sample-guide
            Ai: none
            Kind: practical
            Published: 2026-{1 + (index % 10):00}-{1 + (index % 27):00}
            AlsoAsked:
              - how does {Pick(random)} {Pick(random)} work
              - why is there a {Pick(random)} in the {Pick(random)}
            Related:
              - {Name((index + 1) % count)}
              - {Name((index + 7) % count)}
            ---

            ::: key-points
            - {Sentence(random, index + 1, count)}
            - {Sentence(random, index + 2, count)}
            :::

            """);
        for (var section = 0; section < 5; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## The {Pick(random)} and its {Pick(random)} {section}\n\n");
            for (var paragraph = 0; paragraph < 4; paragraph++)
            {
                for (var sentence = 0; sentence < 2; sentence++) text.Append(Sentence(random, sentence == 0 ? index + (section * 7) + paragraph : -1, count)).Append(' ');
                text.Append(CultureInfo.InvariantCulture, $"See [](xref:{Name(random.Next(count))}).\n\n");
            }

            if (section == 1) text.Append(CultureInfo.InvariantCulture, $"- {Sentence(random, -1, count)}\n- **Part** of a {Pick(random)}: {Sentence(random, index, count)}\n- The [{Words[index % 50 * 3]}](glossary:term-{index % 50})\n");
            if (section == 2) text.Append(CultureInfo.InvariantCulture, $"Table: Parts of number {index}\n\n| Part | Value |\n|---|---|\n| {Pick(random)} | {index} |\n| {Pick(random)} | {index * 2} |\n| {Pick(random)} | {Pick(random)} |\n");
            if (section == 3) text.Append(CultureInfo.InvariantCulture, $"::: evidence\n{Sentence(random, index + 3, count)}\n:::\n");
        }

        return text.ToString();
    }

    private static string Sentence(Random random, int citation, int count)
    {
        var text = new StringBuilder($"The {Pick(random)} of this {Pick(random)} {Verbs[random.Next(Verbs.Length)]} a {Pick(random)} with the {Pick(random)}");
        if (random.Next(2) == 0) text.Append(CultureInfo.InvariantCulture, $", and the {Pick(random)} {Verbs[random.Next(Verbs.Length)]} one {Pick(random)}");
        if (citation >= 0) text.Append(CultureInfo.InvariantCulture, $" [@ref{citation % Math.Min(count, MostReferences)}");
        if (citation >= 0 && citation % 3 == 0) text.Append(CultureInfo.InvariantCulture, $"; @ref{(citation + 11) % Math.Min(count, MostReferences)}, p. {1 + (citation % 90)}");
        if (citation >= 0) text.Append(']');
        return text.Append('.').ToString();
    }

    private static string Name(int index) => $"what-does-the-{First(index)}-number-{index}-mean";

    private static string First(int index) => Words[index % Words.Length];

    private static string Pick(Random random) => Words[random.Next(Words.Length)];

    private static string Library(int count)
    {
        var text = new StringBuilder("[\n");
        for (var i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                {"id":"ref{{i}}","type":"article-journal","title":"A sample of {{Words[i % Words.Length]}} and {{Words[i * 7 % Words.Length]}} number {{i}}","author":[{"family":"Author{{i}}","given":"Ann B."},{"family":"Writer{{i % 37}}","given":"Carl"}],"container-title":"Journal of Samples","volume":"{{1 + (i % 40)}}","issue":"{{1 + (i % 12)}}","page":"{{i}}-{{i + 9}}","issued":{"date-parts":[[{{1990 + (i % 36)}},{{1 + (i % 12)}}]]},"DOI":"10.5555/sample.{{i}}"}
                """).Append(i < count - 1 ? ",\n" : "\n]\n");
        }

        return text.ToString();
    }
}
