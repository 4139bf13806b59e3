using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace KapGuide.Citations;

/// <summary>Text of BibTeX fields: LaTeX commands for accents, marks and markup against characters and the markup of CSL-JSON.</summary>
internal static partial class LatexText
{
    /// <summary>For each accent command pairs of a letter and that letter with the accent.</summary>
    private static readonly FrozenDictionary<char, string> Accents = new Dictionary<char, string>
    {
        ['\''] = "aácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzźAÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹ",
        ['`'] = "aàeèiìnǹoòuùwẁyỳAÀEÈIÌNǸOÒUÙWẀYỲ",
        ['^'] = "aâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑAÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐ",
        ['"'] = "aäeëhḧiïoötẗuüwẅxẍyÿAÄEËHḦIÏOÖUÜWẄXẌYŸ",
        ['~'] = "aãeẽiĩnñoõuũvṽyỹAÃEẼIĨNÑOÕUŨVṼYỸ",
        ['='] = "aāeēgḡiīoōuūyȳAĀEĒGḠIĪOŌUŪYȲ",
        ['.'] = "aȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzżAȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻ",
        ['u'] = "aăeĕgğiĭoŏuŭAĂEĔGĞIĬOŎUŬ",
        ['v'] = "aǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzžAǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽ",
        ['H'] = "oőuűOŐUŰ",
        ['c'] = "cçdḑeȩgģhḩkķlļnņrŗsştţCÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢ",
        ['k'] = "aąeęiįoǫuųAĄEĘIĮOǪUŲ",
        ['r'] = "aåuůwẘyẙAÅUŮ",
        ['d'] = "aạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓAẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒ",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Commands = new Dictionary<string, string>
    {
        ["ss"] = "ß",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["i"] = "ı",
        ["j"] = "ȷ",
        ["dh"] = "ð",
        ["th"] = "þ",
        ["textendash"] = "–",
        ["textemdash"] = "—",
        ["ldots"] = "…",
        ["dots"] = "…",
        ["textasciitilde"] = "~",
        ["textasciicircum"] = "^",
        ["textbackslash"] = "\\",
        ["textless"] = "<",
        ["textgreater"] = ">",
        ["textquoteright"] = "’",
        ["textquoteleft"] = "‘",
        ["textquotedblleft"] = "“",
        ["textquotedblright"] = "”",
        ["copyright"] = "©",
        ["alpha"] = "α",
        ["beta"] = "β",
        ["gamma"] = "γ",
        ["delta"] = "δ",
        ["mu"] = "μ",
    }.ToFrozenDictionary();

    /// <summary>LaTeX as characters; \textit and its like as &lt;i&gt; and so on.</summary>
    internal static string Decode(string latex)
    {
        if (!Special.IsMatch(latex)) return latex;
        var text = latex;
        for (var depth = 0; depth < 6 && Markup.IsMatch(text); depth++)
            text = Markup.Replace(text, static match => match.Groups[1].Value switch
            {
                "textbf" => $"<b>{match.Groups[2].Value}</b>",
                "textsuperscript" => $"<sup>{match.Groups[2].Value}</sup>",
                "textsubscript" => $"<sub>{match.Groups[2].Value}</sub>",
                _ => $"<i>{match.Groups[2].Value}</i>",
            });
        text = Accent.Replace(text, static match => WithAccent(match.Groups[1].Value[0], match.Groups[2].Value) ?? match.Value);
        text = Command.Replace(text, static match => Commands.GetValueOrDefault(match.Groups[1].Value, match.Value));
        text = text.Replace("---", "—").Replace("--", "–").Replace("``", "“").Replace("''", "”");
        return Rest.Replace(text, static match => match.Value switch { "~" => "\u00a0", "{" or "}" => "", "\\ " => " ", var escaped => escaped[1..] });
    }

    /// <summary>Characters that mean something in LaTeX, escaped; everything else stays, in UTF-8.</summary>
    internal static string Encode(string text)
    {
        var latex = new StringBuilder(text.Length);
        foreach (var c in text)
            _ = c switch
            {
                '\\' => latex.Append("\\textbackslash{}"),
                '~' => latex.Append("\\textasciitilde{}"),
                '^' => latex.Append("\\textasciicircum{}"),
                '{' or '}' or '&' or '%' or '$' or '#' or '_' => latex.Append('\\').Append(c),
                _ => latex.Append(c),
            };
        return latex.ToString();
    }

    private static string? WithAccent(char accent, string letter)
    {
        var pairs = Accents[accent];
        var plain = letter switch { "\\i" => 'i', "\\j" => 'j', _ => letter[0] };
        for (var i = 0; i < pairs.Length; i += 2)
            if (pairs[i] == plain) return pairs[i + 1].ToString();
        return null;
    }

    [GeneratedRegex(@"[\\{}~`]|--|''")]
    private static partial Regex Special { get; }

    [GeneratedRegex(@"\\(textit|emph|textbf|textsuperscript|textsubscript|mkbibemph)\s*\{((?:[^{}]|\{[^{}]*\})*)\}")]
    private static partial Regex Markup { get; }

    [GeneratedRegex("""\{?\\(['`^"~=.]|[uvHckrd](?![A-Za-z]))\s*\{?(\\[ij](?![A-Za-z])|[A-Za-z])\}?\}?""")]
    private static partial Regex Accent { get; }

    [GeneratedRegex(@"\{?\\([A-Za-z]+)(?:\{\}|\s+|(?![A-Za-z]))\}?")]
    private static partial Regex Command { get; }

    [GeneratedRegex(@"\\[{}&%$#_ ,;:!""@-]|~|[{}]")]
    private static partial Regex Rest { get; }
}
