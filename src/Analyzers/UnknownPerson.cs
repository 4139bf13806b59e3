using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Analyzers;

/// <summary>Finds authors and reviewers who have no file in <c>people/</c>.</summary>
public static class UnknownPerson
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("PRV-15", nameof(UnknownPerson), Severity.Error, "Finds authors and reviewers who have no file in people/.");

    /// <returns>One finding for each name.</returns>
    public static IEnumerable<Diagnostic> Analyze(Site site) =>
        from article in site.Articles
        from person in new[] { article.Metadata.Author, article.Metadata.Reviewer }
        where person.Value.Length > 0 && !site.PeopleById.ContainsKey(person.Value)
        select Found(site, person);

    private static Diagnostic Found(Site site, Located person) => new(Rule, person.At, $"There is no person “{person.Value}”.",
        Spelling.DidYouMean(person.Value, site.PeopleById.Keys, $"Add the file input/people/{Slug.From(person.Value)}.yml (“kapguide new person”)."));
}
