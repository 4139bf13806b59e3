using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace KapGuide.Diagnostics.Formats;

/// <summary>
/// Findings as one HTML file for people who write, not program: by article, worst first, with the words marked. It holds no script and asks for nothing
/// from anywhere; its own Content-Security-Policy allows one stylesheet by its hash, so that content in it can't do anything.
/// </summary>
public static class HtmlReport
{
    private const int MaxWidth = 240;

    private const string Css = """
        :root{color-scheme:light dark;--text:light-dark(#1b2524,#e8eeec);--back:light-dark(#fbfbf9,#141a19);--card:light-dark(#fff,#1d2524);--line:light-dark(#8a9593,#6d7a78);--error:light-dark(#9c1c1c,#ffb4ab);--warning:light-dark(#6b4700,#ffd28a);--hint:light-dark(#11507a,#a8d4ff);--mark:light-dark(#ffe9a8,#5c4700);--link:light-dark(#0a5560,#8fdbe6)}
        body{margin:0;background:var(--back);color:var(--text);font:1.0625rem/1.55 system-ui,sans-serif}
        main{max-width:52rem;margin:0 auto;padding:1.5rem 1rem 4rem}
        h1{line-height:1.2}h2{margin:2.5rem 0 .25rem;line-height:1.25;overflow-wrap:anywhere}
        a{color:var(--link)}.file{margin:0 0 1rem;font-family:ui-monospace,monospace;font-size:.875rem;overflow-wrap:anywhere}
        .findings{list-style:none;margin:0;padding:0}.finding{background:var(--card);border:1px solid var(--line);border-inline-start-width:.4rem;border-radius:.4rem;padding:.75rem 1rem;margin:0 0 .75rem;overflow-wrap:anywhere}
        .finding p{margin:.4rem 0}.error{border-inline-start-color:var(--error)}.warning{border-inline-start-color:var(--warning)}.hint{border-inline-start-color:var(--hint)}
        .level{font-weight:700}.error .level{color:var(--error)}.warning .level{color:var(--warning)}.hint .level{color:var(--hint)}
        pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:.5rem 0;padding:.5rem .75rem;border:1px solid var(--line);border-radius:.3rem;font-size:.9rem}
        mark{background:var(--mark);color:inherit;text-decoration:underline wavy;text-underline-offset:.2em}code{font-family:ui-monospace,monospace;font-size:.9em}
        summary{cursor:pointer;padding:.25rem 0}details{margin:.4rem 0 0}
        .counts{display:flex;flex-wrap:wrap;gap:.75rem;list-style:none;margin:1rem 0;padding:0}.counts li{flex:1 1 8rem;background:var(--card);border:1px solid var(--line);border-block-start-width:.4rem;border-radius:.4rem;padding:.5rem 1rem}
        .counts .error{border-block-start-color:var(--error)}.counts .warning{border-block-start-color:var(--warning)}.counts .hint{border-block-start-color:var(--hint)}.counts b{display:block;font-size:1.75rem;line-height:1.2}
        nav h3{margin:1.25rem 0 .25rem}nav ul{margin:0;padding-inline-start:1.25rem}nav li{margin:.35rem 0;overflow-wrap:anywhere}small{font-size:.9rem;display:block}
        h2,section{scroll-margin-block-start:1rem}:target{outline:.2rem solid var(--link);outline-offset:.3rem}.what{font-size:1.125rem}.write{border-inline-start:.2rem solid var(--line);padding-inline-start:.75rem}
        @media print{:root{color-scheme:light}.finding,.counts li{break-inside:avoid}h2,h3{break-after:avoid}.top{display:none}}
        """;

