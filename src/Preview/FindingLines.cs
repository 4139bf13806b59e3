using System.Collections.Immutable;
using KapGuide.Diagnostics;
using KapGuide.Diagnostics.Formats;
using KapGuide.Input;

namespace KapGuide.Preview;

/// <summary>Turns findings into what people see: the line, the words at fault, and a link that opens the file there.</summary>
/// <param name="root">Full path of the site's root.</param>
internal sealed class FindingLines(string root)
{
    private const int QuoteWidth = 160;
    private readonly Dictionary<string, SourceFile?> _files = new(StringComparer.Ordinal);

    /// <summary>One finding.</summary>
    public FindingLine Of(Diagnostic finding) => new(
        ReportText.LevelName(finding.Severity), finding.Rule.Id, ReportText.OneLine(finding.Message), ReportText.OneLine(finding.Hint),
        finding.At.Line == 0 ? finding.At.Path : $"{finding.At.Path}, line {finding.At.Line}", Open(finding.At), QuoteOf(finding.At), finding.Rule.Why);

    /// <summary>Findings, the worst first, then by place.</summary>
    public ImmutableArray<FindingLine> Of(IEnumerable<Diagnostic> findings) =>
        [.. findings.OrderByDescending(static finding => finding.Severity).ThenBy(static finding => finding, Diagnostic.Order).Select(Of)];

    /// <summary>The address that opens a place in VS Code: <c>vscode://file/‹path›:‹line›:‹column›</c>.</summary>
    public string Open(SourceSpan at)
    {
        var path = string.Join('/', Path.GetFullPath(at.Path, root).Replace('\\', '/').TrimStart('/').Split('/').Select(Uri.EscapeDataString));
        return $"vscode://file/{path}" + (at.Line == 0 ? "" : $":{at.Line}:{at.Column}");
    }

    private ImmutableArray<string> QuoteOf(SourceSpan at)
    {
        if (at.Line == 0 || FileOf(at.Path) is not { } file) return [];
        var (line, start, length) = ReportText.Frame(at, file.Line(at.Line).ToString(), QuoteWidth);
        return line.Trim().Length == 0 ? [] : [line[..start], line[start..(start + length)], line[(start + length)..]];
    }

    private SourceFile? FileOf(string path)
    {
        if (_files.TryGetValue(path, out var known)) return known;
        var full = Path.GetFullPath(path, root);
        try
        {
            known = File.Exists(full) && new FileInfo(full).Length < 1 << 22 ? new SourceFile(path, File.ReadAllText(full)) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            known = null;
        }

        return _files[path] = known;
    }
}
