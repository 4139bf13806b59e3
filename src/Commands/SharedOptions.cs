using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using KapGuide.Diagnostics;
using KapGuide.Pipelines;

namespace KapGuide.Commands;

/// <summary>The options that every verb has, and what they mean.</summary>
internal static class SharedOptions
{
    public static readonly Option<string?> Root = new("--root", "-r") { Description = "The site's root: the folder with input/ and themes/. Default: the current folder.", Recursive = true, HelpName = "FOLDER" };
    public static readonly Option<string[]> Input = new("--input", "-i") { Description = "A folder to read; give it again to lay one over the other. Default: input.", Recursive = true, HelpName = "FOLDER" };
    public static readonly Option<string?> Output = new("--output", "-o") { Description = "The folder to write. Default: output.", Recursive = true, HelpName = "FOLDER" };
    public static readonly Option<string[]> Setting = new("--setting", "-s") { Description = "Overrides a setting: -s SiteTitle=\"My site\", -s Practice.Enabled=false.", Recursive = true, HelpName = "KEY=VALUE" };
    public static readonly Option<string[]> Level = new("--analyzer", "-a") { Description = "Re-levels a rule: -a PLN-09=none, -a UncitedReference=warning.", Recursive = true, HelpName = "RULE=LEVEL" };
    public static readonly Option<Severity> Log = new("--log-level", "-l") { Description = "The least severe findings to print: info, warning or error.", Recursive = true, HelpName = "LEVEL", DefaultValueFactory = static _ => Severity.Warning };
    public static readonly Option<Severity> Failure = new("--failure-log-level") { Description = "The least severe findings that fail: info, warning or error.", Recursive = true, HelpName = "LEVEL", DefaultValueFactory = static _ => Severity.Error };
    public static readonly Option<bool> Serial = new("--serial") { Description = "One thing after the other, for looking into a problem. The result is the same.", Recursive = true };
    public static readonly Option<bool> Timings = new("--timings") { Description = "Says how long each part took.", Recursive = true };
    public static readonly Option<bool> NoClean = new("--noclean") { Description = "Keeps files of earlier builds that no longer belong to the site.", Recursive = true };

    private static readonly Option[] All = [Root, Input, Output, Setting, Level, Log, Failure, Serial, Timings, NoClean, Terminal.NoInput];

    static SharedOptions()
    {
        foreach (var option in new[] { Setting, Level })
        {
            option.Validators.Add(result =>
            {
                foreach (var token in result.Tokens.Where(static token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1))
                    result.AddError($"“{token.Value}” must be written as {option.HelpName}, without spaces around the equals sign.");
            });
        }
    }

    public static void AddTo(RootCommand root)
    {
        foreach (var option in All) root.Options.Add(option);
    }

    /// <summary>Full path of the site's root.</summary>
    public static string RootOf(ParseResult result) => Path.GetFullPath(result.GetValue(Root) ?? Environment.CurrentDirectory);

    /// <summary>Full path of the output folder.</summary>
    public static string OutputOf(ParseResult result) => Path.GetFullPath(result.GetValue(Output) ?? "output", RootOf(result));

    /// <summary>Full path of the last input folder, into which new files go.</summary>
    public static string InputOf(ParseResult result) => InputsOf(result)[^1];

    public static BuildOptions BuildOptionsOf(ParseResult result) => new(RootOf(result), InputsOf(result))
    {
        Overrides = PairsOf(result, Setting),
        Levels = PairsOf(result, Level),
        Workers = result.GetValue(Serial) ? 1 : Environment.ProcessorCount,
        Today = DateOnly.FromDateTime(DateTime.Today),
    };

    private static ImmutableArray<string> InputsOf(ParseResult result)
    {
        var root = RootOf(result);
        return result.GetValue(Input) is { Length: > 0 } inputs ? [.. inputs.Select(input => Path.GetFullPath(input, root))] : [Path.Combine(root, "input")];
    }

    private static ImmutableArray<KeyValuePair<string, string>> PairsOf(ParseResult result, Option<string[]> option) =>
    [
        .. (result.GetValue(option) ?? []).Select(static pair => pair.Split('=', 2)).Select(static pair => KeyValuePair.Create(pair[0].Trim(), pair[1])),
    ];
}
