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
        var tokens = ScriptTokens.Of(script);
        tokens.RemoveAll(static token => token.Kind == Kind.Comment);
        var words = tokens.FindAll(static token => token.Kind != Kind.Space).ToArray();
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

    /// <summary>What a name of the script is called afterwards. Names that are used most choose first.</summary>
    private static Dictionary<string, string> ShortNames(Token[] tokens, ScriptNames.Use[] uses)
    {
        var declared = ScriptNames.Declared(tokens, uses);

        // Whatever else is read, such as globals, and words of the language.
        var taken = new HashSet<string>(Language, StringComparer.Ordinal);
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (uses[i] == ScriptNames.Use.None) continue;
            if (!declared.Contains(tokens[i].Text))
            {
                if (tokens[i].Kind == Kind.Name) taken.Add(tokens[i].Text);
            }
            else if (places.TryGetValue(tokens[i].Text, out var known)) known.Add(i);
            else places[tokens[i].Text] = [i];
        }

        var free = Array.FindAll(Letters, name => !taken.Contains(name));
        var (statements, shared) = Statements(tokens);
        var scopes = ScriptNames.Scopes(tokens);
        var used = new Dictionary<string, List<Reach>>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var order = new List<string>(places.Keys);
        order.Sort((one, other) => places[other].Count != places[one].Count ? places[other].Count.CompareTo(places[one].Count) : string.CompareOrdinal(one, other));
        foreach (var name in order)
        {
            var reaches = Reaches(places[name], tokens.Length, statements, shared, scopes);
            var found = Array.Find(free, letters => !used.TryGetValue(letters, out var others) || !Meet(reaches, others))!;
            if (used.TryGetValue(found, out var there)) there.AddRange(reaches);
            else used[found] = reaches;
            names[name] = found;
        }

        return names;
    }

    private static bool Meet(List<Reach> some, List<Reach> others)
    {
        foreach (var one in some)
            foreach (var other in others)
                if (one.Meets(other)) return true;
        return false;
    }

    /// <summary>The part of a statement in which a name holds.</summary>
    private readonly record struct Reach(int Statement, int From, int To)
    {
        public bool Meets(Reach other) => Statement == other.Statement && From <= other.To && other.From <= To;
    }

    /// <summary>Where a name holds: in each statement the smallest scope around its uses there; in a statement of its own, all of it, where the top level declares it.</summary>
    private static List<Reach> Reaches(List<int> uses, int count, int[] statements, bool[] shared, List<(int From, int To)> scopes)
    {
        var reaches = new List<Reach>();
        for (var first = 0; first < uses.Count;)
        {
            var (statement, last) = (statements[uses[first]], first);
            while (last + 1 < uses.Count && statements[uses[last + 1]] == statement) last++;
            var (from, to) = ScriptNames.Innermost(scopes, uses[first], uses[last], count);
            reaches.Add(new Reach(statement, from, to));
            first = last + 1;
        }

        if (uses.Exists(use => shared[use])) reaches.Add(new Reach(-1, 0, count));
        return reaches;
    }

    /// <summary>
    /// For each token the number of its statement of the top level, and whether it stands where the top level declares names, which must differ from one another.
    /// A statement starts at a word that can only start one, so that none is cut in two.
    /// </summary>
    private static (int[] Statements, bool[] Shared) Statements(Token[] tokens)
    {
        var (statements, shared, statement, depth, pattern) = (new int[tokens.Length], new bool[tokens.Length], 0, 0, false);
        for (var i = 0; i < tokens.Length; i++)
        {
            var (text, before) = (tokens[i].Text, i > 0 ? tokens[i - 1].Text : ";");
            if (tokens[i].Kind == Kind.Sign && text is ")" or "]" or "}") depth--;
            if (depth == 0 && text is "let" or "const" or "function" or "export" or "if" or "for" or "async" && before is ";" or "}") statement++;
            if (depth == 0) pattern = before is "let" or "const";
            shared[i] = pattern || (depth == 0 && before is "let" or "const" or "function" or ",");
            if (tokens[i].Kind == Kind.Sign && text is "(" or "[" or "{") depth++;
            statements[i] = statement;
        }

        return (statements, shared);
    }

    private static readonly string[] Language = ["do", "if", "in", "of", "as", "is"];

    /// <summary>All names of one letter, then of two.</summary>
    private static readonly string[] Letters = AllLetters();

    private static string[] AllLetters()
    {
        const string Alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var all = new List<string>(Alphabet.Length * (Alphabet.Length + 1));
        foreach (var letter in Alphabet) all.Add(letter.ToString());
        foreach (var one in Alphabet)
            foreach (var other in Alphabet) all.Add(new string([one, other]));
        return [.. all];
    }
}
