using System.Collections.Immutable;
using System.Text;
using KapGuide.Citations;
using KapGuide.Diagnostics;
using KapGuide.Input;
using Spectre.Console;

namespace KapGuide.Commands;

public static partial class CiteCommand
{
    private const string IsNew = "None of these: it is new";

    /// <summary>What is pasted, until an empty line outside of braces; or the file whose name is typed.</summary>
    private static SourceFile Pasted(IAnsiConsole console)
    {
        console.MarkupLine("Paste the source as BibTeX, RIS, PubMed or CSL-JSON (“Cite” or “Export” on the publisher's page), or type the name of a file.");
        console.MarkupLine("End with an empty line.");
        var text = new StringBuilder();
        while (true)
        {
            var line = console.Prompt(new TextPrompt<string>(">").AllowEmpty());
            if (text.Length == 0 && File.Exists(line.Trim())) return Read(line.Trim());
            if (line.Trim().Length == 0 && text.Length > 0 && IsComplete(text.ToString())) return new SourceFile("what you pasted", text.ToString());
            text.Append(line).Append('\n');
        }
    }

    /// <summary>BibTeX and JSON may hold empty lines; they end with their last brace.</summary>
    private static bool IsComplete(string text) => text.Count(static c => c == '{') <= text.Count(static c => c == '}');

    /// <summary>Shows each source as it will be printed, asks whether it is one that the library has, and under which key to add it.</summary>
    private static ImmutableArray<Reference> Chosen(IAnsiConsole console, CitationStyle style, ReferenceLibrary library, ImmutableArray<Reference> incoming)
    {
        var chosen = ImmutableArray.CreateBuilder<Reference>();
        foreach (var raw in incoming)
        {
            var known = new ReferenceLibrary(library.References.Concat(chosen));
            var (_, added, refused) = ReferenceAddition.Add(known, [raw]);
            if (refused.Length > 0)
            {
                chosen.Add(raw);
                continue;
            }

            var reference = added[0];
            console.WriteLine();
            console.WriteLine(Entry(style, reference));
            if (MeansKnown(console, style, known, reference)) continue;
            var key = console.Prompt(new TextPrompt<string>("Key for [[@key]]:").DefaultValue(reference.Key).Validate(typed =>
                typed.Any(static c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) || typed.Length == 0 ? ValidationResult.Error("Use letters, digits, - and _, without spaces.")
                : known.Contains(typed) ? ValidationResult.Error($"The library has “{typed}” already.".EscapeMarkup())
                : ValidationResult.Success()));
            if (console.Prompt(new ConfirmationPrompt($"Add it as {key.EscapeMarkup()}?"))) chosen.Add(reference with { Key = key });
        }

        return chosen.ToImmutable();
    }

    /// <summary>Whether it is one of the library's sources of the same year that begin alike, as the person says who looks at them.</summary>
    private static bool MeansKnown(IAnsiConsole console, CitationStyle style, ReferenceLibrary library, Reference reference)
    {
        Reference[] near = [.. library.References.Where(other => other.Year == reference.Year && (other.Key == reference.Key.TrimEnd('a', 'b', 'c') || Spelling.Nearest(reference.Key, [other.Key]) is not null && FirstName(other) == FirstName(reference)))];
        if (near.Length == 0) return false;
        var answer = console.AskChoice("Did you mean one that the library has?", [.. near.Select(static other => other.Key), IsNew],
            key => library.TryGet(key, out var other) ? $"[@{key}]  {Entry(style, other)}" : key);
        if (answer == IsNew) return false;
        console.WriteLine($"Cite it as [@{answer}]. Nothing was added for this source.");
        return true;
    }

    private static string FirstName(Reference reference) => reference.Authors.IsEmpty ? "" : reference.Authors[0].ToString();

    private static string Entry(CitationStyle style, Reference reference) =>
        Bibliography.Format(style, new ReferenceLibrary([reference])) is [var entry, ..] ? entry.Text : reference.Title;
}
