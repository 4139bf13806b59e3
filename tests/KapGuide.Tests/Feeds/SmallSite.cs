using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;
using KapGuide.Pipelines;
using KapGuide.Themes;

namespace KapGuide.Tests.Feeds;

/// <summary>A site of three answers, read and built in memory by the real readers and pipelines.</summary>
internal static class SmallSite
{
    private static readonly (string Path, string Text)[] Content =
    [
        ("settings.yml", """
            SiteTitle: KAP Guide
            SiteDescription: Short, cited answers to common questions about ketamine-assisted psychotherapy.
            Host: https://kap.example
            CurrentDateTime: 2026-11-22
            """),
        ("references.json", """
            [{"id":"hull2022","type":"article-journal","title":"At-home, sublingual ketamine <i>telehealth</i>","author":[{"family":"Hull","given":"Thomas"}],"issued":{"date-parts":[[2022]]},"DOI":"10.1016/j.jad.2022.07.004"},
             {"id":"fda2023","type":"webpage","title":"FDA warns patients & doctors","author":[{"literal":"FDA"}],"issued":{"date-parts":[[2023,10,10]]},"URL":"https://www.fda.gov/warning"}]
            """),
        ("glossary.yml", "- Id: ketamine\n  Term: Ketamine\n  Definition: An anesthetic medicine.\n"),
        ("facts.yml", "- Id: length\n  Text: 40 to 60 minutes\n"),
        ("faq/safety/_directory.yml", "Title: Safety\nDescription: What can go wrong, and what lowers the chance of harm.\nSummary: Read these before you decide.\nOrder: 1\n"),
        ("faq/safety/side-effects.md", """
            ---
            Title: What are the side effects of KAP?
            Description: Common and serious side effects of ketamine, and what a care team does about them.
            Summary: Most side effects pass soon [@hull2022]. Some are serious.
            Order: 1
            Published: 2026-03-02
            Updated: 2026-10-14
            Author: j-rivera
            RedirectFrom: [/faq/kap-side-effects/]
            ---

            ::: key-points
            - Ketamine-assisted psychotherapy (KAP) lasts {{fact:length}} [@fda2023].
            :::

            ## Possible harms
            See [ketamine](glossary:ketamine) and [](xref:is-kap-safe) [@hull2022; @fda2023].
            """),
        ("faq/safety/is-kap-safe.md", """
            ---
            Title: Is KAP safe?
            Description: What makes ketamine-assisted psychotherapy safer, and for whom it is not.
            Summary: It can be done more safely with screening \</script> & care.
            Order: 2
            Published: 2026-03-02
            Reviewed: 2026-11-01
            Reviewer: m-okafor
            Author: kap-guide
            ---

            ## What it is
            Words.
            """),
        ("faq/cost/_directory.yml", "Title: Cost\nDescription: What it costs.\nSummary: Money matters.\nOrder: 2\n"),
        ("faq/cost/cost-of-kap.md", "---\nTitle: What does KAP cost?\nDescription: Prices.\nSummary: It depends.\nPublished: 2026-05-01\nAuthor: kap-guide\n---\n\nWords.\n"),
        ("pages/about.md", "---\nTitle: About\nDescription: Who we are.\nUpdated: 2026-02-01\n---\n\nWe write.\n"),
        ("pages/editorial-policy.md", "---\nTitle: How we write\nDescription: How.\n---\n\nWords.\n"),
        ("people/j-rivera.yml", "Name: J. Rivera\nCredentials: LPC\nRole: Writer\nBio: Writes.\n"),
        ("people/m-okafor.yml", "Name: M. Okafor\nCredentials: MD\nRole: Reviewer\nBio: Reviews.\nLicences:\n- Body: Oregon Medical Board\n  Number: MD123\n  State: Oregon\n"),
        ("people/kap-guide.yml", "Name: KAP Guide\nKind: organization\nRole: Publisher\nBio: Plain answers.\n"),
    ];

    private static readonly Lazy<ImmutableDictionary<string, byte[]>> Built = new(static () => FilesOf(ContextOf()));

    /// <summary>All files of the unchanged site, by path.</summary>
    public static ImmutableDictionary<string, byte[]> Files => Built.Value;

    /// <summary>The text of a file of the unchanged site.</summary>
    public static string Text(string path) => Encoding.UTF8.GetString(Files[path]);

    /// <summary>The site with files changed or added; an empty text takes a file away.</summary>
    public static Site Of(params (string Path, string Text)[] changes) => ContextOf(changes).Site;

    /// <summary>What pipelines get.</summary>
    public static BuildContext ContextOf(params (string Path, string Text)[] changes)
    {
        var input = InputFolder.FromMemory(changes.Concat(Content).DistinctBy(static file => file.Path).Where(static file => file.Text.Length > 0));
        var problems = new List<Diagnostic>();
        var settings = Settings.Read(input.Text("settings.yml"), [], problems);
        ConcurrentBag<Diagnostic> findings = [];
        var site = SiteReader.Read(input, settings, settings.CurrentDate!.Value, 1, findings);
        Assert.DoesNotContain(problems.Concat(findings), static finding => finding.Severity == Severity.Error);
        var theme = Theme.Load(ThemeFiles.Read((Path.Combine(AppContext.BaseDirectory, "themes", "default"), "themes/default")), BuildContext.FrameOf(settings),
            [], out _);
        return new BuildContext(site, theme!, input);
    }

    /// <summary>Settings with lines added.</summary>
    public static (string Path, string Text) WithSettings(string lines) => ("settings.yml", Content[0].Text + "\n" + lines);

    /// <summary>Everything that the pipelines make.</summary>
    public static ImmutableDictionary<string, byte[]> FilesOf(BuildContext context) =>
        Pipeline.All.SelectMany(pipeline => pipeline.Run(context)).ToImmutableDictionary(static file => file.Path, static file => file.Content.ToArray());

    /// <summary>Writes files to a new folder.</summary>
    public static string WriteToDisk(ImmutableDictionary<string, byte[]> files)
    {
        var folder = Directory.CreateTempSubdirectory("kapguide-").FullName;
        foreach (var (path, content) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllBytes(Path.Combine(folder, path), content);
        }

        return folder;
    }
}
