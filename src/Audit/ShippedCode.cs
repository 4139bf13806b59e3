using System.Text;
using AngleSharp.Dom;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Code that a page runs: files and inline scripts, with comments blanked so that words in them don't count.</summary>
/// <param name="Text">The code, comments replaced by spaces; lines stay where they are.</param>
/// <param name="Path">The file that a person edits, or the output file.</param>
/// <param name="IsScript">Script; otherwise styles.</param>
internal sealed record ShippedCode(string Text, string Path, bool IsScript)
{
    /// <summary>All scripts and stylesheets of a site, each once.</summary>
    public static IEnumerable<ShippedCode> All(AuditedSite site)
    {
        foreach (var file in site.Files.Values.OrderBy(static file => file.Path, StringComparer.Ordinal))
        {
            var isScript = file.Path.EndsWith(".js", StringComparison.Ordinal) || file.Path.EndsWith(".mjs", StringComparison.Ordinal);
            if (!isScript && !file.Path.EndsWith(".css", StringComparison.Ordinal)) continue;
            yield return new ShippedCode(Blank(site.Text(file.Path), isScript), SourceOf(site, file.Path), isScript);
        }

        foreach (var (text, isScript, page) in site.Pages.SelectMany(static page => page.Code.Select(code => (code.Text, code.IsScript, page))).DistinctBy(static code => code.Text, StringComparer.Ordinal))
        {
            yield return new ShippedCode(Blank(text, isScript), isScript ? "output/" + page.Path : $"themes/{site.Site.Settings.Theme}/styles/", isScript);
        }
    }

    /// <summary>Where a stretch of the code stands; the file as a whole for styles and inline scripts, whose lines are not those of a file.</summary>
    public SourceSpan Span(int start, int length)
    {
        if (!IsScript || !Path.EndsWith("js", StringComparison.Ordinal)) return SourceSpan.File(Path);
        var line = Text.AsSpan(0, start).Count('\n') + 1;
        var column = start - (start == 0 ? -1 : Text.LastIndexOf('\n', start - 1));
        return new SourceSpan(Path, line, column, line, column + length);
    }

    /// <summary>Whether an element holds styles, or a script that runs.</summary>
    internal static bool IsCode(IElement element) => element.LocalName == "style" || (!element.HasAttribute("src") && (element.GetAttribute("type") ?? "") is "" or "module" or "text/javascript");

    /// <summary>The theme's own file of a fingerprinted asset: <c>assets/search.1a2b3c4d.js</c> is made from <c>assets/search.js</c>.</summary>
    private static string SourceOf(AuditedSite site, string path)
    {
        var parts = path.Split('.');
        if (!path.StartsWith("assets/", StringComparison.Ordinal) || parts.Length < 3 || parts[^2].Length != 8 || !parts[^2].All(char.IsAsciiHexDigit)) return "output/" + path;
        var name = string.Join('.', [.. parts[..^2], parts[^1]]);
        var own = $"themes/{site.Site.Settings.Theme}/{name}";
        return site.Exists(own) ? own : site.Exists($"themes/default/{name}") ? $"themes/default/{name}" : "output/" + path;
    }

    /// <summary>Comments become spaces; text in quotation marks stays, since names can stand there too.</summary>
    internal static string Blank(string code, bool isScript)
    {
        var text = new StringBuilder(code);
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] is '"' or '\'' or '`')
            {
                var quote = code[i];
                for (i++; i < code.Length && code[i] != quote && (quote == '`' || code[i] != '\n'); i++)
                    if (code[i] == '\\') i++;
            }
            else if (code[i] == '/' && i + 1 < code.Length && (code[i + 1] == '*' || (code[i + 1] == '/' && isScript && (i == 0 || code[i - 1] != '\\'))))
            {
                var end = code[i + 1] == '*' ? code.IndexOf("*/", i + 2, StringComparison.Ordinal) + 2 : code.IndexOf('\n', i);
                if (end < i + 2) end = code.Length;
                for (; i < end; i++)
                    if (code[i] is not '\n') text[i] = ' ';
                i--;
            }
        }

        return text.ToString();
    }
}
