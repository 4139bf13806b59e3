using System.CommandLine;
using KapGuide.Citations;

namespace KapGuide.Commands;

public static partial class CiteCommand
{
    private static Command ListVerb(Func<ReferenceLibrary, DirectoryInfo, IEnumerable<CitationUse>> uses)
    {
        var references = References;
        var input = new Option<DirectoryInfo>("--input", "-i")
        {
            Description = "The folder with the articles.",
            DefaultValueFactory = static _ => new DirectoryInfo("input"),
        };
        var orphans = new Option<bool>("--orphans") { Description = "Only sources that nobody cites; exit code 1 when there are any." };
        var command = new Command("list", "List the sources with the places that cite them.") { references, input, orphans };
        command.Does((parse, output, error) =>
        {
            var (library, diagnostics) = ReferenceLibrary.Parse(Read(parse.GetValue(references)!.FullName));
            Report(diagnostics, error);
            var places = uses(library, parse.GetValue(input)!).ToLookup(static use => use.Key, static use => use.At, StringComparer.Ordinal);
            var onlyOrphans = parse.GetValue(orphans);
            var uncited = library.References.Count(reference => !places.Contains(reference.Key));
            foreach (var reference in library.References.OrderBy(static reference => reference.Key, StringComparer.Ordinal))
            {
                var cited = places[reference.Key].ToArray();
                if (onlyOrphans && cited.Length > 0) continue;
                output.WriteLine($"{reference.Key}\t{cited.Length}\t{(cited.Length == 0 ? "not cited" : string.Join(' ', cited))}");
            }

            error.WriteLine($"{library.References.Length} sources, {uncited} not cited.");
            return onlyOrphans && uncited > 0 ? 1 : 0;
        });
        return command;
    }
}
