using AngleSharp.Dom;
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

    /// <summary>Whether the keyboard can reach an element, or a script could move there.</summary>
    internal static bool IsFocusable(IElement element) => element.LocalName switch
    {
        "a" or "area" => element.HasAttribute("href"),
        "button" or "select" or "textarea" => !element.HasAttribute("disabled"),
        "input" => !element.HasAttribute("disabled") && element.GetAttribute("type") != "hidden",
        "summary" or "iframe" => true,
        "audio" or "video" => element.HasAttribute("controls"),
        _ => false,
    } || element.HasAttribute("tabindex") || element.HasAttribute("contenteditable");

    /// <returns>What is wrong on a page.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        foreach (var element in page.Attributes.Where(static attribute => attribute.Name is "tabindex" or "accesskey" or "autoplay" || attribute is { Name: "aria-hidden", Value: "true" }).Select(static attribute => attribute.Element).Concat(page.Named("video")).Distinct())
        {
            if (int.TryParse(element.GetAttribute("tabindex"), out var index) && index > 0)
                yield return new Diagnostic(Rule, Places.Of(site, page, element), $"tabindex={index} takes <{element.LocalName}> out of the order of the page.", "Write tabindex=\"0\", or move the element to where it belongs.");
            if (element.HasAttribute("accesskey"))
                yield return new Diagnostic(Rule, Places.Of(site, page, element), $"The access key “{element.GetAttribute("accesskey")}” gets in the way of screen readers' own keys.", "Delete accesskey.");
            if (element.HasAttribute("autoplay"))
                yield return new Diagnostic(Rule, Places.Of(site, page, element), $"<{element.LocalName}> starts by itself.", "Delete autoplay: let people press play.");
            if (element.LocalName == "video" && element.QuerySelector("track[kind=captions], track[kind=subtitles], track:not([kind])") is null)
                yield return new Diagnostic(Rule, Places.Of(site, page, element), "A video has no captions.", "Add <track kind=\"captions\" srclang=\"en\" src=\"…\">.");
            if (element.GetAttribute("aria-hidden") == "true" && element.Descendants<IElement>().Prepend(element).Any(static inner => IsFocusable(inner) && inner.GetAttribute("tabindex") != "-1"))
                yield return new Diagnostic(Rule, Places.Of(site, page, element), $"<{element.LocalName} aria-hidden=true> holds something that can be focused: the keyboard stops at it, and a screen reader says nothing.", "Delete aria-hidden, or take the link or button out of it.");
        }
    }
}
