using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds links, buttons, fields and frames without a name, and names that leave out the visible words (A11-20).</summary>
/// <remarks>
/// A name is what a screen reader says and what a person says to a computer that listens (Accessible Name and Description Computation 1.2, the steps
/// that static pages need: aria-labelledby, aria-label, label, content, title).
/// </remarks>
public static partial class AccessibleNames
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("A11-20", nameof(AccessibleNames), Severity.Error, "Finds links, buttons, fields and frames without a name, and names that leave out the visible words.")
    {
        Why = "https://www.w3.org/WAI/WCAG22/Understanding/label-in-name",
        Bad = "<button aria-label=\"Submit form\">Search</button>",
        Good = "<button>Search</button>",
    };

    private static bool IsNamed(IElement element) => element.LocalName switch
    {
        "a" => element.HasAttribute("href"),
        "button" or "summary" or "iframe" or "select" or "textarea" => true,
        "input" => element.GetAttribute("type") != "hidden",
        _ => false,
    } || element.GetAttribute("role") is "button" or "link";

    /// <returns>What is wrong on a page.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        foreach (var element in page.Elements.Where(IsNamed))
        {
            var name = NameOf(element);
            if (!name.Any(char.IsLetterOrDigit) && !(name.Trim().Length > 0 && element.LocalName is "summary" or "button"))
            {
                yield return new Diagnostic(Rule, Places.Of(site, page, element), $"{Described(element)} has no name that can be read out.",
                    element.LocalName is "a" ? "Write words between the brackets of the link: [what it leads to](…)." : "Put words into it, a <label for=…> before it, or aria-label=\"…\" on it.");
            }
            else if (element.GetAttribute("aria-label") is { } label && element.GetAttribute("aria-labelledby") is null && element.LocalName is "a" or "button" or "summary"
                && Normal(element.TextContent) is { Length: > 0 } visible && !$" {Normal(element.GetAttribute("aria-label") ?? "")} ".Contains($" {visible} ", StringComparison.Ordinal))
            {
                yield return new Diagnostic(Rule, Places.Of(site, page, element), $"{Described(element)} shows “{Squeeze(element.TextContent)}” but is named “{label}”.",
                    "Begin aria-label with the visible words, or delete it.");
            }
        }
    }

    /// <summary>What a screen reader says for an element; empty when it has no name.</summary>
    public static string NameOf(IElement element)
    {
        var root = element.Owner;
        if (element.GetAttribute("aria-labelledby") is { Length: > 0 } ids
            && Squeeze(string.Join(' ', ids.Split(' ').Select(id => root?.GetElementById(id)?.TextContent))) is { Length: > 0 } labelled) return labelled;
        if (Squeeze(element.GetAttribute("aria-label") ?? "") is { Length: > 0 } label) return label;
        var content = element.LocalName switch
        {
            "input" when element.GetAttribute("type") is "submit" or "reset" or "button" => element.GetAttribute("value") ?? (element.GetAttribute("type") == "button" ? "" : element.GetAttribute("type")!),
            "input" when element.GetAttribute("type") is "image" => element.GetAttribute("alt") ?? "",
            "input" or "select" or "textarea" => (element.Closest("label") ?? (element.Id is { Length: > 0 } id ? root?.QuerySelectorAll("label").FirstOrDefault(other => other.GetAttribute("for") == id) : null))?.TextContent ?? "",
            "iframe" or "nav" => "",
            _ => ContentOf(element),
        };
        return Squeeze(content) is { Length: > 0 } words ? words : Squeeze(element.GetAttribute("title") ?? "");
    }

    private static string ContentOf(INode node) => string.Concat(node.ChildNodes.Select(static child => child switch
    {
        IElement hidden when hidden.GetAttribute("aria-hidden") == "true" || hidden.HasAttribute("hidden") => "",
        IElement { LocalName: "img" } picture => $" {picture.GetAttribute("alt")} ",
        IElement labelled when labelled.GetAttribute("aria-label") is { } label => $" {label} ",
        IText text => text.Data,
        IElement inner => ContentOf(inner),
        _ => "",
    }));

    private static string Described(IElement element) => element.LocalName switch
    {
        "a" => $"The link to {element.GetAttribute("href")}",
        "iframe" => "A frame",
        "button" => "A button",
        "summary" => "A disclosure",
        _ => $"The field “{element.GetAttribute("name") ?? element.GetAttribute("type") ?? element.LocalName}”",
    };

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Normal(string text) => Squeeze(NotWord.Replace(text, " ")).ToLowerInvariant();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NotWord { get; }
}
