namespace KapGuide.Diagnostics;

/// <summary>A stretch of a file that a person edits.</summary>
/// <param name="Path">Relative to the site's root, with forward slashes.</param>
/// <param name="Line">First line, from 1, front matter included; 0 when the finding is about the file as a whole.</param>
/// <param name="Column">First column, from 1, in UTF-16 units (SARIF's <c>utf16CodeUnits</c>).</param>
/// <param name="EndLine">Last line.</param>
/// <param name="EndColumn">One past the last character.</param>
public readonly record struct SourceSpan(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The file as a whole.</summary>
    public static SourceSpan File(string path) => new(path, 0, 0, 0, 0);

    /// <summary><c>path:line:column</c>, or the path alone when no line is known.</summary>
    public override string ToString() => Line == 0 ? Path : $"{Path}:{Line}:{Column}";
}
