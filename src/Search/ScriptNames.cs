using static KapGuide.Search.ScriptTokens;

namespace KapGuide.Search;

/// <summary>Tells which names of a script are variables, and which of those it declares itself.</summary>
internal static class ScriptNames
{
    /// <summary>What a token's name stands for: nothing that could have another name, a variable, or a property and the variable of the same name.</summary>
    public enum Use { None, Variable, Both }

    private enum Bracket { Other, Object, Class }

    /// <summary>The use of each token.</summary>
    public static Use[] Of(Token[] tokens)
    {
        var uses = new Use[tokens.Length];
        var brackets = new Stack<Bracket>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var (before, next) = (i > 0 ? tokens[i - 1] : new Token(Kind.Sign, ";"), i + 1 < tokens.Length ? tokens[i + 1].Text : "");
            if (tokens[i].Kind == Kind.Name)
            {
                brackets.TryPeek(out var inside);
                var isKey = inside == Bracket.Object && before.Text is "{" or ",";
                var isMember = inside == Bracket.Class && before.Text is "{" or "}" or ";" or "#" or "static" or "async" or "get" or "set";
                uses[i] = before.Text is "." or "?." || isMember || (isKey && next is ":" or "(") ? Use.None
                    : isKey && next is "," or "}" or "=" ? Use.Both : Use.Variable;
            }
            else if (tokens[i] is { Kind: Kind.Sign, Text: "(" or "[" or "{" })
                brackets.Push(tokens[i].Text != "{" ? Bracket.Other : OpensObject(before) ? Bracket.Object : before.Text == "class" || (i > 1 && tokens[i - 2].Text is "class" or "extends") ? Bracket.Class : Bracket.Other);
            else if (tokens[i] is { Kind: Kind.Sign, Text: ")" or "]" or "}" }) brackets.TryPop(out _);
        }

