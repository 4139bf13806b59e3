using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds pictures without alternative text, and alternative texts that are file names (A11-04).</summary>
public static partial class AlternativeText
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("A11-04", nameof(AlternativeText), Severity.Error, "Finds pictures without alternative text, and alternative texts that are file names.")
    {
        Why = "https://www.w3.org/WAI/tutorials/images/",
        Bad = "![IMG_0042.jpg](images/room.jpg)",
        Good = "![A quiet room with a reclining chair and a blanket](images/room.jpg)",
    };

    /// <returns>What is wrong on a page.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        foreach (var picture in page.Elements.Where(IsPicture))
        {
            var alt = picture.GetAttribute("alt");
            if (alt is null || (alt.Trim().Length == 0 && picture.LocalName != "img"))
                yield return new Diagnostic(Rule, Places.Of(site, page, picture), $"The picture {picture.GetAttribute("src")} has no alternative text.", "Say in words what it shows: ![what it shows](images/name.png). For a decoration, write ![](images/name.png){.decorative}; in a template, alt=\"\".");
            else if (FileName.IsMatch(alt.Trim()))
                yield return new Diagnostic(Rule, Places.Of(site, page, picture), $"“{alt}” is the name of a file, not what the picture shows.", "Say in words what it shows.");
        }

        foreach (var drawing in page.With("role").Where(static element => element.GetAttribute("role") == "img"))
        {
            if (string.IsNullOrWhiteSpace(drawing.GetAttribute("aria-label")) && drawing.GetAttribute("aria-labelledby") is null && drawing.QuerySelector("title") is null)
                yield return new Diagnostic(Rule, Places.Of(site, page, drawing), "A drawing with role=img has no name.", "Add aria-label=\"what it shows\"; for a decoration, aria-hidden=\"true\" instead of the role.");
        }
    }

    private static bool IsPicture(IElement element) => element.LocalName switch
    {
        "img" => true,
        "input" => "image".Equals(element.GetAttribute("type"), StringComparison.OrdinalIgnoreCase),
        "area" => element.HasAttribute("href"),
        _ => false,
    };

    [GeneratedRegex(@"^[^\s]+\.(?:png|jpe?g|gif|webp|avif|svg)$|^(?:IMG|DSC|DCIM|Screenshot)[_ -]?\d+", RegexOptions.IgnoreCase)]
    private static partial Regex FileName { get; }
}
