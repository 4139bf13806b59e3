using System.Collections.Immutable;

namespace KapGuide.StructuredData;

/// <summary>A property of schema.org.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Domains">Types that may bear it, with all kinds of them.</param>
/// <param name="Ranges">Types of its values, as far as our table holds them.</param>
/// <param name="IsOpen">Whether values may be of types that our table doesn't hold.</param>
/// <param name="ReplacedBy">The property that has taken its place; empty when it is current.</param>
public sealed record SchemaProperty(string Name, ImmutableArray<string> Domains, ImmutableArray<string> Ranges, bool IsOpen, string ReplacedBy);

/// <summary>The types, properties and enumeration members of <see cref="SchemaTable"/>.</summary>
public static class SchemaVocabulary
{
    /// <summary>The release of schema.org.</summary>
    public const string Version = SchemaTable.Version;

    /// <summary>Direct parents by type.</summary>
    public static IReadOnlyDictionary<string, string[]> Types { get; } = Table(SchemaTable.Types, static (_, text) => Words(text));

    /// <summary>Members by enumeration.</summary>
    public static IReadOnlyDictionary<string, string[]> Members { get; } = Table(SchemaTable.Members, static (_, text) => Words(text));

    /// <summary>Properties by name.</summary>
    public static IReadOnlyDictionary<string, SchemaProperty> Properties { get; } = Table(SchemaTable.Properties, Property);

    private static readonly string[] DataTypes = ["Text", "URL", "Date", "DateTime", "Time", "Boolean", "Number", "Integer", "Float"];

    /// <summary>All that a type is a kind of, near and far.</summary>
    private static readonly Dictionary<string, HashSet<string>> Ancestors = AncestorsOf(Types);

    /// <summary>Whether the table holds the type, data types included.</summary>
    public static bool Knows(string type) => Types.ContainsKey(type) || DataTypes.Contains(type);

    /// <summary>Whether a type is the other or a kind of it.</summary>
    public static bool IsA(string type, string ancestor) =>
        type == ancestor || (Ancestors.TryGetValue(type, out var known) && known.Contains(ancestor));

    /// <summary>Whether a name or address is a member of an enumeration, or of a kind of it.</summary>
    /// <param name="value"><c>Psychiatric</c>, or with <c>https://schema.org/</c> before it.</param>
    /// <param name="enumeration">Such as <c>Specialty</c>.</param>
    public static bool IsMember(string value, string enumeration) =>
        Members.Any(entry => IsA(entry.Key, enumeration) && entry.Value.Contains(LocalName(value)));

    /// <summary>A name without the vocabulary's address.</summary>
    public static string LocalName(string name)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["https://schema.org/", "http://schema.org/", "schema:"])
            if (name.StartsWith(prefix, StringComparison.Ordinal)) return name[prefix.Length..];
        return name;
    }

    private static SchemaProperty Property(string name, string rest)
    {
        var (use, replaced) = Split(rest, " ! ");
        var (domains, ranges) = Split(use, " > ");
        var values = Words(ranges);
        return new SchemaProperty(name, [.. Words(domains)], [.. values.Where(static type => type != "*")], values.Contains("*"), replaced);
    }

    private static Dictionary<string, T> Table<T>(string table, Func<string, string, T> read)
    {
        var lines = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (name, text) = Split(line, ":");
            lines.Add(name, read(name, text));
        }

        return lines;
    }

    private static Dictionary<string, HashSet<string>> AncestorsOf(IReadOnlyDictionary<string, string[]> types)
    {
        var known = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var type in types.Keys) Climb(type);
        return known;

        HashSet<string> Climb(string type)
        {
            if (known.TryGetValue(type, out var above)) return above;
            known[type] = above = new HashSet<string>(StringComparer.Ordinal);
            foreach (var parent in types.GetValueOrDefault(type, []))
            {
                above.Add(parent);
                above.UnionWith(Climb(parent));
            }

            return above;
        }
    }

    private static (string Left, string Right) Split(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + mark.Length)..].Trim());
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