        return uses;
    }

    /// <summary>Names that the script declares and does not export.</summary>
    public static HashSet<string> Declared(Token[] tokens, Use[] uses)
    {
        var (declared, exported) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var brackets = new Stack<int>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var (before, next) = (i > 0 ? tokens[i - 1].Text : "", i + 1 < tokens.Length ? tokens[i + 1].Text : "");
            if (tokens[i].Kind == Kind.Name && uses[i] != Use.None)
            {
                if (before is "const" or "let" or "function" || (next == "=>" && before != ")")) declared.Add(tokens[i].Text);
                if (IsExported(tokens, i)) exported.Add(tokens[i].Text);
                if (IsInList(tokens, brackets, i)) declared.Add(tokens[i].Text);
            }
            else if (tokens[i] is { Kind: Kind.Sign, Text: "(" or "[" or "{" }) brackets.Push(i);
            else if (tokens[i] is { Kind: Kind.Sign, Text: ")" or "]" or "}" } && brackets.TryPop(out var open) && IsPattern(tokens, open, next))
                declared.UnionWith(Listed(tokens, uses, open, i));
        }

        declared.ExceptWith(exported);
        return declared;
    }

    /// <summary>Token numbers of the first and last token of each function, from its parameters on, and of each block.</summary>
    public static List<(int From, int To)> Scopes(Token[] tokens)
    {
        var (scopes, brackets, partners) = (new List<(int From, int To)>(), new Stack<int>(), new Dictionary<int, int>());
        for (var i = 0; i < tokens.Length; i++)
            if (tokens[i] is { Kind: Kind.Sign, Text: "(" or "[" or "{" }) brackets.Push(i);
            else if (tokens[i] is { Kind: Kind.Sign, Text: ")" or "]" or "}" } && brackets.TryPop(out var open)) (partners[open], partners[i]) = (i, open);
        for (var i = 0; i + 1 < tokens.Length; i++)
            if (tokens[i].Text == "=>" && tokens[i].Kind == Kind.Sign) scopes.Add((partners.GetValueOrDefault(i - 1, i - 1), EndOf(tokens, partners, i + 1)));
            else if (tokens[i] is { Kind: Kind.Sign, Text: "{" } && i > 0 && partners.TryGetValue(i, out var close))
            {
                if (tokens[i - 1].Text == ")" && partners.TryGetValue(i - 1, out var list) && list > 1 && tokens[list - 2].Text == "function") scopes.Add((list, close));
                else if (!OpensObject(tokens[i - 1])) scopes.Add((i, close));
            }

        return scopes;
    }

    /// <summary>The smallest scope that holds two tokens; everything when there is none.</summary>
    public static (int From, int To) Innermost(List<(int From, int To)> scopes, int first, int last, int count)
    {
        var (from, to) = (0, count);
        foreach (var scope in scopes)
            if (scope.From <= first && last <= scope.To && scope.To - scope.From < to - from) (from, to) = scope;
        return (from, to);
    }

    /// <summary>Where the body of an arrow function ends.</summary>
    private static int EndOf(Token[] tokens, Dictionary<int, int> partners, int at)
    {
        if (tokens[at] is { Kind: Kind.Sign, Text: "{" }) return partners.GetValueOrDefault(at, tokens.Length);
        for (var depth = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Kind == Kind.Text)
            {
                if (tokens[at].Text[0] == '}' && depth-- == 0) return at;
                if (tokens[at].Text is ['`' or '}', .., '$', '{']) depth++;
            }
            else if (tokens[at].Kind == Kind.Sign && tokens[at].Text is "(" or "[" or "{") at = partners.GetValueOrDefault(at, tokens.Length);
            else if (tokens[at].Kind == Kind.Sign && depth == 0 && tokens[at].Text is ")" or "]" or "}" or "," or ";") return at;
        }

        return tokens.Length;
    }

    /// <summary>A name behind a comma of <c>let one = 1, two = 2;</c>.</summary>
    private static bool IsInList(Token[] tokens, Stack<int> brackets, int i)
    {
        if (i == 0 || tokens[i - 1].Text != "," || i + 1 >= tokens.Length || tokens[i + 1].Text != "=") return false;
        var depth = 0;
        for (var at = i - 1; at > (brackets.TryPeek(out var open) ? open : -1); at--)
        {
            if (tokens[at] is { Kind: Kind.Sign, Text: ")" or "]" or "}" }) depth++;
            else if (tokens[at] is { Kind: Kind.Sign, Text: "(" or "[" or "{" }) depth--;
            else if (depth == 0 && tokens[at].Text is "let" or "const") return true;
            else if (depth == 0 && tokens[at].Text == ";") return false;
        }

        return false;
    }

    private static bool IsPattern(Token[] tokens, int open, string next) => next == "=>"
        || (open > 1 && tokens[open - 2].Text == "function") || (open > 0 && tokens[open - 1].Text is "const" or "let");

    private static bool IsExported(Token[] tokens, int i)
    {
        for (var at = i - 1; at >= 0 && at > i - 4; at--)
            if (tokens[at].Text == "export") return true;
            else if (tokens[at].Text is not ("let" or "const" or "function" or "async" or "class")) return false;
        return false;
    }

    /// <summary>Whether a brace begins an object or a pattern and not a block.</summary>
    private static bool OpensObject(Token before) => before.Kind == Kind.Sign ? before.Text is not (")" or "=>" or ";" or "}" or "{")
        : before.Kind == Kind.Name ? before.Text is "return" or "let" or "const" or "of" or "in" or "typeof" or "await"
        : before.Text.EndsWith("${", StringComparison.Ordinal);

    /// <summary>The variables that a list of parameters, or a pattern, declares; what stands for its defaults is none of them.</summary>
    private static IEnumerable<string> Listed(Token[] tokens, Use[] uses, int open, int close)
    {
        var (depth, before) = (0, int.MaxValue); // before: how deep a default stands, whose names are not declared here
        for (var i = open + 1; i < close; i++)
        {
            if (tokens[i] is { Kind: Kind.Sign, Text: "(" or "[" or "{" }) depth++;
            else if (tokens[i] is { Kind: Kind.Sign, Text: ")" or "]" or "}" }) depth--;
            if (before < int.MaxValue && (depth < before || (depth == before && tokens[i] is { Kind: Kind.Sign, Text: "," }))) before = int.MaxValue;
            if (before == int.MaxValue && tokens[i] is { Kind: Kind.Sign, Text: "=" }) before = depth;
            else if (before == int.MaxValue && tokens[i].Kind == Kind.Name && uses[i] != Use.None) yield return tokens[i].Text;
        }
    }
}
