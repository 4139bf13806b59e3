namespace KapGuide.Analyzers.Prose;

/// <summary>How a word is set.</summary>
[Flags]
public enum WordMarks : byte
{
    /// <summary>Plain.</summary>
    None = 0,

    /// <summary>Code, an address or the name in a narrative citation: no rule about wording looks at it.</summary>
    Code = 1,

    /// <summary>Between quotation marks.</summary>
    Quoted = 2,

    /// <summary>Part of a link's words.</summary>
    Link = 4,

    /// <summary>Bold.</summary>
    Bold = 8,

    /// <summary>Italic.</summary>
    Italic = 16,

    /// <summary>Printed by <c>{{fact:id}}</c>.</summary>
    Fact = 32,
}

/// <summary>What stands between a word and the one before it, from weak to strong.</summary>
public enum Gap : byte
{
    /// <summary>White space, perhaps quotation marks.</summary>
    Space,

    /// <summary>A hyphen: both belong to one compound.</summary>
    Hyphen,

    /// <summary>A slash.</summary>
    Slash,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A round bracket.</summary>
    Bracket,

    /// <summary>Colon, semicolon or dash: a new clause.</summary>
    Clause,

    /// <summary>The beginning of a sentence.</summary>
    Start,
}

/// <summary>A word, number or percent sign.</summary>
/// <param name="As">What rules compare.</param>
/// <param name="Start">Where it begins in <see cref="PageText.Text"/>.</param>
/// <param name="Length">Its length there.</param>
/// <param name="Marks">How it is set.</param>
/// <param name="Before">What separates it from the word before.</param>
public readonly record struct Word(WordForm As, int Start, int Length, WordMarks Marks, Gap Before)
{
    /// <summary>In lower case, with straight apostrophes and without possessive 's.</summary>
    public string Form => As.Text;

    /// <summary>See <see cref="WordForm.Id"/>. Kept here, since asking for the form's own means a look into memory for each word of a page.</summary>
    internal int Id { get; } = As.Id;

    /// <summary>Whether it begins with a digit or a currency sign.</summary>
    public bool IsNumber => IsNumeric(Form);

    /// <summary>Whether it is a percent sign.</summary>
    public bool IsPercent => Length == 1 && Form == "%";

    /// <summary>Whether a form begins with a digit or a currency sign.</summary>
    internal static bool IsNumeric(string form) => char.IsAsciiDigit(form[0]) || (form[0] == '$' && form.Length > 1);

    /// <summary>One past its last character.</summary>
    public int End => Start + Length;
}
