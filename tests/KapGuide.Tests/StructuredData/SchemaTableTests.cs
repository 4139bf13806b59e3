using System.Runtime.CompilerServices;
using System.Text.Json;
using KapGuide.StructuredData;

namespace KapGuide.Tests.StructuredData;

public sealed class SchemaTableTests
{
    [Fact]
    public void Every_type_that_the_table_names_is_in_the_table()
    {
        Assert.All(SchemaVocabulary.Types, static type => Assert.All(type.Value, static parent => Assert.True(SchemaVocabulary.Knows(parent), parent)));
        Assert.All(SchemaVocabulary.Properties.Values, static property => Assert.All(property.Domains.Concat(property.Ranges), type => Assert.True(SchemaVocabulary.Knows(type), $"{property.Name}: {type}")));
        Assert.All(SchemaVocabulary.Members.Keys, static enumeration => Assert.True(SchemaVocabulary.IsA(enumeration, "Enumeration"), enumeration));
        Assert.All(SchemaVocabulary.Types.Keys, static type => Assert.True(SchemaVocabulary.IsA(type, "Thing") || SchemaVocabulary.IsA(type, "Text"), type));
    }

    [Fact]
    public void It_holds_what_health_pages_use()
    {
        Assert.True(SchemaVocabulary.Types.Count >= 60);
        Assert.True(SchemaVocabulary.IsA("MedicalWebPage", "CreativeWork"));
        Assert.True(SchemaVocabulary.IsA("Drug", "Product"));
        Assert.Equal("mainContentOfPage", SchemaVocabulary.Properties["aspect"].ReplacedBy);
        Assert.Equal(["WebPage"], SchemaVocabulary.Properties["reviewedBy"].Domains);
        Assert.True(SchemaVocabulary.IsMember("https://schema.org/Psychiatric", "Specialty"));
        Assert.False(SchemaVocabulary.IsMember("Psychiatry", "Specialty"));
    }

    /// <summary>The whole vocabulary stays out of the repository; where a copy is at hand, the table must agree with it.</summary>
    [Fact]
    public void It_agrees_with_the_released_vocabulary_where_a_copy_is_at_hand()
    {
        var copy = Environment.GetEnvironmentVariable("KAPGUIDE_SCHEMAORG") ?? Path.Combine(Repository(), "..", "shared", "schemaorg.json");
        if (!File.Exists(copy)) return;
        using var vocabulary = JsonDocument.Parse(File.ReadAllBytes(copy));
        var (types, properties, members) = (vocabulary.RootElement.GetProperty("types"), vocabulary.RootElement.GetProperty("props"), vocabulary.RootElement.GetProperty("members"));
        Assert.Equal(SchemaVocabulary.Version, vocabulary.RootElement.GetProperty("version").GetString());
        foreach (var (type, parents) in SchemaVocabulary.Types)
            Assert.Equal(Names(types.GetProperty(type)).Where(SchemaVocabulary.Knows).Order(), parents.Order());
        foreach (var property in SchemaVocabulary.Properties.Values)
        {
            var real = properties.GetProperty(property.Name);
            Assert.Equal(Names(real.GetProperty("d")).Where(SchemaVocabulary.Types.ContainsKey).Order(), property.Domains.Order());
            Assert.Equal(Names(real.GetProperty("r")).Where(SchemaVocabulary.Knows).Order(), property.Ranges.Order());
            Assert.Equal(Names(real.GetProperty("r")).Any(static type => !SchemaVocabulary.Knows(type)), property.IsOpen);
            Assert.Equal(real.TryGetProperty("s", out var replaced) ? replaced.GetString() : "", property.ReplacedBy);
        }

        foreach (var (enumeration, own) in SchemaVocabulary.Members)
            Assert.Equal(members.EnumerateObject().Where(member => Names(member.Value).Contains(enumeration)).Select(static member => member.Name).Order(StringComparer.Ordinal), own.Order(StringComparer.Ordinal));
        Assert.All(properties.EnumerateObject().Where(static property => Names(property.Value.GetProperty("d")).Any(SchemaVocabulary.Types.ContainsKey)),
            static property => Assert.True(SchemaVocabulary.Properties.ContainsKey(property.Name), property.Name));
    }

    private static IEnumerable<string> Names(JsonElement list) => list.EnumerateArray().Select(static name => name.GetString()!);

    private static string Repository([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
