using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Wording;
using KapGuide.Citations;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Rules;

/// <summary>Family CIT, the part that looks at what is cited: kind, age and design of the sources.</summary>
internal static class SourceRules
{
    private const int OldYears = 10;

    private static readonly WordSet Named = WordSet.Of("provider providers clinic clinics company companies news newspaper blog website websites page pages press example examples reporter journalist report reports article guideline guidelines listed lists price prices");
    private static readonly WordSet Clinical = WordSet.Of("respond responded response remission improve improved improves improvement reduce reduced reduces relief relieves effective effectiveness efficacy relapse ease eases eased help helps helped treat treats treated works better lower lowers lowered lift lifts lifted boost boosts boosted alleviate alleviates alleviated heal heals healed cure cures cured decrease decreases decreased calm calms calmed resolve resolves resolved stop stops prevent prevents worsen worsens worsened");
    private static readonly WordSet Relief = WordSet.Of("better respond responded improve improved improves improvement relief relieves effective effectiveness efficacy ease eases eased lift lifts lifted heal heals healed recover recovered calmer happier");
    private static readonly WordSet Patients = WordSet.Of("patients people participants clients veterans adults");
    private static readonly WordSet Nerves = WordSet.Of("brain brains neuron neurons nerve synapse synapses dendrites connections glutamate neuroplasticity cells receptor receptors");
    private static readonly string[] PublicHosts = [".gov", ".edu", ".mil", "who.int", "nhs.uk", "cochrane", "nice.org.uk", "doi.org", "nih.gov", "psychiatry.org", "apa.org", "asahq.org", "ama-assn.org", "medlineplus", "988lifeline.org"];

    /// <summary>The rules.</summary>
    public static ImmutableArray<PageRule> All { get; } =
    [
        new(CatalogueEntry.Of("CIT-09", "WeakSource", Warning, "Finds clinical claims that rest on news, blogs, clinics or companies alone.", Why.Discern,
            "KAP reduces symptoms of depression [@clinic].", "One clinic's page says that KAP reduces symptoms [@clinic]."), static page => WeakSources(page)),
        new(CatalogueEntry.Of("CIT-10", "OldSource", Info, "Finds claims about benefit or harm that rest on a study of more than ten years ago, unless the library marks it as a classic.", Why.JamaBenchmarks,
            "Symptoms eased for a week [@old].", "Symptoms eased for a week [@a]."), static page => OldSources(page)),
        new(CatalogueEntry.Of("CIT-11", "UnnamedDesign", Warning, "Finds open-label, retrospective, animal and preprint sources where the text doesn't say so.", Why.FtcHealth,
            "Most people felt better [@openlabel].", "In an open-label study without a comparison group most people felt better [@openlabel]."), static page => UnnamedDesigns(page)),
    ];

    private static IEnumerable<Finding> WeakSources(PageText page)
    {
        foreach (var sentence in page.Running)
        {
            if (sentence.Citations.IsEmpty || !(sentence.Has(Clinical) && sentence.Has(Vocabulary.Condition) || sentence.Has(Relief) && (sentence.Has(Patients) || sentence.Has(Vocabulary.Ketamine)) || sentence.HasPhrase("side", "effects") || sentence.Has("safe")) || sentence.Has(Named) || sentence.Has(Vocabulary.Money)) continue;
            var keys = Keys(sentence);
            if (keys.Length == 0 || !keys.All(key => page.Site.Library.TryGet(key, out var source) && IsWeak(source))) continue;
            var mark = sentence.Citations[0];
            yield return new Finding(At(page, mark), $"This claim about treatment rests on a web page alone ({string.Join(", ", keys)}).", "Cite the study that the page speaks of, or name the page as what it is: “One provider's page says …”.");
        }
    }

    private static bool IsWeak(Reference source) =>
        source.Type is "webpage" or "post-weblog" or "post" or "article-newspaper" or "article-magazine" or "broadcast" or "motion_picture"
        && !source.Title.Contains("label", StringComparison.OrdinalIgnoreCase) && !source.Title.Contains("prescribing information", StringComparison.OrdinalIgnoreCase) && !PublicHosts.Any(host => source.Url.Contains(host, StringComparison.OrdinalIgnoreCase)) && source.Doi.Length == 0 && source.Pmid.Length == 0;

