using System.Collections.Immutable;
using System.Text.Json;

namespace KapGuide.StructuredData;

/// <summary>A value of a property; a list has several.</summary>
/// <param name="Name">The property.</param>
/// <param name="Path">Where it stands, such as <c>@graph[2].author[0]</c>, for messages.</param>
/// <param name="Value">The value.</param>
internal sealed record GraphValue(string Name, string Path, JsonElement Value);

/// <summary>A thing in a document, with where it stands.</summary>
/// <param name="Path">Such as <c>@graph[2].author</c>, for messages.</param>
/// <param name="Element">Its JSON object.</param>
/// <param name="Types">Its types without the vocabulary's address; empty for a mere reference.</param>
/// <param name="Id">Its <c>@id</c>; empty for none.</param>
/// <param name="Property">The property whose value it is; empty at the top.</param>
/// <param name="Owner">The thing that has it as a value; null at the top.</param>
internal sealed record GraphThing(string Path, JsonElement Element, ImmutableArray<string> Types, string Id, string Property, GraphThing? Owner)
{
    /// <summary>The values of its properties in reading order, keywords of JSON-LD left out.</summary>
    public List<GraphValue> Values { get; } = [];

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
        List<GraphValue> tops = [];
        Tops(tops, root, "");
        foreach (var top in tops) Add(things, top, null);
        return things.ToImmutable();
    }

    /// <summary>The values of a property of a thing.</summary>
    public static IEnumerable<GraphValue> Values(GraphThing thing, string property) => thing.Values.Where(value => value.Name == property);

    /// <summary>The texts of a property, whether it has one or a list of them.</summary>
    public static string[] Texts(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String) return [value.GetString()!];
        List<GraphValue> values = [];
        Spread(values, "", "", value);
        return [.. values.Where(static one => one.Value.ValueKind == JsonValueKind.String).Select(static one => one.Value.GetString()!)];
    }

    /// <summary>Lists the items of a list, or the one value.</summary>
    private static void Spread(List<GraphValue> values, string name, string path, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray()) Spread(values, name, $"{path}[{index++}]", item);
        }
        else if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@list", out var list))
        {
            Spread(values, name, path + ".@list", list);
        }
        else
        {
            values.Add(new GraphValue(name, path, value));
        }
    }

    private static void Tops(List<GraphValue> tops, JsonElement root, string path)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in root.EnumerateArray()) Tops(tops, item, $"{path}[{index++}]");
        }
        else if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("@graph", out var graph))
        {
            Spread(tops, "", "@graph", graph);
        }
        else
        {
            tops.Add(new GraphValue("", path.Length > 0 ? path : "the document", root));
        }
    }

    private static void Add(ImmutableArray<GraphThing>.Builder things, GraphValue at, GraphThing? owner)
    {
        var element = at.Value;
        if (element.ValueKind != JsonValueKind.Object || element.TryGetProperty("@value", out _)) return;
        var thing = new GraphThing(at.Path, element, TypesOf(element), TextOf(element, "@id"), at.Name, owner);
        things.Add(thing);
        foreach (var own in element.EnumerateObject())
            if (own.Name is not ['@', ..]) Spread(thing.Values, own.Name, $"{at.Path}.{own.Name}", own.Value);
        foreach (var value in thing.Values) Add(things, value, thing);
    }

    private static ImmutableArray<string> TypesOf(JsonElement element) =>
        element.TryGetProperty("@type", out var type) ? [.. Texts(type).Select(SchemaVocabulary.LocalName)] : [];

    /// <summary>The text of a property; empty when it is none.</summary>
    internal static string TextOf(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
