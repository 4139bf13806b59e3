using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds what breaks the way by keyboard, and media that start or speak by themselves (A11-16).</summary>
public static class FocusOrder
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("A11-16", nameof(FocusOrder), Severity.Error, "Finds tabindex above 0, access keys, focusable parts that are hidden from screen readers, autoplay, and video without captions.")
    {
        Why = "https://www.w3.org/WAI/WCAG22/Understanding/focus-order",
        Bad = "<a href=\"/help/\" tabindex=\"3\">",
        Good = "<a href=\"/help/\">",
    };

    internal const string Focusable = "a[href], area[href], button:not([disabled]), input:not([disabled]):not([type=hidden]), select:not([disabled]), textarea:not([disabled]), summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]";

    /// <returns>What is wrong on a page.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, AuditedPage page)
    {
        foreach (var element in page.Document.QuerySelectorAll("[tabindex], [accesskey], [autoplay], video, [aria-hidden=true]"))
        {
            if (int.TryParse(element.GetAttribute("tabindex"), out var index) && index > 0)
                yield return new Diagnostic(Rule, Places.Of(site, page, element), $"tabindex={index} takes <{element.LocalName}> out of the order of the page.", "Write tabindex=\"0\", or move the element to where it belongs.");
            if (element.HasAttribute("accesskey"))
                yield return new Diagnostic(Rule, Places.Of(site, page, element), $"The access key “{element.GetAttribute("accesskey")}” gets in the way of screen readers' own keys.", "Delete accesskey.");
            if (element.HasAttribute("autoplay"))
                yield return new Diagnostic(Rule, Places.Of(site, page, element), $"<{element.LocalName}> starts by itself.", "Delete autoplay: let people press play.");
            if (element.LocalName == "video" && element.QuerySelector("track[kind=captions], track[kind=subtitles], track:not([kind])") is null)
                yield return new Diagnostic(Rule, Places.Of(site, page, element), "A video has no captions.", "Add <track kind=\"captions\" srclang=\"en\" src=\"…\">.");
            if (element.GetAttribute("aria-hidden") == "true" && element.QuerySelectorAll(Focusable).Prepend(element).Any(static inner => inner.Matches(Focusable) && inner.GetAttribute("tabindex") != "-1"))
                yield return new Diagnostic(Rule, Places.Of(site, page, element), $"<{element.LocalName} aria-hidden=true> holds something that can be focused: the keyboard stops at it, and a screen reader says nothing.", "Delete aria-hidden, or take the link or button out of it.");
        }
    }
}
