using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KapGuide.Diagnostics;

namespace KapGuide.Input;

/// <summary>A text with the place where it was written.</summary>
/// <param name="Value">The text.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Start">Where it begins in its file, from 0.</param>
public sealed record Located(string Value, SourceSpan At, int Start);

/// <summary>
/// A YAML block that was checked against its schema: unknown, repeated and missing keys and wrong values have been reported,
/// so the getters never fail; what is missing or wrong reads as empty.
/// </summary>
public sealed class Fields
{
    private readonly Dictionary<Key, YamlNode> _values = [];
    private readonly Fields? _parent;

    private Fields(SourceSpan at, Fields? parent) => (At, _parent) = (at, parent);

    /// <summary>Where the block begins.</summary>
    public SourceSpan At { get; }

    /// <summary>Checks a block.</summary>
    /// <param name="node">The block; null reads as empty.</param>
    /// <param name="at">Where to report missing keys.</param>
    /// <param name="schema">Its keys.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="parent">Where inherited keys are looked up next.</param>
    public static Fields Bind(YamlNode? node, SourceSpan at, Schema schema, ICollection<Diagnostic> findings, Fields? parent = null)
    {
        var fields = new Fields(at, parent);
        if (node is not null and not YamlMap)
        {
            findings.Add(new Diagnostic(InputRules.WrongValue, node.At, $"Expected {schema.Name}: lines of “Key: value”.",
                $"Begin with “{schema.Keys[0].Name}: …”."));
            return fields;
        }

        HashSet<Key> rejected = [];
        foreach (var (key, value) in ((node as YamlMap)?.Entries ?? []).Select(static entry => (entry.Key, entry.Value)))
        {
            if (schema.Find(key.Value) is not { } known)
            {
                findings.Add(new Diagnostic(InputRules.UnknownKey, key.At, $"{Sentence(schema.Name)} has no key “{key.Value}”.",
                    Spelling.DidYouMean(key.Value, schema.Keys.Select(static k => k.Name), $"Known keys: {string.Join(", ", schema.Keys.Select(static k => k.Name))}.")));
            }
            else if (!fields._values.TryAdd(known, value))
            {
                findings.Add(new Diagnostic(InputRules.DuplicateKey, key.At, $"“{known.Name}” stands here a second time.", "Keep one of the two lines."));
            }
            else if (Problem(known, value) is { } hint)
            {
                fields._values.Remove(known);
                rejected.Add(known);
                findings.Add(new Diagnostic(known.Kind == ValueKind.Date ? InputRules.InvalidDate : InputRules.WrongValue, value.At,
                    value is YamlScalar { Value: { Length: > 0 } text } ? $"“{Shortened(text)}” doesn't fit {known.Name}." : $"{known.Name} has the wrong kind of value.", hint));
            }
            else if (CurlyQuoted(value) is { } curly)
            {
                var inner = curly.Value.Trim()[1..^1];
                findings.Add(new Diagnostic(InputRules.WrongValue, curly.At, $"The value stands in curly quotation marks, which would be printed: {Shortened(curly.Value.Trim())}.",
                    inner.Contains('"', StringComparison.Ordinal) ? $"Delete the first and the last sign: “{Shortened(inner)}”." : $"Type straight ones: \"{Shortened(inner)}\"."));
            }
            else if (known.Pattern is { } pattern && value is YamlScalar { Value: { Length: > 0 } written } && !Regex.IsMatch(written.TrimEnd(), pattern.Regex, RegexOptions.CultureInvariant))
            {
                fields._values.Remove(known);
                rejected.Add(known);
                findings.Add(new Diagnostic(InputRules.WrongValue, value.At, $"“{Shortened(written)}” {pattern.Problem}.", pattern.Hint));
            }
        }

        foreach (var key in schema.Keys.Where(key => key.Required && !rejected.Contains(key)))
        {
            if (fields.Find(key) is null or YamlScalar { Value: "" })
            {
                findings.Add(new Diagnostic(InputRules.MissingKey, at, $"{Sentence(schema.Name)} needs “{key.Name}”.",
                    $"Add the line “{key.Name}: …”. {key.Description}"));
            }
        }

        return fields;
    }

    /// <summary>Whether the key has a value here or above.</summary>
    public bool Has(Key key) => Find(key) is not null;

    /// <summary>Where the value stands; where the block begins when it is missing.</summary>
    public SourceSpan Place(Key key) => Find(key)?.At ?? At;

    /// <summary>The text; empty when missing.</summary>
    public string Text(Key key, string otherwise = "") => Find(key) is YamlScalar { Value.Length: > 0 } scalar ? scalar.Value.Trim() : otherwise;

    /// <summary>The text with its place; empty at the block's place when missing.</summary>
    public Located Located(Key key) =>
        Find(key) is YamlScalar scalar ? new Located(scalar.Value.TrimEnd(), scalar.At, scalar.Start) : new Located("", At, 0);