    private static IEnumerable<Finding> OldSources(PageText page)
    {
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (var sentence in page.Running.Where(static sentence => !sentence.Citations.IsEmpty && (sentence.Has(Vocabulary.Outcome) || sentence.Has(Clinical))))
        {
            foreach (var mark in sentence.Citations.ToArray())
            {
                foreach (var item in mark.Node.Cluster.Items)
                {
                    if (!page.Site.Library.TryGet(item.Key, out var source) || source.Year == 0 || page.Site.Today.Year - source.Year <= OldYears || source.Appraisal.Classic || source.Type is "legislation" or "webpage" || !told.Add(item.Key)) continue;
                    yield return new Finding(At(page, mark), $"“{item.Key}” is from {source.Year}.", $"Look for newer work; if it is still the best source, write “\"classic\": true” into the custom field of “{item.Key}” in references.json.");
                }
            }
        }
    }

    /// <summary>A design that readers must be told of.</summary>
    /// <param name="Said">What it is called.</param>
    /// <param name="InTitle">What of a source's title, kind or place shows it.</param>
    /// <param name="InText">What of a text tells it.</param>
    private sealed record Design(string Said, string[] InTitle, string[] InText)
    {
        private readonly SearchValues<string> _inText = SearchValues.Create(InText, StringComparison.OrdinalIgnoreCase);

        /// <summary>Whether a text tells it.</summary>
        public bool IsSaidIn(ReadOnlySpan<char> text) => text.ContainsAny(_inText);

        /// <summary>False for the designs that nobody need tell.</summary>
        public bool IsNamed => Said.Length > 0;
    }

    private static readonly Design[] Designs =
    [
        new("open-label, without a comparison group", ["open-label", "open label", "uncontrolled", "single-arm"], ["open-label", "open label", "comparison group", "control group", "uncontrolled", "no placebo", "without a placebo", "knew what", "single group"]),
        new("retrospective", ["retrospective", "chart review", "case series", "case report"], ["retrospective", "looked back", "records", "charts", "case", "comparison group", "clinic data", "one person", "observ"]),
        new("in animals", [" mice", " mouse", " rats", " rat ", "rodent", "macaque", "animal model", "primate"], ["mice", "mouse", "rats", "animal", "rodent", "monkey"]),
        new("a preprint", ["preprint", "medrxiv", "biorxiv", "psyarxiv", "research square"], ["preprint", "not yet been reviewed", "peer review", "peer-review", "not yet checked"]),
    ];

    private static readonly Design Any = new("", [], []);

    /// <summary>Many pages cite one source.</summary>
    private static readonly ConditionalWeakTable<Reference, Design> DesignOf = [];

    private static Design Tell(Reference source)
    {
        var about = $"{source.Title} {source.Appraisal.Design} {source.Text("container-title")} {source.Text("genre")}";
        return Array.Find(Designs, design => Array.Exists(design.InTitle, cue => about.Contains(cue, StringComparison.OrdinalIgnoreCase))) ?? Any;
    }

    private static IEnumerable<Finding> UnnamedDesigns(PageText page)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var sentence in page.Running.Where(static sentence => !sentence.Citations.IsEmpty && (sentence.Has(Vocabulary.Outcome) || sentence.Has(Clinical) || sentence.Has(Nerves))))
        {
            foreach (var mark in sentence.Citations.ToArray())
            {
                foreach (var item in mark.Node.Cluster.Items)
                {
                    if (mark.Node.Cluster.Items.Length > 1 || !seen.Add(item.Key) || !page.Site.Library.TryGet(item.Key, out var source)) continue;
                    if (DesignOf.GetValue(source, Tell) is not { IsNamed: true } design || SaysSo(page, item.Key, design)) continue;
                    yield return new Finding(At(page, mark), $"“{item.Key}” is {design.Said}, and the text does not say so.", $"Add it to the sentence: “In one study ({design.Said}) …”.");
                }
            }
        }
    }

    /// <summary>The design may be named once on the page, in a paragraph, item or row that cites the source.</summary>
    private static bool SaysSo(PageText page, string key, Design design)
    {
        foreach (var mark in page.Citations)
            if (Cites(mark, key) && page.BlockAt(mark.At) is { } block && design.IsSaidIn(page.Text.AsSpan(block.Start, block.End - block.Start))) return true;

        return false;
    }

    private static bool Cites(CitationMark mark, string key)
    {
        foreach (var item in mark.Node.Cluster.Items)
            if (item.Key == key) return true;
        return false;
    }

    private static string[] Keys(Sentence sentence)
    {
        List<string> keys = [];
        foreach (var mark in sentence.Citations) keys.AddRange(mark.Node.Cluster.Items.Select(static item => item.Key));
        return [.. keys];
    }

    private static Diagnostics.SourceSpan At(PageText page, CitationMark mark) => page.Source.Span(mark.Source, mark.Node.Span.Length);
}
