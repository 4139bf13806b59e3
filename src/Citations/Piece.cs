namespace KapGuide.Citations;

/// <summary>
/// A part of an entry with what it takes to leave out a group whose data is missing, as CSL's groups do
/// (https://docs.citationstyles.org/en/stable/specification.html#group): a group that asked for variables prints only when it found one;
/// words of the style alone do print.
/// </summary>
/// <param name="Text">Styled text; empty when there is nothing to print.</param>
/// <param name="Found">Whether a variable gave something.</param>
/// <param name="Asked">Whether a variable was asked for and missing.</param>
/// <param name="Words">Whether words of the style are in it.</param>
internal readonly record struct Piece(string Text, bool Found, bool Asked, bool Words)
{
    internal static Piece None { get; } = new("", false, false, false);

    /// <summary>The value of a variable, which may be missing.</summary>
    internal static Piece Data(string text) => new(text, text.Length > 0, text.Length == 0, false);

    /// <summary>Words of the style.</summary>
    internal static Piece Term(string words) => new(words, false, false, words.Length > 0);

    /// <summary>Parts with a delimiter between them, or nothing when their data is missing.</summary>
    internal static Piece Group(string delimiter, params ReadOnlySpan<Piece> parts)
    {
        var all = Run(delimiter, parts);
        return all.Found || (all.Words && !all.Asked) ? all with { Found = true } : new Piece("", false, all.Asked, false);
    }

    /// <summary>Parts one after another, without the decision that a group makes.</summary>
    internal static Piece Run(string delimiter, params ReadOnlySpan<Piece> parts)
    {
        var (text, found, asked, words) = ("", false, false, false);
        foreach (var part in parts)
        {
            if (part.Text.Length > 0) text = text.Length == 0 ? part.Text : Punctuation.Append(Punctuation.Append(text, delimiter), part.Text);
            (found, asked, words) = (found || part.Found, asked || part.Asked, words || part.Words);
        }

        return new Piece(text, found, asked, words);
    }

    /// <summary>The part with something before and after it, when there is a part.</summary>
    internal Piece Wrap(string before, string after) =>
        Text.Length == 0 ? this : this with { Text = Punctuation.Append(before + Text, after) };

    internal Piece Italic() => this with { Text = StyledText.Italic(Text) };

    internal Piece Map(Func<string, string> change) => Text.Length == 0 ? this : this with { Text = change(Text) };

    /// <summary>This part, or <paramref name="other"/> when it prints nothing.</summary>
    internal Piece Or(Func<Piece> other) => Text.Length > 0 ? this : other();
}
