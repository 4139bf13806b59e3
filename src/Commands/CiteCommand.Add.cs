using System.CommandLine;
using System.Text;
using KapGuide.Citations;
using Spectre.Console;

namespace KapGuide.Commands;

public static partial class CiteCommand
{
    private static Command AddVerb(Func<ParseResult, IAnsiConsole?> terminal)
    {
        var source = new Argument<string?>("file") { Description = "BibTeX, RIS, PubMed (NBIB) or CSL-JSON; - reads standard input. Without it, a terminal asks you to paste.", Arity = ArgumentArity.ZeroOrOne };
        var references = References;
        var keep = new Option<bool>("--keep-keys") { Description = "Use the keys of the file instead of proposing familyYYYY." };
        var dry = new Option<bool>("--dry-run") { Description = "Say what would be added, and write nothing." };
        var command = new Command("add", "Add sources to the library; refuses those that it has.") { source, references, keep, dry, Style };
        command.Does((parse, output, error) =>
        {
            var target = parse.GetValue(references)!;
            var console = parse.GetValue(source) is null ? terminal(parse) : null;
            if (console is null && parse.GetValue(source) is null)
            {
                error.WriteLine("The file is missing. Usage: kapguide cite add FILE, or kapguide cite add - to read standard input.");
                return 2;
            }

            var (incoming, problems) = ReferenceImport.Read(console is null ? Read(parse.GetValue(source)!) : Pasted(console));
            var failed = Report(problems, error);
            var existing = target.Exists ? target.FullName : null;
            var (library, broken) = existing is null ? (ReferenceLibrary.Empty, []) : ReferenceLibrary.Parse(Read(existing));
            if (Report(broken, error))
            {
                error.WriteLine("Nothing was added: mend the library first, so that nothing in it is lost.");
                return 1;
            }

            var keeps = parse.GetValue(keep) || console is not null;
            if (console is not null) incoming = Chosen(console, StyleOf(parse), library, incoming);
            var (all, added, refused) = ReferenceAddition.Add(library, incoming, keeps);
            foreach (var (reference, reason) in refused) error.WriteLine($"Not added: “{reference.Title}” is in the library {reason}.");
            if (added.Length > 0 && !parse.GetValue(dry)) WriteAtomically(target, ReferenceExport.CslJson(all));
            foreach (var reference in added) output.WriteLine($"{reference.Key}\t{reference.Title}");
            return failed || refused.Length > 0 ? 1 : 0;
        });
        return command;
    }

    /// <summary>Replaces a file by one that was written whole beside it, so that a broken run leaves the old one.</summary>
    private static void WriteAtomically(FileInfo target, string text)
    {
        Directory.CreateDirectory(target.DirectoryName!);
        var beside = target.FullName + ".new";
        File.WriteAllText(beside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(beside, target.FullName, overwrite: true);
    }
}
