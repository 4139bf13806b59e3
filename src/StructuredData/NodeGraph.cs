using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace KapGuide.StructuredData;

/// <summary>The one graph of a page.</summary>
/// <param name="Context">The vocabulary.</param>
/// <param name="Graph">What the page speaks of; each thing once.</param>
public sealed partial record NodeGraph(
    [property: JsonPropertyName("@context")] string Context,
    [property: JsonPropertyName("@graph")] ImmutableArray<Node> Graph)
{
    /// <summary>The context that schema.org gives for JSON-LD.</summary>
    public const string Vocabulary = "https://schema.org";

    private static readonly NodeJson Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Letters of all languages stay readable; < > & ' and the line ends of JavaScript become \uXXXX,
        // so that no text can close a script element or a CDATA section (HTML, section 4.12.1.3).
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>The graph as compact JSON-LD with keys in a fixed order: equal graphs give equal text.</summary>
    public static string Write(IEnumerable<Node> nodes) => JsonSerializer.Serialize(new NodeGraph(Vocabulary, [.. nodes]), Json.NodeGraph);
}

/// <summary>How graphs are written, made at compile time.</summary>
[JsonSerializable(typeof(NodeGraph))]
internal sealed partial class NodeJson : JsonSerializerContext;
