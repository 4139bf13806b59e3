using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using static KapGuide.Search.ScriptTokens;

namespace KapGuide.Search;

/// <summary>Makes a module of ours smaller for shipping, without changing what it does.</summary>
/// <remarks>
/// Comments go, white space shrinks (line ends stay wherever a statement could end), so do zeros before a decimal point and commas before a brace, const becomes let, true and false !0 and !1, and names that the script declares and does not export become short.
/// Properties keep their names: a name that stands for itself in an object or a pattern is written out (<c>{ url }</c> becomes <c>{url:a}</c>).
/// Names that never stand in one function or block together may get the same short one.
/// A script must not read a global under a name that it also declares, no loop in it may have an empty statement as its body, semicolons end its statements (a line end behind a brace does not), and its objects have no methods in short form
/// under the name of a variable.
/// </remarks>
public static partial class ScriptText
{
    /// <summary>The smaller script.</summary>
    public static string Smaller(string script)
    {
        var tokens = ScriptTokens.Of(script).Where(static token => token.Kind != Kind.Comment).ToArray();
        Token[] words = [.. tokens.Where(static token => token.Kind != Kind.Space)];
        var uses = ScriptNames.Of(words);
        var names = ShortNames(words, uses);
        var text = new StringBuilder(script.Length / 2);
        var (space, last, at) = ("", new Token(Kind.Space, "\n"), 0);
        foreach (var token in tokens)
        {
            if (token.Kind == Kind.Space)
            {
                space = space.Contains('\n', StringComparison.Ordinal) || token.Text.Contains('\n', StringComparison.Ordinal) ? "\n" : " ";
                continue;
            }

            if (token.Text == "}" && token.Kind == Kind.Sign && last is { Kind: Kind.Sign, Text: ";" or "," }) text.Length--;
            var name = uses[at] == ScriptNames.Use.None ? null : names.GetValueOrDefault(token.Text);
            text.Append(Needed(last, space, token)).Append(name is not null && uses[at] == ScriptNames.Use.Both ? $"{token.Text}:" : "").Append(name ?? Shorter(token));
            at++;
            (space, last) = ("", token);
        }

        return Joined(text.Append('\n').ToString());
    }

    private static string Shorter(Token token) => token switch
    {
        { Kind: Kind.Name, Text: "const" } => "let",
        { Kind: Kind.Name, Text: "true" } => "!0",
        { Kind: Kind.Name, Text: "false" } => "!1",
        { Kind: Kind.Number } when token.Text.StartsWith("0.", StringComparison.Ordinal) => token.Text[1..],
        _ => token.Text,
    };

    /// <summary>Declarations that follow one another share a let; only those without brackets and texts, in which a semicolon might stand, are looked at.</summary>
    private static string Joined(string script)
    {
        for (var before = ""; before != script;) (before, script) = (script, Neighbours.Replace(script, "$1,"));
        return script;
    }

    [GeneratedRegex(@"(?<=[;{}])(let [A-Za-z][^;{}`'""/\n]*);let (?=[A-Za-z])")]
    private static partial Regex Neighbours { get; }

    private static string Needed(Token last, string space, Token next)
    {
        if (space.Length == 0) return "";
        var touching = IsWord(last) && IsWord(next) || (last.Text[^1] is '+' or '-' or '/' && next.Text[0] == last.Text[^1]);
        if (space == "\n") return Continues(last, next) ? touching ? " " : "" : "\n";
        return touching ? " " : "";
    }

    private static bool IsWord(Token token) => token.Kind is Kind.Name or Kind.Number;

    /// <summary>Whether a line end between two tokens surely means nothing.</summary>
    private static bool Continues(Token last, Token next) => last.Kind == Kind.Space
        || (last.Kind == Kind.Sign && last.Text is not (")" or "]" or "++" or "--"))
        || (next.Kind == Kind.Sign && next.Text is "}" or ")" or "]" or "." or "?." or "," or ";" or ":" or "?" or "&&" or "||" or "??" or "=>");

    private static Dictionary<string, string> ShortNames(Token[] tokens, ScriptNames.Use[] uses)
    {
        var declared = ScriptNames.Declared(tokens, uses);
        // Whatever else is read, such as globals, and words of the language.
        var taken = tokens.Index().Where(pair => pair.Item.Kind == Kind.Name && uses[pair.Index] != ScriptNames.Use.None && !declared.Contains(pair.Item.Text)).Select(static pair => pair.Item.Text).ToHashSet();
        string[] free = [.. Letters().Where(name => !taken.Contains(name) && !Language.Contains(name))];
        var statements = Statements(tokens);
        var scopes = ScriptNames.Scopes(tokens);
        var used = statements.Select(static _ => new List<(string Short, int From, int To)>()).ToArray();
        var places = tokens.Index().Where(pair => uses[pair.Index] != ScriptNames.Use.None && declared.Contains(pair.Item.Text))
            .GroupBy(static pair => pair.Item.Text, static pair => pair.Index, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Count: group.Count(), In: statements.Index().Select(statement => (statement.Index, At: group.Where(statement.Item.Contains).ToArray()))
                .Where(static place => place.At.Length > 0)
                .Select(place => (Statement: place.Index, Scope: place.Index == statements.Count - 1 ? (From: 0, To: tokens.Length) : ScriptNames.Innermost(scopes, place.At[0], place.At[^1], tokens.Length))).ToArray()))
            .OrderByDescending(static name => name.Count).ThenBy(static name => name.Name, StringComparer.Ordinal);
        return places.ToDictionary(static name => name.Name, name =>
        {
            var found = free.First(letters => name.In.All(place => !used[place.Statement].Exists(other => other.Short == letters && other.From <= place.Scope.To && place.Scope.From <= other.To)));
            foreach (var (statement, scope) in name.In) used[statement].Add((found, scope.From, scope.To));
            return found;
        });
    }

    /// <summary>
    /// Token numbers of each statement of the top level; the last set is that of the names that the top level declares, which must differ from one another.
    /// A statement starts at a word that can only start one, so that none is cut in two.
    /// </summary>
    private static List<HashSet<int>> Statements(Token[] tokens)
    {
        var (statements, shared, depth, pattern) = (new List<HashSet<int>> { new() }, new HashSet<int>(), 0, false);
        for (var i = 0; i < tokens.Length; i++)
        {
            var (text, before) = (tokens[i].Text, i > 0 ? tokens[i - 1].Text : ";");
            if (tokens[i].Kind == Kind.Sign && text is ")" or "]" or "}") depth--;
            if (depth == 0 && text is "let" or "const" or "function" or "export" or "if" or "for" or "async" && before is ";" or "}") statements.Add([]);
            if (depth == 0) pattern = before is "let" or "const";
            if (pattern || (depth == 0 && before is "let" or "const" or "function" or ",")) shared.Add(i);
            if (tokens[i].Kind == Kind.Sign && text is "(" or "[" or "{") depth++;
            statements[^1].Add(i);
        }

        statements.Add(shared);
        return statements;
    }

    private static readonly ImmutableArray<string> Language = ["do", "if", "in", "of", "as", "is"];

    private static IEnumerable<string> Letters()
    {
        const string Alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        return Alphabet.Select(static a => $"{a}").Concat(Alphabet.SelectMany(static a => Alphabet.Select(b => $"{a}{b}")));
    }
}
