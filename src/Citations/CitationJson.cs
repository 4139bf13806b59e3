using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KapGuide.Citations;

/// <summary>A citation as <c>cite render --format json</c> prints it.</summary>
/// <param name="Html">With links to its references.</param>
/// <param name="Text">In plain text.</param>
internal sealed record RenderedCitation(string Html, string Text);

/// <summary>What <c>cite render --format json</c> prints.</summary>
/// <param name="Citations">In the order of the text.</param>
/// <param name="BodyText">The text with its citations, without markup.</param>
/// <param name="ReferenceList">Keys in the order of the list.</param>
/// <param name="References">Entries of the list as HTML, by key.</param>
internal sealed record RenderedText(RenderedCitation[] Citations, string BodyText, string[] ReferenceList, Dictionary<string, string> References);

/// <summary>What the verb <c>cite</c> prints as JSON, for people to read as well: indented, with letters of all languages as they are.</summary>
[JsonSerializable(typeof(RenderedText))]
internal sealed partial class CitationJson : JsonSerializerContext
{
    private static readonly CitationJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>A text with its citations.</summary>
    public static string Of(RenderedText text) => JsonSerializer.Serialize(text, Readable.RenderedText);

    /// <summary>Entries of a list as HTML, by key.</summary>
    public static string Of(IEnumerable<ReferenceEntry> entries) => JsonSerializer.Serialize(HtmlByKey(entries), Readable.DictionaryStringString);

    /// <summary>Entries as HTML, by key and in their order.</summary>
    public static Dictionary<string, string> HtmlByKey(IEnumerable<ReferenceEntry> entries) => entries.ToDictionary(static entry => entry.Key, static entry => entry.Html);
}
