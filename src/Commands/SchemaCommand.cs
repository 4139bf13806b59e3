using System.CommandLine;
using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Commands;

/// <summary><c>schema</c>: JSON Schemas for editors, made from the keys that the reader uses. Reads no content.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var name = new Argument<string?>("name") { Description = $"Which one to print: {string.Join(", ", ContentFile.All.Select(static file => file.Name))}. Without it, all are listed.", Arity = ArgumentArity.ZeroOrOne };
        var folder = new Option<string?>("--out") { Description = "Writes all of them into a folder, such as .vscode/schemas.", HelpName = "FOLDER" };
        var command = new Command("schema", "Prints the JSON Schema of a kind of file, for editors that help while you type: kapguide schema article") { name, folder };
        command.SetAction(result =>
        {
            if (result.GetValue(folder) is { } path) return WriteAll(Path.GetFullPath(path, SharedOptions.RootOf(result)));
            if (result.GetValue(name) is not { } wanted) return List();
            if (ContentFile.All.FirstOrDefault(file => file.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                Console.Out.Write(found.ToJsonSchema());
                return 0;
            }

            var names = ContentFile.All.Select(static file => file.Name);
            Console.Error.WriteLine($"There is no schema “{wanted}”. {Spelling.DidYouMean(wanted, names, $"Schemas: {string.Join(", ", names)}.")}");
            return 2;
        });
        return command;
    }

    private static int List()
    {
        var width = ContentFile.All.Max(static file => file.Name.Length);
        var globs = ContentFile.All.Max(static file => file.Files.Length);
        foreach (var file in ContentFile.All) Console.Out.WriteLine($"{file.Name.PadRight(width)}  input/{file.Files.PadRight(globs)}  {file.Title}");
        return 0;
    }

    private static int WriteAll(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in ContentFile.All)
            {
                var path = Path.Combine(folder, file.SchemaFile);
                File.WriteAllText(path, file.ToJsonSchema());
                Console.Out.WriteLine(path);
            }

            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            Console.Error.WriteLine($"{folder} can't be written: {problem.Message} Choose another folder with --out.");
            return 1;
        }
    }
}
