namespace KapGuide.Diagnostics.Formats;

/// <summary>How to silence one finding, exactly as it must be typed.</summary>
public static class Waiving
{
    /// <summary>Where to write what; null for findings that can't be waived, since nothing could be built without the file.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="lineOf">The text of a line (from 1) of a file; null when it is not known.</param>
    public static (string Where, string Text)? Of(Diagnostic finding, Func<string, int, string?> lineOf)
    {
        var id = finding.Rule.Id;
        if (id.StartsWith("INP-", StringComparison.Ordinal) || id.StartsWith("OUT-", StringComparison.Ordinal)) return null;
        if (!finding.At.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) return ("in input/settings.yml", $"Analyzers: {{ {id}: none }}");
        return finding.At.Line > 0 && !InFrontMatter(finding.At, lineOf)
            ? ("on a line of its own before this one, with your reason", $"<!-- kapguide-disable-next-line {id} reason -->")
            : ("in the front matter", $"Analyzers: {{ {id}: none }}");
    }

    private static bool InFrontMatter(SourceSpan at, Func<string, int, string?> lineOf)
    {
        if (lineOf(at.Path, 1)?.TrimEnd() != "---") return false;
        for (var line = 2; line < at.Line; line++)
            if (lineOf(at.Path, line)?.TrimEnd() == "---") return false;
        return true;
    }
}
