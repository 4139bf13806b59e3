namespace KapGuide.Input;

/// <summary>Base letters under accents. A table, since the program runs without the system's Unicode data (InvariantGlobalization), where normalization does nothing.</summary>
public static class LatinLetters
{
    /// <summary>From À (U+00C0) to ſ (U+017F) as canonical decomposition has them (Unicode 15, NFD); a space where there is none.</summary>
    private const string Bases =
        "aaaaaa ceeeeiiii nooooo  uuuuy  aaaaaa ceeeeiiii nooooo  uuuuy yaaaaaaccccccccdd  eeeeeeeeeegggg"
        + "gggghh  iiiiiiiii   jjkk llllll    nnnnnn   oooooo  rrrrrrsssssssstttt  uuuuuuuuuuuuwwyyyzzzzzz ";

    /// <summary>Whether the letter stands in Latin-1 Supplement or Latin Extended-A.</summary>
    public static bool IsAccented(char letter) => letter is >= 'À' and <= 'ſ';

    /// <summary>The base letter in lower case; a space for letters without one, such as ß and ø.</summary>
    /// <param name="letter">One for which <see cref="IsAccented"/> holds.</param>
    public static char BaseOf(char letter) => Bases[letter - 'À'];
}
