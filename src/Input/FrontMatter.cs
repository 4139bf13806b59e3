using KapGuide.Diagnostics;

namespace KapGuide.Input;

/// <summary>Front matter: YAML between a first line and a later line of three dashes.</summary>
/// <param name="Node">The YAML; null when it is missing, empty or broken.</param>
/// <param name="BodyStart">Where the Markdown begins, from 0.</param>
public readonly record struct FrontMatter(YamlNode? Node, int BodyStart)
{
    /// <summary>Reads the front matter of a Markdown file. What is wrong becomes a finding; the body then still begins in a sensible place.</summary>
    public static FrontMatter Read(SourceFile file, ICollection<Diagnostic> findings)
    {
        var text = file.Text;
        var first = LineEnd(text, 0);
        if (!IsFence(text.AsSpan(0, first)))
        {
            findings.Add(new Diagnostic(InputRules.MissingFrontMatter, file.Span(0, first), "This file doesn't begin with front matter.",
                "Begin with a line of three dashes (---), then “Title: …” and the other keys, then another line of three dashes."));
            return new FrontMatter(null, 0);
        }

        var yamlStart = Math.Min(first + 1, text.Length);
        for (var start = yamlStart; start < text.Length;)
        {
            var end = LineEnd(text, start);
            if (IsFence(text.AsSpan(start, end - start)))
                return new FrontMatter(Yaml.Read(file, yamlStart, start - yamlStart, findings), Math.Min(end + 1, text.Length));
            start = end + 1;
        }

        findings.Add(new Diagnostic(InputRules.MissingFrontMatter, file.Span(0, first), "The front matter that begins here never ends.",
            "Add a line of three dashes (---) after the last key."));
        return new FrontMatter(null, text.Length);
    }

    private static int LineEnd(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd() is "---";
}
