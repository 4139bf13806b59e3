using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds pages without the ways to get help in a crisis, or with help too far from the top (SAF-01).</summary>
/// <remarks>
/// Every page needs links to call 988, text 988 and call 911, with words, the calls among the first five things that the keyboard reaches.
/// A page inside a frame of another site (under <c>/embed/</c>) needs the call to 988 anywhere.
/// </remarks>
public static class CrisisLinks
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("SAF-01", nameof(CrisisLinks), Severity.Error, "Finds pages without links to call 988, text 988 and call 911, or with the calls too far from the top.")
    {
        Why = "https://988lifeline.org/",
        Bad = "<p>In a crisis, call 988.</p>",
        Good = "<a href=\"tel:988\">Call 988</a> <a href=\"sms:988\">Text 988</a> <a href=\"tel:911\">Call 911</a>",
    };

    private const int FirstStops = 5;

    private static readonly (string Address, string Words)[] Ways = [("tel:988", "Call 988"), ("sms:988", "Text 988"), ("tel:911", "Call 911")];

    /// <returns>One finding for each missing way.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        var stops = page.Elements.Where(static element => FocusOrder.IsFocusable(element) && element.GetAttribute("tabindex") != "-1").Take(FirstStops).ToArray();
        foreach (var (address, words) in Ways)
        {
            if (page.IsEmbedded && address != "tel:988") continue;
            var links = page.Links.Where(link => link.GetAttribute("href") == address && link.Closest("[hidden], [aria-hidden=true]") is null && AccessibleNames.NameOf(link).Length > 0).ToArray();
            if (links.Length == 0)
                yield return new Diagnostic(Rule, Places.Template(site, page), $"This page has no link {address}.", $"Write <a href=\"{address}\">{words}</a> in the block that stands at the top of every page.");
            else if (!page.IsEmbedded && address != "sms:988" && !links.Any(stops.Contains))
                yield return new Diagnostic(Rule, Places.Template(site, page), $"The link {address} comes too late: it is not among the first {FirstStops} things that the keyboard reaches.", "Move the crisis block to the top of the page.");
        }
    }
}
