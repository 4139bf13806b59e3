using System.Text.RegularExpressions;
using KapGuide.Diagnostics;

namespace KapGuide.Input;

/// <summary>
/// Says in plain words what is wrong with YAML that can't be read. A parser notices a fault where it can't go on, often lines later and in its own terms;
/// people make few kinds of mistakes, and each shows in its line.
/// </summary>
internal static partial class YamlAdvice
{
    /// <summary>The finding for the first line that holds a known mistake; null when none does.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where the YAML begins, from 0.</param>
    /// <param name="length">Its length in characters.</param>
    /// <param name="stopped">Where the parser gave up, from 0 in the file: mistakes after that line are none of its business.</param>
    public static Diagnostic? Of(SourceFile file, int start, int length, int stopped)
    {
        var block = -1;
        for (var at = start; at < start + length && at <= stopped;)
        {
            var end = file.Text.IndexOf('\n', at, start + length - at);
            if (end < 0) end = start + length;
            var line = file.Text[at..end].TrimEnd('\r');
            var indent = line.Length - line.TrimStart(' ').Length;
            var isText = block >= 0 && (indent > block || line.AsSpan().Trim().IsEmpty);
            if (!isText)
            {
                block = BlockText.IsMatch(line) ? indent : -1;
                if (Problem(line, indent) is var (column, width, message, hint)) return new Diagnostic(InputRules.InvalidYaml, file.Span(at + column, width), message, hint);
            }

            at = end + 1;
        }

        // About a tab the parser complains where the block began, which may be far above.
        var tab = Tab.Match(file.Text, start, length);
        return tab.Success ? new Diagnostic(InputRules.InvalidYaml, file.Span(tab.Index + tab.Length - 1, 1), Indented.Message, Indented.Hint) : null;
    }

    private static readonly (string Message, string Hint) Indented = ("This line is indented with a tab.", "Delete the tab and type two spaces.");

    private static (int Column, int Width, string Message, string Hint)? Problem(string line, int indent)
    {
        if (line.Trim().Length == 0 || line[indent..].StartsWith('#')) return null;
        if (line[indent] == '\t') return (indent, 1, Indented.Message, Indented.Hint);
        if (indent == 0 && NoSpace.Match(line) is { Success: true } joined)
        {
            return (joined.Groups[2].Index - 1, 1, line[joined.Groups[2].Index] == '\u00a0' ? "An invisible no-break space stands after the colon." : "No space stands after the colon.",
                $"Write “{joined.Groups[1].Value}: {joined.Groups[2].Value.Trim()}”.");
        }

        if (indent == 0 && NoColon.Match(line) is { Success: true } bare)
            return (0, bare.Groups[1].Length, $"No colon stands after “{bare.Groups[1].Value}”.", bare.Groups[2].Success ? $"Write “{bare.Groups[1].Value}: {bare.Groups[2].Value}”; a line that goes on with the value above begins with two spaces." : "Each line is “Key: value”.");
        if (Pair.Match(line) is not { Success: true } pair) return null;
        var (key, value, column) = (pair.Groups[1].Value, pair.Groups[2].Value, pair.Groups[2].Index);
        var lead = key.Length > 0 ? key + ": " : "- ";
        if (value[0] is '"' or '\'')
        {
            var rest = value[1..].Replace("\\\"", "", StringComparison.Ordinal).Replace("''", "", StringComparison.Ordinal);
            var close = rest.IndexOf(value[0], StringComparison.Ordinal);
            if (close < 0) return (column, 1, "This quotation mark is never closed.", $"Write “{lead}{Quoted(value[1..])}”.");
            return rest[(close + 1)..].Trim() is { Length: > 0 } after && after[0] != '#' ? (column, value.Length, "Words stand after the closing quotation mark.", $"Write “{lead}{Quoted(value)}”.") : null;
        }

        if (value[0] is '@' or '%' or '`' or '&' or '*' or '!' || (value[0] is '[' or '{' && !value.EndsWith(value[0] == '[' ? ']' : '}')))
            return (column, 1, $"A value can't begin with “{value[0]}”.", $"Put it in quotation marks: {lead}{Quoted(value)}");
        var colon = value.IndexOf(": ", StringComparison.Ordinal);
        return colon >= 0 && value[0] is not ('[' or '{' or '|' or '>') && key.Length > 0 ? (column + colon, 1, "A second colon stands in this value.", $"Put the value in quotation marks: {lead}{Quoted(value)}") : null;
    }

    /// <summary>The text between quotation marks that need no escape, where that is possible.</summary>
    private static string Quoted(string value) => value.Contains('"', StringComparison.Ordinal) ? "'" + value.Trim().Replace("'", "''", StringComparison.Ordinal) + "'" : "\"" + value.Trim().Replace("\\", "\\\\", StringComparison.Ordinal) + "\"";

    [GeneratedRegex(@"^ *\t", RegexOptions.Multiline)]
    private static partial Regex Tab { get; }

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9]*):([^\s/].*|\u00a0.*)$")]
    private static partial Regex NoSpace { get; }

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9]*)(?:[ \t]+([^:]*))?$")]
    private static partial Regex NoColon { get; }

    [GeneratedRegex(@"^[ ]*(?:- )?[ ]*(?:([A-Za-z][\w.-]*): +)?(?<=: +|- +)(\S.*)$")]
    private static partial Regex Pair { get; }

    [GeneratedRegex(@"(?:^|[ ])[|>][-+0-9]*\s*$")]
    private static partial Regex BlockText { get; }
}
