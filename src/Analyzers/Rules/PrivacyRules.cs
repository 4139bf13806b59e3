using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KapGuide.Analyzers.Prose;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Rules;

/// <summary>Family PRI, the part about content: contact data and names of people who don't work here.</summary>
internal static partial class PrivacyRules
{
    private static readonly string[] Roles = ["info", "contact", "hello", "office", "help", "support", "privacy", "accessibility", "corrections", "editor", "press", "admin"];

    /// <summary>The rules.</summary>
    public static ImmutableArray<PageRule> All { get; } =
    [
        new(CatalogueEntry.Of("PRI-06", "PrivateContact", Warning, "Finds e-mail addresses, telephone numbers and full names of clients and other people who don't work here.", Why.CounselorEthics,
            "Write to our client Jane Miller at jane.miller@mail.example.", "Write to info@practice.example."), static page => Contacts(page)),
    ];

    private static readonly WordSet Persons = WordSet.Of("client patient mr mrs ms miss");

    private static IEnumerable<Finding> Contacts(PageText page)
    {
        // Almost every letter can begin an address, and few pages have one.
        var addresses = page.Text.Contains('@', StringComparison.Ordinal) ? Email.Matches(page.Text).AsEnumerable() : [];
        foreach (var match in addresses.Where(match => !IsOwn(page, match.Value) && !InSources(page, match.Index)))
            yield return new Finding(page.CharSpan(match.Index, match.Index + match.Length), $"“{match.Value}” is an address of one person.", "Use the address of an office, such as info@…, or put it into settings.yml as ContactEmail.");
        foreach (var match in Phone.Matches(page.Text).AsEnumerable().Where(match => !IsKnownNumber(page, match.Value) && !InSources(page, match.Index)))
            yield return new Finding(page.CharSpan(match.Index, match.Index + match.Length), $"“{match.Value}” is a number that nobody on this site owns.", "Delete it; the practice's own number stands in settings.yml as Practice.Phone.");
        if (!page.Has(Persons)) yield break;
        foreach (var match in ClientName.Matches(page.Text).AsEnumerable())
        {
            var name = match.Groups[1];
            if (page.Site.People.Any(person => person.Name.Contains(name.Value, StringComparison.OrdinalIgnoreCase)) || InSources(page, match.Index)) continue;
            yield return new Finding(page.CharSpan(name.Index, name.Index + name.Length), $"“{name.Value}” names a person who could be a client.", "Delete the name: that somebody is in treatment is private.");
        }
    }

    private static bool IsOwn(PageText page, string address)
    {
        var settings = page.Site.Settings;
        var (name, host) = (address[..address.IndexOf('@', StringComparison.Ordinal)], address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..]);
        return Roles.Contains(name, StringComparer.OrdinalIgnoreCase) || address.Equals(settings.ContactEmail, StringComparison.OrdinalIgnoreCase)
            || (settings.Host.Length > 0 && settings.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)) || settings.Practice?.Url.Contains(host, StringComparison.OrdinalIgnoreCase) == true;
    }

    /// <summary>Toll-free numbers belong to organizations, and the practice's own number is meant to be seen.</summary>
    private static bool IsKnownNumber(PageText page, string number)
    {
        var digits = Digits(number);
        if (digits.Length == 11) digits = digits[1..];
        return digits[..3] is "800" or "833" or "844" or "855" or "866" or "877" or "888" || Digits(page.Site.Settings.Practice?.Phone ?? "").EndsWith(digits, StringComparison.Ordinal);
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static bool InSources(PageText page, int at) => page.Blocks.Any(block => block.Start <= at && at < block.End && block.IsBibliography);

    [GeneratedRegex(@"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}")]
    private static partial Regex Email { get; }

    [GeneratedRegex(@"(?<![\d-])(?:\+?1[ .-])?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?![\d-])")]
    private static partial Regex Phone { get; }

    [GeneratedRegex(@"\b(?:[Cc]lient|[Pp]atient|Mr\.|Mrs\.|Ms\.|Miss)(?: named| called)? ([A-Z][a-z]{1,20} [A-Z][a-z]{1,20})\b")]
    private static partial Regex ClientName { get; }
}
