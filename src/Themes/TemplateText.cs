using System.Text;

namespace KapGuide.Themes;

/// <summary>Takes needless white space out of a template before it is compiled, so that no page pays for it.</summary>
public static class TemplateText
{
    /// <summary>Drops the indentation of lines and empty lines; a line end stays, since HTML reads it as a space. Text inside <c>pre</c> stays as it is.</summary>
    public static string Tighten(string template)
    {
        var output = new StringBuilder(template.Length);
        var inPre = false;
        foreach (var line in template.Split('\n'))
        {
            if (inPre) output.Append(line).Append('\n');
            else if (line.Trim() is { Length: > 0 } trimmed) output.Append(trimmed).Append('\n');
            inPre = line.LastIndexOf("<pre", StringComparison.OrdinalIgnoreCase) is var open && open > line.LastIndexOf("</pre", StringComparison.OrdinalIgnoreCase)
                || (inPre && !line.Contains("</pre", StringComparison.OrdinalIgnoreCase));
        }

        return output.ToString().TrimEnd('\n');
    }
}
