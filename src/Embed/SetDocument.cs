using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KapGuide.Content;

namespace KapGuide.Embed;

/// <summary>An answer as other sites get it.</summary>
/// <param name="Id">The slug.</param>
/// <param name="Question">Plain text.</param>
/// <param name="Url">The full answer, absolute.</param>
/// <param name="Answer">The short answer, without citations.</param>
/// <param name="Sources">How many references the full answer cites.</param>
/// <param name="Reviewed">Day of the clinical review; null when there was none.</param>
/// <param name="Review">The same as a sentence.</param>
/// <param name="More">Words of the link to the full answer.</param>
public sealed record SetItem(string Id, string Question, string Url, ImmutableArray<TextNode> Answer, int Sources, DateOnly? Reviewed, string Review, string More);

/// <summary>A set as other sites get it: the contract of <c>/embed/v1/sets/‹set›.json</c>. docs/widgets.md describes it; within version 1, fields are only added.</summary>
/// <remarks>It holds all words that the element shows, so that a pinned script shows today's wording, above all of the lines about help in a crisis.</remarks>
/// <param name="Set">The set's name.</param>
/// <param name="Title">For people.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Url">The page that the set comes from, absolute.</param>
/// <param name="Items">The answers.</param>
/// <param name="Footer">What must always stand below: source, notice, help in a crisis.</param>
/// <param name="All">Words of the button that unfolds a widget which had too little room.</param>
public sealed record SetDocument(string Set, string Title, string Language, string Url, ImmutableArray<SetItem> Items, ImmutableArray<TextNode> Footer, string All)
{
    /// <summary>The version of the contract.</summary>
    public const int Version = 1;

    /// <summary>Above this many bytes a set is reported (<see cref="SetCheck.Large"/>).</summary>
    public const int Budget = 12 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The document of a set.</summary>
    public static SetDocument Of(Site site, AnswerSet set) => new(set.Id, set.Title, site.Settings.Language, site.AbsoluteUrl(set.Url),
        [.. set.Articles.Select(article => ItemOf(site, article))], FooterOf(site, set.Title, set.Url), "Show all questions");

    /// <summary>A document with one answer.</summary>
    public static SetDocument Of(Site site, Article article) => new(article.Slug, article.Title, site.Settings.Language, site.AbsoluteUrl(article.Url),
        [ItemOf(site, article)], FooterOf(site, null, "/"), "Show all questions");

    /// <summary>The document in UTF-8, without white space.</summary>
    public byte[] Write()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("set", Set);
            json.WriteString("title", Title);
            json.WriteString("lang", Language);
            json.WriteString("url", Url);
            json.WriteStartArray("items");
            foreach (var item in Items) Write(json, item);
            json.WriteEndArray();
            Write(json, "footer", Footer);
            json.WriteString("all", All);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static SetItem ItemOf(Site site, Article article)
    {
        var sources = article.SourceKeys.Length;
        var reviewer = article.Metadata.Reviewed is null ? null : site.PeopleById.GetValueOrDefault(article.Metadata.Reviewer.Value);
        return new SetItem(article.Slug, article.Title, site.AbsoluteUrl(article.Url), TextTree.Of(site, article.Summary.Tree), sources,
            reviewer is null ? null : article.Metadata.Reviewed,
            reviewer is null ? "No clinician has reviewed this answer yet." : $"Reviewed by {reviewer.Name}{(reviewer.Credentials.Length > 0 ? ", " + reviewer.Credentials : "")} on {article.Metadata.Reviewed:MMMM d, yyyy}.",
            sources switch { 0 => "Read the full answer", 1 => "Read the full answer, with 1 source", _ => $"Read the full answer, with {sources} sources" });
    }

    private static ImmutableArray<TextNode> FooterOf(Site site, string? title, string url) =>
    [
        TextNode.Paragraph(new TextNode.Words("Source: "), TextNode.Link(site.AbsoluteUrl(url), title is null ? site.Settings.SiteTitle : $"{site.Settings.SiteTitle}, {title}"),
            new TextNode.Words(". General information, not medical advice.")),
        TextNode.Paragraph(new TextNode.Words("In a crisis, "), TextNode.Link("tel:988", "call 988"), new TextNode.Words(" or "), TextNode.Link("sms:988", "text 988"),
            new TextNode.Words(". In danger, "), TextNode.Link("tel:911", "call 911"), new TextNode.Words(".")),
    ];

    private static void Write(Utf8JsonWriter json, SetItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("question", item.Question);
        json.WriteString("url", item.Url);
        Write(json, "answer", item.Answer);
        json.WriteNumber("sources", item.Sources);
        json.WriteString("reviewed", item.Reviewed is { } day ? $"{day:yyyy-MM-dd}" : null);
        json.WriteString("review", item.Review);
        json.WriteString("more", item.More);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<TextNode> nodes)
    {
        json.WriteStartArray(name);
        foreach (var node in nodes) Write(json, node);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, TextNode node)
    {
        if (node is TextNode.Words words) json.WriteStringValue(words.Text);
        if (node is not TextNode.Element element) return;
        json.WriteStartObject();
        json.WriteString("type", element.Type);
        if (element.Href is { } href) json.WriteString("href", href);
        Write(json, "children", element.Children);
        json.WriteEndObject();
    }
}
