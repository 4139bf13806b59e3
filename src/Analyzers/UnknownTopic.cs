using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>Finds articles whose topic has no <c>_directory.yml</c>.</summary>
public static class UnknownTopic
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("INP-18", nameof(UnknownTopic), Severity.Error, "Finds articles whose topic does not exist.");

    /// <returns>One finding for each article.</returns>
    public static IEnumerable<Diagnostic> Analyze(Site site)
    {
        var topics = site.Topics.Select(static topic => topic.Slug).ToHashSet(StringComparer.Ordinal);
        return site.Articles.Where(article => !topics.Contains(article.Topic)).Select(article => new Diagnostic(Rule, article.Metadata.Topic.At,
            $"There is no topic “{article.Topic}”.",
            Spelling.DidYouMean(article.Topic, topics, $"Add the file input/faq/{article.Topic}/_directory.yml with Title, Description, Summary and Order (“kapguide new topic”).")));
    }
}
