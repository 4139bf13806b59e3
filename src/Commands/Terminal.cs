using System.CommandLine;
using Spectre.Console;

namespace KapGuide.Commands;

/// <summary>Where missing arguments are asked for: on a terminal, and nowhere else.</summary>
internal static class Terminal
{
    /// <summary>Never asks, even on a terminal.</summary>
    public static readonly Option<bool> NoInput = new("--no-input") { Description = "Asks nothing, even on a terminal: what is missing is wrong usage.", Recursive = true };

    /// <summary>The terminal; null when input or output goes elsewhere, when it can't move its cursor, or when <see cref="NoInput"/> is given.</summary>
    public static IAnsiConsole? Of(ParseResult result)
    {
        if (result.GetValue(NoInput) || Console.IsInputRedirected || Console.IsOutputRedirected) return null;
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        return console.Profile.Capabilities.Ansi && console.Profile.Capabilities.Interactive ? console : null;
    }

    /// <summary>Asks for a text; nothing but blanks is no answer.</summary>
    public static string AskText(this IAnsiConsole console, string question) => console.Prompt(new TextPrompt<string>(question.EscapeMarkup())).Trim();

    /// <summary>Asks for one of a list; typing searches it.</summary>
    public static T AskChoice<T>(this IAnsiConsole console, string question, IEnumerable<T> choices, Func<T, string> label) where T : notnull =>
        console.Prompt(new SelectionPrompt<T>().Title(question.EscapeMarkup()).PageSize(12).EnableSearch().AddChoices(choices)
            .UseConverter(choice => label(choice).EscapeMarkup()));
}
