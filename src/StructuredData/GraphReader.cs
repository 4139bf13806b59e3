using System.Collections.Immutable;
using System.Text.Json;

namespace KapGuide.StructuredData;

/// <summary>A thing in a document, with where it stands.</summary>
/// <param name="Path">Such as <c>@graph[2].author</c>, for messages.</param>
/// <param name="Element">Its JSON object.</param>
/// <param name="Types">Its types without the vocabulary's address; empty for a mere reference.</param>
/// <param name="Id">Its <c>@id</c>; empty for none.</param>
/// <param name="Property">The property whose value it is; empty at the top.</param>
/// <param name="Owner">The thing that has it as a value; null at the top.</param>
internal sealed record GraphThing(string Path, JsonElement Element, ImmutableArray<string> Types, string Id, string Property, GraphThing? Owner)
{
    /// <summary>Whether it only names a thing that stands elsewhere.</summary>
    public bool IsReference => Types.IsEmpty && Id.Length > 0 && Element.EnumerateObject().All(static property => property.Name == "@id");

    /// <summary>Whether it is of the type or a kind of it.</summary>
    public bool IsA(string type) => Types.Any(own => SchemaVocabulary.IsA(own, type));

    /// <summary>How messages call it.</summary>
    public string Name => Types.IsEmpty ? Path : $"{string.Join("/", Types)} at {Path}";
}

/// <summary>Lists the things of a document in reading order.</summary>
internal static class GraphReader
{
    /// <summary>All things: those of <c>@graph</c>, or the document itself, and everything inside them.</summary>
    public static ImmutableArray<GraphThing> Read(JsonElement root)
    {
        var things = ImmutableArray.CreateBuilder<GraphThing>();
        foreach (var (path, top) in Tops(root, "")) Add(things, path, top, "", null);
        return things.ToImmutable();
    }

    /// <summary>The values of a property: the items of a list, or the one value.</summary>
    public static IEnumerable<(string Path, JsonElement Value)> Values(string path, JsonElement value) => value switch
    {
        { ValueKind: JsonValueKind.Array } => value.EnumerateArray().SelectMany((item, index) => Values($"{path}[{index}]", item)),
        { ValueKind: JsonValueKind.Object } when value.TryGetProperty("@list", out var list) => Values(path + ".@list", list),
        _ => [(path, value)],
    };

    /// <summary>The values of a thing's property.</summary>
    public static IEnumerable<(string Path, JsonElement Value)> Values(GraphThing thing, string property) =>
        thing.Element.TryGetProperty(property, out var value) ? Values($"{thing.Path}.{property}", value) : [];

    private static IEnumerable<(string, JsonElement)> Tops(JsonElement root, string path) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray().SelectMany((item, index) => Tops(item, $"{path}[{index}]")),
        JsonValueKind.Object when root.TryGetProperty("@graph", out var graph) => Values("@graph", graph),
        _ => [(path.Length > 0 ? path : "the document", root)],
    };

    private static void Add(ImmutableArray<GraphThing>.Builder things, string path, JsonElement element, string property, GraphThing? owner)
    {
        if (element.ValueKind != JsonValueKind.Object || element.TryGetProperty("@value", out _)) return;
        var thing = new GraphThing(path, element, TypesOf(element), TextOf(element, "@id"), property, owner);
        things.Add(thing);
        foreach (var own in element.EnumerateObject().Where(static own => own.Name[0] != '@'))
            foreach (var (place, value) in Values($"{path}.{own.Name}", own.Value)) Add(things, place, value, own.Name, thing);
    }

    private static ImmutableArray<string> TypesOf(JsonElement element) => !element.TryGetProperty("@type", out var type) ? []
        : [.. Values("", type).Where(static pair => pair.Value.ValueKind == JsonValueKind.String).Select(static pair => SchemaVocabulary.LocalName(pair.Value.GetString()!))];

    /// <summary>The text of a property; empty when it is none.</summary>
    internal static string TextOf(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
