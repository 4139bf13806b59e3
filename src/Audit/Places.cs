using AngleSharp.Dom;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Markup;

namespace KapGuide.Audit;

/// <summary>From an element of a finished page back to the file that a person edits.</summary>
public static class Places
{
    private const string OwnParts = "nav, footer, form, [role=doc-endnotes], [role=doc-bibliography], [data-reviewed], section.review, section.practice";

    /// <summary>
    /// The heading, link or picture in the Markdown that became the element; else the nearest heading before it, when the element stands in the article's text;
    /// the entry of the library for a reference; the template for everything else.
    /// </summary>
    public static SourceSpan Of(AuditedSite site, OpenPage page, IElement element)
    {
        if (Own(site, page, element) is { } own) return own;
        if (element.Closest("li[id^=ref-]") is { Id: { } id } && site.Site.Library.TryGet(id["ref-".Length..], out var reference)) return reference.KeyAt;
        if (!page.Source.Bodies.IsEmpty && element.Closest(OwnParts) is null && element.Closest("main article, main .prose, [data-short-answer]") is not null)
        {
            for (var before = element; before is not null; before = before.PreviousElementSibling ?? before.ParentElement)
                if (Heading(page, before) is { } heading) return heading;
            return page.Source.File;
        }

        return Template(site, page, element);
    }

    /// <summary>The template that an element comes from, as far as its place on the page tells; the output file for pages without a known template.</summary>
    public static SourceSpan Template(AuditedSite site, OpenPage page, IElement? element = null)
    {
        var kind = page.Document.Body?.ClassName?.Split(' ')[0] ?? "";
        if (kind.Length == 0 || !kind.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-')) return Output(page);
        var name = element?.Closest("main") is null ? "layout" : kind;
        var own = $"themes/{site.Site.Settings.Theme}/templates/{name}.hbs";
        return SourceSpan.File(site.Exists(own) ? own : $"themes/default/templates/{name}.hbs");
    }

    /// <summary>The finished file itself.</summary>
    public static SourceSpan Output(OpenPage page) => SourceSpan.File("output/" + page.Path);

    private static SourceSpan? Own(AuditedSite site, OpenPage page, IElement element)
    {
        if (Heading(page, element) is { } heading) return heading;
        var isImage = element.LocalName == "img";
        var attribute = isImage ? "src" : "href";
        if (element.GetAttribute(attribute) is not { } value || (!isImage && element.LocalName != "a")) return null;
        var target = page.Resolve(value);
        LinkUse[] same = [.. page.Source.Bodies.SelectMany(static body => body.Links).Where(link => link.IsImage == isImage && page.Resolve(Printed(site, link)) == target)];
        var words = isImage ? element.GetAttribute("alt") ?? "" : element.TextContent;
        return same.FirstOrDefault(link => link.Text.Trim() == words.Trim())?.At ?? same.FirstOrDefault()?.At;
    }

    private static string Printed(AuditedSite site, LinkUse link)
    {
        if (!link.IsImage) return LinkTarget.Resolve(site.Site, link.Url).Url ?? "";
        return site.Site.Url(link.Url.StartsWith('/') ? link.Url : "/images/" + (link.Url.StartsWith("images/", StringComparison.Ordinal) ? link.Url["images/".Length..] : link.Url));
    }

    private static SourceSpan? Heading(OpenPage page, IElement element) =>
        element.LocalName is ['h', >= '1' and <= '6'] && element.Id is { Length: > 0 } id
            ? page.Source.Bodies.SelectMany(static body => body.Headings).FirstOrDefault(heading => heading.Id == id)?.At
            : element.LocalName == "h1" && page.Source.Title.Line > 0 ? page.Source.Title : null;
}
