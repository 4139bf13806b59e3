using System.Collections.Immutable;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Analyzers;

/// <summary>What signing a clinical review writes, or why it is refused.</summary>
/// <param name="Text">The article's file with the signature; null when it is refused.</param>
/// <param name="Values">The keys that are written.</param>
/// <param name="Problems">Why it is refused, in sentences; empty when it is not.</param>
/// <param name="Notes">What whoever signs may want to know.</param>
public sealed record ReviewSignature(string? Text, ImmutableArray<(string Key, string Value)> Values, ImmutableArray<string> Problems, ImmutableArray<string> Notes)
{
    /// <summary>Rules that a signature itself mends: they don't stand in its way.</summary>
    private static readonly ImmutableArray<string> Mended = ["PRV-03", "PRV-04", "PRV-05", "PRV-06", "PRV-08"];

    /// <summary>
    /// Signs an article as it stands. Refused: reviewers without a profile, organizations, people whose profile shows no credentials and
    /// license (unless PRV-02 is switched off), authors of the text where settings require a review (unless PRV-03 is), days in the future,
    /// and articles in which <paramref name="findings"/> has errors.
    /// </summary>
    /// <param name="site">The content.</param>
    /// <param name="article">What was reviewed.</param>
    /// <param name="reviewer">Id of the reviewer.</param>
    /// <param name="date">The day of the review.</param>
    /// <param name="findings">All findings at their final levels.</param>
    public static ReviewSignature Of(Site site, Article article, string reviewer, DateOnly date, IEnumerable<Diagnostic> findings)
    {
        List<string> problems = [.. ProblemsWith(site, article, reviewer)];
        if (date > site.Today) problems.Add($"{date:yyyy-MM-dd} is in the future: sign on the day of the review, or later.");
        var errors = findings.Where(finding => finding.Severity == Severity.Error && finding.At.Path == article.Source.Path && !Mended.Contains(finding.Rule.Id)).ToArray();
        if (errors.Length > 0) problems.Add($"{article.Source.Path} has errors, so nobody can have read it as it will be published. Mend them first:{string.Concat(errors.Select(static error => $"\n  {error}"))}");
        ImmutableArray<(string Key, string Value)> values =
        [
            ("Reviewed", $"{date:yyyy-MM-dd}"), ("Reviewer", reviewer), ("ReviewedHash", ReviewHash.Of(article)), ("NextReview", $"{date.AddMonths(site.Settings.ReviewMonths):yyyy-MM-dd}"),
        ];
        if (problems.Count > 0) return new ReviewSignature(null, values, [.. problems], []);
        ImmutableArray<string> notes = reviewer == article.Metadata.Author.Value ? [$"{reviewer} wrote this answer, too. A second pair of eyes finds more."] : [];
        return FrontMatterEdit.Set(article.Source.Text, values) is { } text
            ? new ReviewSignature(text, values, [], notes)
            : new ReviewSignature(null, values, [$"The front matter of {article.Source.Path} is not written as one key a line, so it can't be changed safely. Write each key on a line of its own, then sign again."], notes);
    }

    private static IEnumerable<string> ProblemsWith(Site site, Article article, string reviewer)
    {
        if (!site.PeopleById.TryGetValue(reviewer, out var person))
        {
            var people = site.People.Where(static known => !known.IsOrganization).Select(static known => known.Id).ToArray();
            yield return $"There is no person “{reviewer}”. {Spelling.DidYouMean(reviewer, people, people.Length > 0 ? $"People: {string.Join(", ", people)}. “kapguide new person” begins another." : "“kapguide new person \"First Last\"” begins a profile.")}";
            yield break;
        }

        if (person.IsOrganization)
            yield return $"{person.Name} is an organization. A review is signed by a person with a license.";
        else if ((person.Credentials.Length == 0 || person.Licences.IsEmpty) && !IsOff(site, "PRV-02", "AuthorWithoutCredentials"))
            yield return $"The profile of {person.Name} shows no {(person.Credentials.Length == 0 ? "credentials" : "license")}. Add “{(person.Credentials.Length == 0 ? "Credentials: LPC" : "Licences:")}” to {person.Source.Path}: readers want to know who checked this.";
        if (reviewer == article.Metadata.Author.Value && site.Settings.ReviewRequired && !IsOff(site, "PRV-03", "MissingReviewer"))
            yield return $"{person.Name} wrote this answer. Name a reviewer who did not write it.";
    }

    private static bool IsOff(Site site, string id, string name) => site.Settings.Analyzers.Any(level =>
        level.Level.Value.Equals("none", StringComparison.OrdinalIgnoreCase) && (level.Rule.Value.Equals(id, StringComparison.OrdinalIgnoreCase) || level.Rule.Value.Equals(name, StringComparison.OrdinalIgnoreCase)));
}
