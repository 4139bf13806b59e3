using System.Text.RegularExpressions;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds pages that don't say their language, or say it wrongly (A11-19).</summary>
/// <remarks>Screen readers choose the voice by it, and browsers the hyphenation.</remarks>
public static partial class PageLanguage
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("A11-19", nameof(PageLanguage), Severity.Error, "Finds pages that don't say their language, and language tags that don't exist.")
    {
        Why = "https://www.w3.org/WAI/WCAG22/Understanding/language-of-page",
        Bad = "<html lang=\"english\">",
        Good = "<html lang=\"en-US\">",
    };

    /// <returns>What is wrong on a page.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        var language = page.Document.DocumentElement.GetAttribute("lang") ?? "";
        var expected = site.Site.Settings.Language;
        if (language.Length == 0)
            yield return new Diagnostic(Rule, Places.Template(site, page), "This page doesn't say its language.", $"Write <html lang=\"{expected}\"> in the template.");
        else if (IsTag(language) && !SameLanguage(language, expected))
            yield return new Diagnostic(Rule, Places.Template(site, page), $"This page says that its language is “{language}”, the settings say “{expected}”.", $"Write <html lang=\"{expected}\">, or change Language in input/settings.yml.");
        foreach (var element in page.With("lang"))
        {
            if (element.GetAttribute("lang") is { Length: > 0 } tag && !IsTag(tag))
                yield return new Diagnostic(Rule, Places.Of(site, page, element), $"“{tag}” is not a language tag.", "Write a tag of BCP 47, such as en-US, es or fr.");
        }
    }

    private static bool IsTag(string tag) => Tag.IsMatch(tag);

    private static bool SameLanguage(string a, string b) => a.Split('-')[0].Equals(b.Split('-')[0], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex Tag { get; }
}
