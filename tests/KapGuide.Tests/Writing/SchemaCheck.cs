using System.Text.Json;
using System.Text.RegularExpressions;
using KapGuide.Input;

namespace KapGuide.Tests.Writing;

/// <summary>Checks YAML against the part of JSON Schema that ours use. A word that it doesn't know fails the test that uses it, so that nothing is passed over.</summary>
internal static class SchemaCheck
{
    public static IEnumerable<string> Problems(JsonElement schema, YamlNode? node, string path = "")
    {
        foreach (var word in schema.EnumerateObject())
        {
            var problems = word.Name switch
            {
                "$schema" or "$id" or "title" or "description" or "format" => [],
                "type" => Types(word.Value).Any(type => Is(node, type)) ? [] : [$"{path}: not {word.Value}"],
                "enum" => word.Value.EnumerateArray().Any(choice => choice.ToString().Equals(TextOf(node), choice.ValueKind == JsonValueKind.String ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)) ? [] : [$"{path}: none of {word.Value}"],
                "pattern" => TextOf(node) is not { } text || Regex.IsMatch(text, word.Value.GetString()!, RegexOptions.ECMAScript) ? [] : [$"{path}: “{TextOf(node)}” doesn't fit {word.Value}"],
                "minLength" => TextOf(node) is not { } text || text.Length >= word.Value.GetInt32() ? [] : [$"{path}: too short"],
                "maxLength" => TextOf(node) is not { } text || text.Length <= word.Value.GetInt32() ? [] : [$"{path}: too long"],
                "maxItems" => node is not YamlList list || list.Items.Length <= word.Value.GetInt32() ? [] : [$"{path}: too many"],
                "required" => node is not YamlMap map ? [] : word.Value.EnumerateArray().Select(static name => name.GetString()!).Where(name => !map.Entries.Any(entry => entry.Key.Value == name)).Select(name => $"{path}: lacks {name}"),
                "items" => (node as YamlList)?.Items.SelectMany((item, i) => Problems(word.Value, item, $"{path}[{i}]")) ?? [],
                "properties" => (node as YamlMap)?.Entries.Where(entry => word.Value.TryGetProperty(entry.Key.Value, out _)).SelectMany(entry => Problems(word.Value.GetProperty(entry.Key.Value), entry.Value, $"{path}/{entry.Key.Value}")) ?? [],
                "additionalProperties" => Others(schema, node).SelectMany(entry => word.Value.ValueKind == JsonValueKind.False ? [$"{path}: unknown {entry.Key.Value}"] : Problems(word.Value, entry.Value, $"{path}/{entry.Key.Value}")),
                _ => throw new InvalidOperationException($"The schema uses “{word.Name}”, which this check doesn't know."),
            };
            foreach (var problem in problems) yield return problem;
        }
    }

    private static IEnumerable<YamlEntry> Others(JsonElement schema, YamlNode? node) =>
        (node as YamlMap)?.Entries.Where(entry => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(entry.Key.Value, out _)) ?? [];

    private static IEnumerable<string> Types(JsonElement types) => types.ValueKind == JsonValueKind.String ? [types.GetString()!] : types.EnumerateArray().Select(static type => type.GetString()!);

    private static bool Is(YamlNode? node, string type) => type switch
    {
        "object" => node is YamlMap,
        "array" => node is YamlList,
        "null" => node is null or YamlScalar { Value: "" },
        "integer" => int.TryParse(TextOf(node), out _),
        "number" => double.TryParse(TextOf(node), out _),
        "boolean" => bool.TryParse(TextOf(node), out _),
        _ => node is YamlScalar,
    };

    private static string? TextOf(YamlNode? node) => (node as YamlScalar)?.Value;
}
