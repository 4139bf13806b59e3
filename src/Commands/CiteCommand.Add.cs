using System.CommandLine;
using System.Text;
using KapGuide.Citations;

namespace KapGuide.Commands;

public static partial class CiteCommand
{
    private static Command AddVerb()
    {
        var source = new Argument<string>("file") { Description = "BibTeX, RIS, PubMed (NBIB) or CSL-JSON; - reads standard input." };
        var references = References;
        var keep = new Option<bool>("--keep-keys") { Description = "Use the keys of the file instead of proposing familyYYYY." };
        var dry = new Option<bool>("--dry-run") { Description = "Say what would be added, and write nothing." };
        var command = new Command("add", "Add sources to the library; refuses those that it has.") { source, references, keep, dry };
        command.Does((parse, output, error) =>
        {
            var target = parse.GetValue(references)!;
            var (incoming, problems) = ReferenceImport.Read(Read(parse.GetValue(source)!));
            var failed = Report(problems, error);
            var existing = target.Exists ? target.FullName : null;
            var (library, broken) = existing is null ? (ReferenceLibrary.Empty, []) : ReferenceLibrary.Parse(Read(existing));
            if (Report(broken, error))
            {
                error.WriteLine("Nothing was added: mend the library first, so that nothing in it is lost.");
                return 1;
            }

            var (all, added, refused) = ReferenceAddition.Add(library, incoming, parse.GetValue(keep));
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
