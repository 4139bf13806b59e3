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
        var tokens = new List<Token>(script.Length / 3);
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

    private static Token Next(string script, int at, List<Token> before)
    {
        var length = 1;
        foreach (var match in Shape.EnumerateMatches(script, at))
        {
            length = match.Length;
            break;
        }

        var kind = KindOf(script.AsSpan(at, length));
        return kind == Kind.Sign && script[at] == '/' && MayStartExpression(before) ? new Token(Kind.Text, Regular.Match(script, at).Value) : new Token(kind, script.Substring(at, length));
    }

    /// <summary>What a match of <see cref="Shape"/> is, by its first characters. A quotation mark that nothing closes stands alone and is a sign.</summary>
    private static Kind KindOf(ReadOnlySpan<char> token) => token[0] switch
    {
        '/' when token.Length > 1 && token[1] is '/' or '*' => Kind.Comment,
        '\'' or '"' or '`' when token.Length > 1 => Kind.Text,
        '$' or '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => Kind.Name,
        >= '0' and <= '9' => Kind.Number,
        '.' when token.Length > 1 && char.IsAsciiDigit(token[1]) => Kind.Number,
        var first => char.IsWhiteSpace(first) ? Kind.Space : Kind.Sign,
    };

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

    [GeneratedRegex(@"\G(?:\s+|//[^\n]*|/\*[\s\S]*?\*/|[A-Za-z_$][\w$]*|0x[\da-fA-F]+|\d*\.?\d+(?:e-?\d+)?"
        + @"|'(?:[^'\\\n]|\\.)*'|""(?:[^""\\\n]|\\.)*""|`(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)|\.\.\.|=>|\?\.(?!\d)|\*\*=?|\?\?=?|&&=?|\|\|=?|\+\+|--|[-+*/%&|^<>!=]=+|[\s\S])")]
    private static partial Regex Shape { get; }

    [GeneratedRegex(@"\G\}(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)")]
    private static partial Regex TemplatePart { get; }

    [GeneratedRegex(@"\G/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")]
    private static partial Regex Regular { get; }
}