    private static readonly string CssHash = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}";

    /// <summary>Writes a report.</summary>
    public static void Write(TextWriter output, CheckReport report)
    {
        var files = report.ByFile().ToArray();
        output.Write($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{CssHash}'; base-uri 'none'; form-action 'none'">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Site check: {TextReport.Summary([.. report.Diagnostics])}</title>
            <style>{Css}</style>
            </head>
            <body>
            <main>
            <h1>Site check</h1>
            <p>{TextReport.Summary([.. report.Diagnostics])}{(report.Date == default ? "" : $" Checked for {report.Date:MMMM d, yyyy}.")}</p>

            """.ReplaceLineEndings("\n"));
        if (report.Baseline is { } baseline)
            output.Write($"<p>Against the baseline: {report.Findings.Length} new, {baseline.Fixed.Length} fixed, {baseline.Known.Length} still there.</p>\n");
        WriteCounts(output, report);
        if (files.Length > 1) WriteContents(output, report, files);

        for (var i = 0; i < files.Length; i++)
        {
            output.Write($"<section aria-labelledby=\"file-{i + 1}\">\n<h2 id=\"file-{i + 1}\">{Text(report.TitleOf(files[i].Key) ?? files[i].Key)}</h2>\n{(report.TitleOf(files[i].Key) is null ? "" : $"<p class=\"file\">{Text(files[i].Key)}</p>\n")}<ul class=\"findings\">\n");
            foreach (var finding in files[i].Where(static finding => finding.Diagnostic.Severity > Severity.Info)) Write(output, finding.Diagnostic, report.LineOf);
            Diagnostic[] hints = [.. files[i].Select(static finding => finding.Diagnostic).Where(static finding => finding.Severity <= Severity.Info)];
            if (hints.Length > 0)
            {
                // Hints are many and none is urgent: they stay folded, so that what must be fixed stands out.
                output.Write($"<li>\n<details>\n<summary>{ReportText.Count(hints.Length, "hint")} for when you have time</summary>\n<ul class=\"findings\">\n");
                foreach (var hint in hints) Write(output, hint, report.LineOf);
                output.Write("</ul>\n</details>\n</li>\n");
            }

            output.Write($"</ul>\n{(files.Length > 1 ? "<p class=\"top\"><a href=\"#contents\">Back to the list</a></p>\n" : "")}</section>\n");
        }

        WriteScores(output, report);
        output.Write("</main>\n</body>\n</html>\n");
    }

    private static void WriteCounts(TextWriter output, CheckReport report)
    {
        var levels = new[] { (Severity.Error, "error", "to fix", "The site can't go online with these."), (Severity.Warning, "warning", "worth a look", "Better for readers; you decide."), (Severity.Info, "hint", "hints", "For when you have time.") };
        if (report.Findings.IsEmpty) return;
        output.Write("<ul class=\"counts\">\n");
        foreach (var (level, name, words, meaning) in levels.Where(level => report.Count(level.Item1) > 0))
            output.Write($"<li class=\"{name}\"><b>{report.Count(level)} {(level == Severity.Info && report.Count(level) == 1 ? "hint" : words)}</b> {meaning}</li>\n");
        output.Write("</ul>\n<p>How to go on: open the file, go to the line, change the words that are marked, save, and check again.</p>\n");
    }

    /// <summary>Articles by what is worst in them; those with hints alone are folded.</summary>
    private static void WriteContents(TextWriter output, CheckReport report, IGrouping<string, Finding>[] files)
    {
        output.Write("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Where to look</h2>\n");
        var places = files.Select((file, i) => (File: file, Number: i + 1, Worst: file.First().Diagnostic.Severity)).ToArray();
        var titles = files.ToLookup(file => report.TitleOf(file.Key) ?? file.Key, StringComparer.Ordinal);
        foreach (var group in places.GroupBy(static place => place.Worst > Severity.Info ? place.Worst : Severity.Info))
        {
            var isFolded = group.Key == Severity.Info && places.Length > group.Count();
            output.Write(isFolded ? $"<details>\n<summary>{ReportText.Count(group.Count(), "file")} with hints only</summary>\n<ul>\n" : $"<h3>{(group.Key == Severity.Error ? "To fix" : group.Key == Severity.Warning ? "Worth a look" : "Hints")}</h3>\n<ul>\n");
            foreach (var (file, number, _) in group)
            {
                var title = report.TitleOf(file.Key) ?? file.Key;
                output.Write($"<li><a href=\"#file-{number}\">{Text(title)}</a> <small>{(titles[title].Count() > 1 ? Text(file.Key) + ": " : "")}{Counts(file)}</small></li>\n");
            }

            output.Write(isFolded ? "</ul>\n</details>\n" : "</ul>\n");
        }

        output.Write("</nav>\n");
    }

    /// <summary>"3 to fix, 1 worth a look, 2 hints".</summary>
    private static string Counts(IEnumerable<Finding> findings)
    {
        var levels = findings.Select(static finding => finding.Diagnostic.Severity).ToArray();
        var (errors, warnings) = (levels.Count(static level => level == Severity.Error), levels.Count(static level => level == Severity.Warning));
        var hints = levels.Length - errors - warnings;
        return string.Join(", ", new[] { errors > 0 ? $"{errors} to fix" : "", warnings > 0 ? $"{warnings} worth a look" : "", hints > 0 ? ReportText.Count(hints, "hint") : "" }.Where(static part => part.Length > 0));
    }

    private static void WriteScores(TextWriter output, CheckReport report)
    {
        if (report.Scores.IsEmpty) return;
        output.Write($"<section aria-labelledby=\"yardsticks\">\n<h2 id=\"yardsticks\">Yardsticks of each answer</h2>\n<p>Published lists of what good health information has: DISCERN (balanced choices), JAMA (authors, sources, dates), CCI (clear writing), PEMAT (things to do). A program counts sections, sources and dates here; whether they are good, people must judge.</p>\n<details>\n<summary>{ReportText.Count(report.Scores.Length, "answer")}</summary>\n<ul class=\"findings\">\n");
        foreach (var page in report.Scores)
        {
            output.Write($"<li class=\"finding\">\n<p><span class=\"level\">{Text(report.TitleOf(page.File) ?? page.File)}</span>: {Text(page.ToString())}</p>\n");
            var missing = page.Missing.ToArray();
            if (missing.Length > 0) output.Write($"<details>\n<summary>{ReportText.Count(missing.Length, "thing")} to add</summary>\n<ul>\n{string.Concat(missing.Select(static item => $"<li>{Text(item)}</li>\n"))}</ul>\n</details>\n");
            output.Write("</li>\n");
        }

        output.Write("</ul>\n</details>\n</section>\n");
    }

    private static void Write(TextWriter output, Diagnostic finding, Func<string, int, string?> lineOf)
    {
        var level = ReportText.LevelName(finding.Severity);
        var word = finding.Severity == Severity.Error ? "To fix" : finding.Severity == Severity.Warning ? "Worth a look" : "Hint";
        output.Write($"<li class=\"finding {level}\">\n<p class=\"what\"><span class=\"level\">{word}</span>{(finding.At.Line > 0 ? $", line {finding.At.Line}" : "")}: {Text(finding.Message)}</p>\n");
        if (finding.At.Line > 0 && lineOf(finding.At.Path, finding.At.Line) is { } line)
        {
            var (shown, start, length) = ReportText.Frame(finding.At, line, MaxWidth);
            start = Math.Min(start, shown.Length);
            var end = Math.Min(shown.Length, start + length);
            output.Write($"<pre>{Text(shown[..start])}{(end > start ? $"<mark>{Text(shown[start..end])}</mark>" : "")}{Text(shown[end..])}</pre>\n");
        }

        if (finding.Hint.Length > 0) output.Write($"<p class=\"write\">{Text(finding.Hint)}</p>\n");
        output.Write($"<details>\n<summary>Why, and how to waive {Text(finding.Rule.Id)} {Text(finding.Rule.Name)}</summary>\n<p>{Text(finding.Rule.Purpose)}");
        if (finding.Rule.Why is { } why) output.Write(why.StartsWith("https://", StringComparison.Ordinal) ? $" Source: <a href=\"{Text(why)}\" rel=\"external noreferrer\">{Text(why)}</a>" : $" Source: {Text(why)}");
        output.Write("</p>\n");
        output.Write(Waiving.Of(finding, lineOf) is var (where, text) ? $"<p>To waive it, write <code>{Text(text)}</code> {Text(where)}.</p>\n" : "<p>This can't be waived: without the file, nothing could be built.</p>\n");
        output.Write("</details>\n</li>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(ReportText.OneLine(text));
}
