namespace KapGuide.Diagnostics;

/// <summary>One thing that is wrong, where, and what to do about it.</summary>
/// <param name="Rule">What kind of thing.</param>
/// <param name="At">The shortest stretch that is wrong, in the file that the author sees.</param>
/// <param name="Message">What is wrong, in plain words.</param>
/// <param name="Hint">What to do; text to type where that is possible.</param>
public sealed record Diagnostic(Rule Rule, SourceSpan At, string Message, string Hint)
{
    /// <summary>The rule's level, unless it was changed.</summary>
    public Severity Severity { get; init; } = Rule.Level;

    /// <summary>One line as compilers print it: <c>path:line:column: level ID Name: message hint</c>.</summary>
    public override string ToString() =>
        $"{At}: {Severity.ToString().ToLowerInvariant()} {Rule.Id} {Rule.Name}: {Message} {Hint}";

    /// <summary>The order in which findings are printed: by file, place, rule and words, so that equal input prints equal text.</summary>
    public static IComparer<Diagnostic> Order { get; } = Comparer<Diagnostic>.Create(static (a, b) =>
    {
        var byPath = string.CompareOrdinal(a.At.Path, b.At.Path);
        if (byPath != 0) return byPath;
        var byPlace = (a.At.Line, a.At.Column).CompareTo((b.At.Line, b.At.Column));
        if (byPlace != 0) return byPlace;
        var byRule = string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
        return byRule != 0 ? byRule : string.CompareOrdinal(a.Message, b.Message);
    });
}
