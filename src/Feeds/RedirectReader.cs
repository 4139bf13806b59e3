using System.Collections.Immutable;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Feeds;

/// <summary>Reads redirects: <c>RedirectFrom</c> of answers and pages, and the lines of <c>_redirects</c> in Netlify's syntax.</summary>
internal static class RedirectReader
{
    private static readonly ImmutableArray<int> Statuses = [200, 301, 302, 404];

    /// <summary>All that can be read, front matter first: exact addresses must stand before wild ones, since the first that fits counts.</summary>
    public static ImmutableArray<RedirectRule> Read(Site site, SourceFile? file, ICollection<Diagnostic> findings)
    {
        var own = site.Articles.SelectMany(static article => article.Metadata.RedirectFrom, static (article, from) => (from, article.Url))
            .Concat(site.Pages.SelectMany(static page => page.Metadata.RedirectFrom, static (page, from) => (from, page.Url)))
            .Select(pair => OfFrontMatter(site, pair.from, pair.Url, findings));
        var lines = file is null ? [] : Enumerable.Range(1, file.Text.AsSpan().Count('\n') + 1).Select(line => OfLine(file, line, findings));
        return [.. own.Concat(lines).OfType<RedirectRule>()];
    }

    private static RedirectRule? OfFrontMatter(Site site, Located from, string to, ICollection<Diagnostic> findings)
    {
        var problem = from.Value.Length == 0 || from.Value[0] != '/' ? "must begin with a slash"
            : from.Value.AsSpan().ContainsAny(" *?#:") ? "can't hold spaces or any of * ? # :"
            : from.Value.Contains("//", StringComparison.Ordinal) || from.Value.Split('/').Any(static part => part is "." or "..") ? "isn't a plain path" : null;
        if (problem is null) return new RedirectRule(site.Url(from.Value), site.Url(to), 301, from.At);
        findings.Add(new Diagnostic(RedirectRules.Invalid, from.At, $"The old address “{from.Value}” {problem}.", "Write the path that the page had: “/faq/old-name/”."));
        return null;
    }

    private static RedirectRule? OfLine(SourceFile file, int number, ICollection<Diagnostic> findings)
    {
        var line = file.Line(number).ToString();
        var comment = line.IndexOf('#', StringComparison.Ordinal);
        if (comment == 0 || (comment > 0 && char.IsWhiteSpace(line[comment - 1]))) line = line[..comment];
        var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return null;
        // Parameters (name=:value) may stand between the two addresses.
        var target = Array.FindIndex(parts, 1, static part => part[0] == '/' || part.Contains("://", StringComparison.Ordinal));
        var status = target > 0 && target + 1 < parts.Length && int.TryParse(parts[target + 1].TrimEnd('!'), out var given) ? given : (int?)null;
        var problem = parts[0][0] != '/' ? "It must begin with the old path, which begins with a slash."
            : target < 0 ? "It lacks the address to which it leads."
            : parts[0].TrimEnd('*').Contains('*', StringComparison.Ordinal) || (parts[0][^1] == '*' && !parts[0].EndsWith("/*", StringComparison.Ordinal)) ? "A * may only stand at the end, after a slash."
            : parts[target].Contains(":splat", StringComparison.Ordinal) && parts[0][^1] != '*' ? "“:splat” needs a * in the old path."
            : status is { } code && !Statuses.Contains(code) ? $"The status {code} isn't one of {string.Join(", ", Statuses)}." : null;
        var at = At(file, number, line);
        if (problem is not null)
        {
            findings.Add(new Diagnostic(RedirectRules.Invalid, at, $"This redirect can't be read. {problem}", "Write: /old/path/ /new/path/ 301"));
            return null;
        }

        var rest = parts[1..target].Concat(parts[(target + (status is null ? 1 : 2))..]);
        return new RedirectRule(parts[0], parts[target], status ?? 301, at) { Conditions = string.Join(' ', rest) };
    }

    private static SourceSpan At(SourceFile file, int number, string line)
    {
        var begin = line.Length - line.TrimStart().Length;
        return new SourceSpan(file.Path, number, begin + 1, number, line.TrimEnd().Length + 1);
    }
}
