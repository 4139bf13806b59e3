using System.Collections.Immutable;
using System.Text.Json;
using KapGuide.Citations;
using KapGuide.Input;

namespace KapGuide.Content;

/// <summary>A kind of file that people write, with what it may hold: the list from which <c>kapguide schema</c>, editors and the CMS are told.</summary>
/// <param name="Name">As <c>kapguide schema</c> takes it, such as <c>article</c>.</param>
/// <param name="Files">Where such files lie, as a glob under the input folder.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="Schema">The keys; null for files of another form.</param>
public sealed record ContentFile(string Name, string Files, string Title, Schema? Schema)
{
    /// <summary>Whether the file is one list of such blocks.</summary>
    public bool IsList { get; init; }

    private Action<Utf8JsonWriter> Write { get; init; } = static _ => { };

    /// <summary>All kinds, in the order in which documentation shows them.</summary>
    public static ImmutableArray<ContentFile> All { get; } =
    [
        Block("article", "faq/*/*.md", "The front matter of an answer", ArticleMetadata.Schema),
        Block("page", "pages/*.md", "The front matter of a static page", PageMetadata.Schema),
        Block("topic", "faq/*/_directory.yml", "A topic, and what its answers inherit", TopicMetadata.Schema),
        Block("topics", "faq/_directory.yml", "What all answers inherit", TopicMetadata.SharedSchema),
        Block("settings", "settings.yml", "The settings of the site", Settings.Schema),
        List("glossary", "glossary.yml", "The glossary", Term.Schema),
        List("facts", "facts.yml", "The facts registry", Fact.Schema),
        Block("people", "people/*.yml", "An author or reviewer, or the publisher", Person.Schema),
        new("synonyms", "synonyms.yml", "Lay words with the words that answers use", null) { Write = WriteSynonyms },
        new("references", "references.json", "The reference library (CSL-JSON)", null) { Write = ReferenceJsonSchema.Write },
    ];

    /// <summary>The name of its schema's file: <c>article.schema.json</c>.</summary>
    public string SchemaFile => Name + ".schema.json";

    /// <summary>Its JSON Schema, ending with a line feed.</summary>
    public string ToJsonSchema() => JsonSchema.Document(Name, Title, Write);

    private static ContentFile Block(string name, string files, string title, Schema schema) =>
        new(name, files, title, schema) { Write = json => JsonSchema.WriteBlock(json, schema) };

    private static ContentFile List(string name, string files, string title, Schema schema) =>
        new(name, files, title, schema) { IsList = true, Write = json => JsonSchema.WriteList(json, schema) };

    private static void WriteSynonyms(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("additionalProperties");
        json.WriteString("description", "Words that answers use for it.");
        JsonSchema.WriteWords(json, "type", ["array", "string"]);
        json.WriteStartObject("items");
        JsonSchema.WriteWords(json, "type", ["string", "number"]);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
