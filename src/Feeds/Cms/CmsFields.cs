using System.Collections.Immutable;
using System.Text.Json;
using KapGuide.Content;
using KapGuide.Input;

namespace KapGuide.Feeds.Cms;

/// <summary>Fields of the CMS, made from the keys that the reader uses: name, hint, kind, whether required, pattern, choices, what to pick from.</summary>
internal static class CmsFields
{
    /// <summary>Collections that fields pick from.</summary>
    internal const string Answers = "answers", People = "people", Data = "data", References = "references";

    private const string Citing = "Cite a source before the period: [@key]. The keys are under Site, References.";

    /// <summary>Writes the list of fields.</summary>
    /// <param name="json">Receives them.</param>
    /// <param name="schema">The keys.</param>
    /// <param name="site">What can be picked.</param>
    /// <param name="body">What the Markdown of a new file begins with; null when there is none.</param>
    internal static void Write(Utf8JsonWriter json, Schema schema, Site site, string? body = null)
    {
        json.WriteStartArray("fields");
        foreach (var key in schema.Keys) Write(json, key, site);
        if (body is not null) Body(json, body);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Key key, Site site)
    {
        json.WriteStartObject();
        json.WriteString("name", key.Name);
        json.WriteString("label", LabelOf(key.Name));
        if (key.Kind is ValueKind.TextMap or ValueKind.TextsMap)
        {
            // For those who edit files: the CMS would write an empty one into every file. Hidden, it keeps what is there.
            json.WriteString("widget", "hidden");
            json.WriteEndObject();
            return;
        }

        json.WriteString("hint", key.Name == "Summary" ? $"{key.Description} {Citing}" : key.Description);
        json.WriteBoolean("required", key.Required);
        if (key.IsSigned) json.WriteBoolean("readonly", true);
        if (key.Names == Target.Topic) Topics(json, site);
        else if (key.Names != Target.None) Relation(json, key);
        else Widget(json, key, site);
        json.WriteEndObject();
    }

    private static void Widget(Utf8JsonWriter json, Key key, Site site)
    {
        switch (key.Kind)
        {
            case ValueKind.Text:
                json.WriteString("widget", key.IsLong ? "text" : "string");
                if (key.Pattern is { } pattern) Pattern(json, pattern.Regex, pattern.Hint);
                break;
            case ValueKind.Slug:
                json.WriteString("widget", "string");
                Pattern(json, Slug.Form, "Write lower-case words joined by hyphens: some-name.");
                break;
            case ValueKind.Number:
                json.WriteString("widget", "number");
                json.WriteString("value_type", "int");
                break;
            case ValueKind.Flag:
                // A switch would write “false” for a key that isn't there; a choice leaves it out.
                json.WriteString("widget", "select");
                Options(json, ["true", "false"]);
                break;
            case ValueKind.Date:
                json.WriteString("widget", "datetime");
                json.WriteString("type", "date");
                json.WriteString("format", "YYYY-MM-DD");
                json.WriteBoolean("picker_utc", true);
                break;
            case ValueKind.Choice:
                json.WriteString("widget", "select");
                Options(json, key.Choices);
                break;
            case ValueKind.Texts or ValueKind.Slugs:
                json.WriteString("widget", "list");
                break;
            case ValueKind.Block:
                json.WriteString("widget", "object");
                json.WriteBoolean("collapsed", true);
                Write(json, key.Of!, site);
                break;
            case ValueKind.Blocks:
                json.WriteString("widget", "list");
                Write(json, key.Of!, site);
                break;
            default:
                throw new InvalidOperationException($"No field of the CMS for {key.Kind}.");
        }
    }

    /// <summary>A topic is a folder, which the CMS has no name for: so its own list, made anew with each build.</summary>
    private static void Topics(Utf8JsonWriter json, Site site)
    {
        json.WriteString("widget", "select");
        json.WriteStartArray("options");
        foreach (var topic in site.Topics)
        {
            json.WriteStartObject();
            json.WriteString("label", topic.Title);
            json.WriteString("value", topic.Slug);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Picks from what there is, by words that people know.</summary>
    private static void Relation(Utf8JsonWriter json, Key key)
    {
        var (collection, value, shown) = key.Names switch
        {
            Target.Answer => (Answers, "{{slug}}", "Title"),
            Target.Person => (People, "{{slug}}", "Name"),
            _ => (Data, $"{References}.*.id", $"{References}.*.title"),
        };
        json.WriteString("widget", "relation");
        json.WriteString("collection", collection);
        if (key.Names == Target.Reference) json.WriteString("file", References);
        json.WriteString("value_field", value);
        Words(json, "display_fields", key.Names == Target.Reference ? [value, shown] : [shown]);
        Words(json, "search_fields", key.Names == Target.Reference ? [value, shown] : [shown]);
        if (key.Kind is ValueKind.Texts or ValueKind.Slugs) json.WriteBoolean("multiple", true);
    }

    /// <summary>The Markdown. As typed, so that boxes and citations come back as they were.</summary>
    private static void Body(Utf8JsonWriter json, string standard)
    {
        json.WriteStartObject();
        json.WriteString("name", "body");
        json.WriteString("label", "Text");
        json.WriteString("hint", $"{Citing} Explain a word: \\[word\\](glossary:id). Lead to another answer: \\[words\\](xref:file-name). Open a box with “::: key-points” on its own line and close it with “:::”. All of it is on one page in docs/cheat-sheet.md.");
        json.WriteString("widget", "markdown");
        json.WriteBoolean("required", true);
        Words(json, "modes", ["raw"]);
        Words(json, "editor_components", []);
        if (standard.Length > 0) json.WriteString("default", standard);
        json.WriteEndObject();
    }

    private static void Pattern(Utf8JsonWriter json, string regex, string message) => Words(json, "pattern", [regex, message]);

    private static void Options(Utf8JsonWriter json, ImmutableArray<string> options) => Words(json, "options", options);

    internal static void Words(Utf8JsonWriter json, string name, ImmutableArray<string> words) => JsonSchema.WriteWords(json, name, words);

    /// <summary><c>AlsoAsked</c> → "Also asked".</summary>
    private static string LabelOf(string name)
    {
        var label = string.Concat(name.Select(static (c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
        return label == "Ai" ? "AI" : label;
    }
}
