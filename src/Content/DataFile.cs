using System.Collections.Immutable;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Content;

/// <summary>Data files that are one list of blocks, such as the glossary.</summary>
internal static class DataFile
{
    /// <summary>The checked blocks of the file; none when it is missing or is not a list.</summary>
    public static ImmutableArray<Fields> Blocks(SourceFile? file, Schema schema, ICollection<Diagnostic> findings)
    {
        var node = file is null ? null : Yaml.Read(file, 0, file.Text.Length, findings);
        if (node is YamlList list) return [.. list.Items.Select(item => Fields.Bind(item, item.At, schema, findings))];
        if (node is not null)
        {
            findings.Add(new Diagnostic(InputRules.WrongValue, node.At, "This file must be one list.",
                $"Begin each entry with “- {schema.Keys[0].Name}: …”, with its other keys two spaces in on the next lines."));
        }

        return [];
    }
}
