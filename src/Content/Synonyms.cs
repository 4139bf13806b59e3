using System.Collections.Immutable;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Content;

/// <summary>A lay word with the words that answers use for it.</summary>
/// <param name="Word">The word.</param>
/// <param name="Others">What means the same.</param>
public sealed record Synonyms(string Word, ImmutableArray<string> Others)
{
    /// <summary>Reads <c>synonyms.yml</c>: a mapping from a word to a list of words, in the order of the file.</summary>
    public static ImmutableArray<Synonyms> ReadAll(SourceFile? file, ICollection<Diagnostic> findings)
    {
        var node = file is null ? null : Yaml.Read(file, 0, file.Text.Length, findings);
        if (node is not null and not YamlMap)
            findings.Add(new Diagnostic(InputRules.WrongValue, node.At, "This file must hold lines of “word: [other word, …]”.", "Write, for example: shot: [injection]"));

        var result = ImmutableArray.CreateBuilder<Synonyms>();
        foreach (var entry in (node as YamlMap)?.Entries ?? [])
        {
            ImmutableArray<string> others = entry.Value switch
            {
                YamlScalar { Value.Length: > 0 } one => [one.Value],
                YamlList list => [.. list.Items.OfType<YamlScalar>().Select(static item => item.Value).Where(static word => word.Length > 0)],
                _ => [],
            };
            if (others.IsEmpty)
                findings.Add(new Diagnostic(InputRules.WrongValue, entry.Key.At, $"“{entry.Key.Value}” has no other words.", "Write a list after it: [word, other word]."));
            else
                result.Add(new Synonyms(entry.Key.Value, others));
        }

        return result.ToImmutable();
    }
}
