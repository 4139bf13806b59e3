using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using static KapGuide.Search.ScriptTokens;

namespace KapGuide.Search;

/// <summary>Makes a module of ours smaller for shipping, without changing what it does.</summary>
/// <remarks>
/// Comments go, white space shrinks (line ends stay wherever a statement could end), const becomes let, and local names become short. A name is
/// shortened only if the script declares it, does not export it, and never uses it as a property, in an object or after a dot,
/// so the rename is the same everywhere. Names that never stand in one statement of the top level together may get the same short one.
/// A script must not read a global under a name that it also declares, and no loop in it may have an empty statement as its body.
/// </remarks>
public static partial class ScriptText
{
    private static readonly ImmutableArray<string> Reserved =
        ["do", "if", "in", "of", "as", "is", "for", "let", "new", "try", "var", "get", "set"];

    /// <summary>The smaller script.</summary>
    public static string Smaller(string script)
    {
        var tokens = ScriptTokens.Of(script).Where(static token => token.Kind != Kind.Comment).ToArray();
        var names = ShortNames([.. tokens.Where(static token => token.Kind != Kind.Space)]);
        var text = new StringBuilder(script.Length / 2);
        var (space, last) = ("", new Token(Kind.Space, "\n"));
        foreach (var token in tokens)
        {
            if (token.Kind == Kind.Space)
            {
                space = space.Contains('\n', StringComparison.Ordinal) || token.Text.Contains('\n', StringComparison.Ordinal) ? "\n" : " ";
                continue;
            }

            if (token.Text == "}" && token.Kind == Kind.Sign && last is { Kind: Kind.Sign, Text: ";" }) text.Length--;
            text.Append(Needed(last, space, token)).Append(token.Kind == Kind.Name ? Name(token.Text, names) : token.Text);
            (space, last) = ("", token);
        }

        return Joined(text.Append('\n').ToString());
    }

    /// <summary>Declarations that follow one another share a let; only those without brackets and texts, in which a semicolon might stand, are looked at.</summary>
    private static string Joined(string script)
    {
        for (var before = ""; before != script;) (before, script) = (script, Neighbours.Replace(script, "$1,"));
        return script;
    }

    [GeneratedRegex(@"(?<=[;{}])(let [A-Za-z][^;{}`'""/\n]*);let (?=[A-Za-z])")]
    private static partial Regex Neighbours { get; }

    private static string Name(string name, Dictionary<string, string> names) => name == "const" ? "let" : names.GetValueOrDefault(name, name);

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
        || (last.Kind == Kind.Sign && last.Text is not (")" or "]" or "}" or "++" or "--"))
        || (next.Kind == Kind.Sign && next.Text is "}" or ")" or "]" or "." or "?." or "," or ";" or ":" or "?" or "&&" or "||" or "??" or "=>");

    private static Dictionary<string, string> ShortNames(Token[] tokens)
    {
        var (declared, kept) = (new HashSet<string>(), new HashSet<string>(Reserved));
        var brackets = new Stack<int>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var (before, next) = (i > 0 ? tokens[i - 1].Text : "", i + 1 < tokens.Length ? tokens[i + 1].Text : "");
            if (tokens[i].Kind == Kind.Name)
            {
                if (before is "const" or "let" or "function" || next == "=>") declared.Add(tokens[i].Text);
                var inObject = brackets.TryPeek(out var open) && tokens[open].Text == "{" && before is "{" or ",";
                if (before is "." or "?." || (inObject && next is ":" or "," or "}" or "=" or "(") || (i > 1 && IsExported(tokens, i))) kept.Add(tokens[i].Text);
            }
            else if (tokens[i] is { Kind: Kind.Sign, Text: "(" or "[" or "{" }) brackets.Push(i);
            else if (tokens[i] is { Kind: Kind.Sign, Text: ")" or "]" or "}" } && brackets.TryPop(out var open)
                && (next == "=>" || (open > 1 && tokens[open - 2].Text == "function") || (open > 0 && tokens[open - 1].Text is "const" or "let")))
                declared.UnionWith(Listed(tokens, open, i));
        }

        var taken = tokens.Where(static token => token.Kind == Kind.Name).Select(static token => token.Text).ToHashSet();
        var free = Letters().Where(name => !taken.Contains(name) && !kept.Contains(name)).ToArray();
        var statements = Statements(tokens);
        var used = statements.Select(static _ => new HashSet<string>()).ToArray();
        var places = tokens.Index().Where(pair => pair.Item.Kind == Kind.Name && pair.Item.Text.Length > 2 && declared.Contains(pair.Item.Text) && !kept.Contains(pair.Item.Text))
            .GroupBy(static pair => pair.Item.Text, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Count: group.Count(), In: statements.Index().Where(statement => group.Any(pair => statement.Item.Contains(pair.Index))).Select(static statement => statement.Index).ToArray()))
            .OrderByDescending(static name => name.Count).ThenBy(static name => name.Name, StringComparer.Ordinal);
        return places.ToDictionary(static name => name.Name, name =>
        {
            var found = free.FirstOrDefault(letters => name.In.All(statement => !used[statement].Contains(letters)), name.Name);
            foreach (var statement in name.In) used[statement].Add(found);
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

    private static bool IsExported(Token[] tokens, int i) => tokens[i - 2].Text == "export" || (i > 2 && tokens[i - 3].Text == "export" && tokens[i - 1].Text == "function");

    /// <summary>The names that a list of parameters, or an array pattern, declares: those right behind its bracket or a comma.</summary>
    private static IEnumerable<string> Listed(Token[] tokens, int open, int close)
    {
        var depth = 0;
        for (var i = open + 1; i < close; i++)
        {
            if (tokens[i].Text is "(" or "{") depth++;
            else if (tokens[i].Text is ")" or "}") depth--;
            else if (depth == 0 && tokens[i].Kind == Kind.Name && tokens[i - 1].Text is "(" or "[" or "," or "...") yield return tokens[i].Text;
        }
    }

    private static IEnumerable<string> Letters()
    {
        const string Alphabet = "abcdefghijklmnopqrstuvwxyz";
        return Alphabet.Select(static a => $"{a}").Concat(Alphabet.SelectMany(static a => Alphabet.Select(b => $"{a}{b}")));
    }
}
