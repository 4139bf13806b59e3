using System.Text.RegularExpressions;

namespace KapGuide.Search;

/// <summary>Cuts a script into tokens: enough of ECMAScript (2025, section 12) to tell names from strings, templates, regular expressions and comments.</summary>
internal static partial class ScriptTokens
{
    /// <summary>What a token is; templates are cut into their literal parts and the tokens of their <c>${}</c>.</summary>
    public enum Kind { Space, Comment, Name, Number, Text, Sign }

    /// <summary>A token and its characters.</summary>
    public readonly record struct Token(Kind Kind, string Text);

    /// <summary>All tokens; joined, their texts are the script.</summary>
    public static List<Token> Of(string script)
    {
        var tokens = new List<Token>();
        var braces = new Stack<bool>(); // true: a template's ${ }
        for (var at = 0; at < script.Length;)
        {
            var token = script[at] == '}' && braces.TryPeek(out var isTemplate) && isTemplate
                ? new Token(Kind.Text, TemplatePart.Match(script, at).Value)
                : Next(script, at, tokens);
            if (token.Text.Length == 0) throw new FormatException($"No token at {at} of the script.");
            if (token.Text[0] == '}') braces.Pop();
            if (token is { Kind: Kind.Text } && token.Text[0] is '`' or '}' && token.Text.EndsWith("${", StringComparison.Ordinal)) braces.Push(true);
            else if (token.Text == "{") braces.Push(false);
            tokens.Add(token);
            at += token.Text.Length;
        }

        return tokens;
    }

    /// <summary>The groups of <see cref="Shape"/> stand in the order of <see cref="Kind"/>.</summary>
    private static Token Next(string script, int at, List<Token> before)
    {
        var match = Shape.Match(script, at);
        for (var kind = Kind.Space; kind <= Kind.Text; kind++)
            if (match.Groups[1 + (int)kind].Success) return new Token(kind, match.Value);
        if (script[at] == '/' && MayStartExpression(before)) return new Token(Kind.Text, Regular.Match(script, at).Value);
        return new Token(Kind.Sign, match.Value);
    }

    private static bool MayStartExpression(List<Token> before)
    {
        var at = before.Count - 1;
        while (at >= 0 && before[at].Kind is Kind.Space or Kind.Comment) at--;
        var last = at < 0 ? default : before[at];
        return last.Kind switch
        {
            Kind.Sign => last.Text is not (")" or "]" or "}"),
            Kind.Name => last.Text is "return" or "typeof" or "case" or "in" or "of",
            _ => last.Text is null,
        };
    }

    [GeneratedRegex(@"\G(?:(?<Space>\s+)|(?<Comment>//[^\n]*|/\*[\s\S]*?\*/)|(?<Name>[A-Za-z_$][\w$]*)|(?<Number>(?:0x[\da-fA-F]+|\d*\.?\d+(?:e-?\d+)?))"
        + @"|(?<Text>'(?:[^'\\\n]|\\.)*'|""(?:[^""\\\n]|\\.)*""|`(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{))|\.\.\.|=>|\?\.(?!\d)|\*\*=?|\?\?=?|&&=?|\|\|=?|\+\+|--|[-+*/%&|^<>!=]=+|[\s\S])")]
    private static partial Regex Shape { get; }

    [GeneratedRegex(@"\G\}(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)")]
    private static partial Regex TemplatePart { get; }

    [GeneratedRegex(@"\G/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")]
    private static partial Regex Regular { get; }
}
