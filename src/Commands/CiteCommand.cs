using System.CommandLine;
using System.Text;
using KapGuide.Citations;
using KapGuide.Diagnostics;
using KapGuide.Input;
using Spectre.Console;

namespace KapGuide.Commands;

/// <summary>A place at which a source is cited.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="At">Where the key stands.</param>
public readonly record struct CitationUse(string Key, SourceSpan At);

/// <summary>
/// <c>cite</c>: keeps the reference library and formats it. Exit codes: 0 fine, 1 something was found or refused, 2 wrong usage.
/// Results go to standard output, messages to standard error.
/// </summary>
public static partial class CiteCommand
{
    private static readonly Option<string> Style = Choice("--style", "apa", "How references are written: apa or ama.", "apa", "ama");

    private static Option<FileInfo> References => new("--references")
    {
        Description = "The reference library (CSL-JSON).",
        DefaultValueFactory = static _ => new FileInfo(Path.Combine("input", "references.json")),
    };

    /// <summary>The command with its verbs.</summary>
    /// <param name="uses">Who cites what, given the library and the input folder; by default every Markdown file of the folder is read.</param>
    /// <param name="terminal">Where to ask for what is missing; by default the terminal, if there is one.</param>
    public static Command Create(Func<ReferenceLibrary, DirectoryInfo, IEnumerable<CitationUse>>? uses = null, Func<ParseResult, IAnsiConsole?>? terminal = null) =>
        new("cite", "Keep the reference library: add sources, list their uses, format them.")
        {
            AddVerb(terminal ?? Terminal.Of), ListVerb(uses ?? CitationUses.In), FormatVerb(), RenderVerb(),
        };

    private static Option<string> Choice(string name, string standard, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => standard };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private static CitationStyle StyleOf(ParseResult parse) =>
        CitationStyles.TryParse(parse.GetValue(Style) ?? "", out var style) ? style : CitationStyle.Apa;

    /// <summary>Runs a verb with its two writers; a missing or unreadable file is wrong usage.</summary>
    private static void Does(this Command command, Func<ParseResult, TextWriter, TextWriter, int> verb) => command.SetAction(parse =>
    {
        var (output, error) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
        if (ReferenceEquals(output, Console.Out) && Console.OutputEncoding is not UTF8Encoding) Console.OutputEncoding = Encoding.UTF8;
        try
        {
            return verb(parse, output, error);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(unreadable.Message);
            return 2;
        }
    });

    /// <summary>The text of a file, or of standard input for "-".</summary>
    private static SourceFile Read(string path) =>
        path == "-" ? new SourceFile("-", Console.In.ReadToEnd()) : new SourceFile(path.Replace('\\', '/'), File.ReadAllText(path));

    private static bool Report(IEnumerable<Diagnostic> diagnostics, TextWriter error)
    {
        var any = false;
        foreach (var diagnostic in diagnostics)
        {
            any = true;
            error.WriteLine(diagnostic);
        }

        return any;
    }
}