    /// <summary>The number.</summary>
    public int Number(Key key, int otherwise = 0) => Find(key) is YamlScalar scalar ? int.Parse(scalar.Value, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>The flag.</summary>
    public bool Flag(Key key, bool otherwise = false) => Find(key) is YamlScalar scalar ? bool.Parse(scalar.Value) : otherwise;

    /// <summary>The date; null when missing.</summary>
    public DateOnly? Date(Key key) => Find(key) is YamlScalar scalar ? DateOnly.ParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The choice, as the schema spells it; empty when missing.</summary>
    public string Choice(Key key, string otherwise = "") =>
        Find(key) is YamlScalar scalar ? key.Choices.First(choice => choice.Equals(scalar.Value, StringComparison.OrdinalIgnoreCase)) : otherwise;

    /// <summary>The texts of a list; a single text reads as a list of one.</summary>
    public ImmutableArray<Located> Texts(Key key) => Texts(Find(key));

    /// <summary>The block; empty when missing.</summary>
    public Fields Block(Key key, ICollection<Diagnostic> findings) => Bind(Find(key), Place(key), key.Of!, findings);

    /// <summary>The blocks of a list.</summary>
    public ImmutableArray<Fields> Blocks(Key key, ICollection<Diagnostic> findings) =>
        Find(key) is YamlList list ? [.. list.Items.Select(item => Bind(item, item.At, key.Of!, findings))] : [];

    /// <summary>Free names with their texts, in the order of the file.</summary>
    public ImmutableArray<(Located Name, ImmutableArray<Located> Texts)> Map(Key key) =>
        Find(key) is YamlMap map ? [.. map.Entries.Select(static entry => (new Located(entry.Key.Value, entry.Key.At, entry.Key.Start), Texts(entry.Value)))] : [];

    private YamlNode? Find(Key key) =>
        _values.TryGetValue(key, out var value) ? value : key.Inherited && _parent is not null ? _parent.Find(key) : null;

    private static ImmutableArray<Located> Texts(YamlNode? node) => node switch
    {
        YamlList list => [.. list.Items.OfType<YamlScalar>().Select(static item => new Located(item.Value.Trim(), item.At, item.Start))],
        YamlScalar { Value.Length: > 0 } scalar => [new Located(scalar.Value.Trim(), scalar.At, scalar.Start)],
        _ => [],
    };

    /// <summary>The text, or the item of a list, that a word processor put into “curly” marks as a whole: to YAML these are letters like others.</summary>
    private static YamlScalar? CurlyQuoted(YamlNode value)
    {
        if (value is YamlList list) return list.Items.Select(CurlyQuoted).FirstOrDefault(static item => item is not null);
        if (value is not YamlScalar { Value: { Length: > 2 } written } scalar) return null;
        var text = written.AsSpan().Trim();
        return text.Length > 2 && text[0] is '“' or '„' or '‘' or '”' && text[^1] is '”' or '“' or '’' && text[1..^1].IndexOfAny("“”„‘") < 0 && !char.IsWhiteSpace(text[1]) ? scalar : null;
    }

    /// <returns>What to type instead, or null when the value fits.</returns>
    private static string? Problem(Key key, YamlNode value) => (key.Kind, value) switch
    {
        (ValueKind.Text, YamlScalar) => null,
        (ValueKind.Text, _) => $"Write one text: “{key.Name}: …”. Put it in quotation marks if it begins with [ or {{ or contains “: ”.",
        (ValueKind.Number, YamlScalar s) when int.TryParse(s.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) => null,
        (ValueKind.Number, _) => $"Write a whole number: “{key.Name}: 3”.",
        (ValueKind.Flag, YamlScalar s) when bool.TryParse(s.Value, out _) => null,
        (ValueKind.Flag, _) => $"Write “{key.Name}: true” or “{key.Name}: false”.",
        (ValueKind.Date, YamlScalar s) when DateOnly.TryParseExact(s.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => null,
        (ValueKind.Date, _) => WrittenDate.Hint(key.Name, value is YamlScalar { Value: var written } ? written : ""),
        (ValueKind.Slug, YamlScalar s) when Slug.IsValid(s.Value) => null,
        (ValueKind.Slug, YamlScalar s) when s.Value.Length > 0 => $"Write lower-case words joined by hyphens: “{key.Name}: {Slug.From(s.Value)}”.",
        (ValueKind.Slug, _) => $"Write one name: “{key.Name}: some-name”.",
        (ValueKind.Choice, YamlScalar s) when key.Choices.Contains(s.Value, StringComparer.OrdinalIgnoreCase) => null,
        (ValueKind.Choice, YamlScalar s) => Spelling.DidYouMean(s.Value, key.Choices, $"Choose one of: {string.Join(", ", key.Choices)}."),
        (ValueKind.Choice, _) => $"Choose one of: {string.Join(", ", key.Choices)}.",
        (ValueKind.Texts or ValueKind.Slugs, YamlScalar) => null,
        (ValueKind.Texts, YamlList list) when list.Items.All(static item => item is YamlScalar) => null,
        (ValueKind.Texts, _) => "Write a list: each item on its own line, beginning with “- ”. Put items that contain “: ” in quotation marks.",
        (ValueKind.Slugs, YamlList list) when list.Items.All(static item => item is YamlScalar) => null,
        (ValueKind.Slugs, _) => "Write a list of names: each on its own line, beginning with “- ”.",
        (ValueKind.Block, YamlMap) or (ValueKind.Blocks, YamlList) or (ValueKind.TextMap or ValueKind.TextsMap, YamlMap) => null,
        (_, YamlScalar { Value: "" }) => null,
        (ValueKind.Blocks, _) => $"Write a list of blocks: “{key.Name}:” and then “- {key.Of!.Keys[0].Name}: …”.",
        _ => $"Write “{key.Name}:” and its own keys on the next lines, two spaces in.",
    };

    private static string Shortened(string text) => text.Length <= 40 ? text.ReplaceLineEndings(" ") : text[..40].ReplaceLineEndings(" ") + "…";

    /// <summary>A capital at the beginning, but not for file names.</summary>
    private static string Sentence(string name) => name.Contains('.', StringComparison.Ordinal) ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
