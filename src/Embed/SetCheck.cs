using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Embed;

/// <summary>Finds what is wrong with the sets for other sites (<c>Embed.Sets</c> in settings, and topics).</summary>
public static class SetCheck
{
    /// <summary>A slug in a set that no answer has.</summary>
    public static readonly Rule Unknown = new("EMB-01", "UnknownSlugInSet", Severity.Error, "Finds names of answers in Embed.Sets that no answer has.");

    /// <summary>A name that can't be an address, or that a topic or an earlier set has.</summary>
    public static readonly Rule Name = new("EMB-02", "ClashingSet", Severity.Error, "Finds sets whose name is a topic's or another set's, or can't stand in an address.");

    /// <summary>A set without answers.</summary>
    public static readonly Rule Empty = new("EMB-03", "EmptySet", Severity.Error, "Finds sets for other sites without any answer.");

    /// <summary>A set of more than 12 KB.</summary>
    public static readonly Rule Large = new("EMB-04", "LargeSet", Severity.Warning, "Finds sets for other sites whose data is larger than 12 KB.");

    /// <returns>All findings.</returns>
    public static IEnumerable<Diagnostic> Find(Site site)
    {
        var names = site.Topics.ToDictionary(static topic => topic.Slug, static topic => $"the topic “{topic.Title}”", StringComparer.Ordinal);
        foreach (var (name, slugs) in site.Settings.EmbedSets)
        {
            if (!Slug.IsValid(name.Value))
                yield return new Diagnostic(Name, name.At, $"“{name.Value}” can't be part of an address.", $"Write lower-case words joined by hyphens: “{(Slug.From(name.Value) is { Length: > 0 } better ? better : "first-visit")}”.");
            else if (names.TryGetValue(name.Value, out var other))
                yield return new Diagnostic(Name, name.At, $"“{name.Value}” is already the name of {other}.", $"Choose another name, such as “{name.Value}-questions”.");
            else
                names[name.Value] = "another set";
            if (slugs.IsEmpty)
                yield return new Diagnostic(Empty, name.At, $"The set “{name.Value}” has no answers.", $"List the names of answers below it, each on its own line: “- {site.Articles.FirstOrDefault()?.Slug ?? "is-kap-safe"}”.");
            foreach (var slug in slugs.Where(slug => !site.ArticlesBySlug.ContainsKey(slug.Value)))
                yield return new Diagnostic(Unknown, slug.At, $"There is no answer “{slug.Value}”.", Spelling.DidYouMean(slug.Value, site.ArticlesBySlug.Keys, "Write the name of an answer's file without .md, and leave drafts out."));
        }

        foreach (var set in AnswerSet.All(site))
        {
            var size = SetDocument.Of(site, set).Write().Length;
            if (size <= SetDocument.Budget) continue;
            var at = site.Settings.EmbedSets.Where(named => named.Name.Value == set.Id).Select(static named => named.Name.At)
                .FirstOrDefault(site.Topics.FirstOrDefault(topic => topic.Slug == set.Id)?.Metadata.Title.At ?? SourceSpan.File("input/settings.yml"));
            yield return new Diagnostic(Large, at, $"The data of the set “{set.Id}” has {size:N0} bytes; at most {SetDocument.Budget:N0} load quickly on a phone.", "Split it into two, or make a smaller list of its answers in Embed.Sets.");
        }
    }
}
