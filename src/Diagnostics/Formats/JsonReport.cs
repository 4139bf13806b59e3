using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KapGuide.Diagnostics.Formats;

/// <summary>
/// Findings for programs. Version 1: <c>version</c>, <c>findings</c> with <c>rule, name, severity, file, line, column, endLine, endColumn, message, hint, url, fingerprint</c>,
/// and <c>summary</c>, whose <c>yardsticks</c> tell for each answer the items of DISCERN, JAMA, CCI and PEMAT that a machine can see, and what is missing. Lines and columns count from 1 (columns in UTF-16 units, the end one past the last character); all four are 0 for a finding about a file as a whole.
/// <c>url</c> is the rule's source or null.
/// </summary>
public static class JsonReport
{
    internal static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a report.</summary>
    public static void Write(TextWriter output, CheckReport report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("findings");
            foreach (var finding in report.Findings) Write(json, finding);
            json.WriteEndArray();
            WriteSummary(json, report);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.ToArray()));
        output.Write('\n');
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        var (rule, at) = (finding.Diagnostic.Rule, finding.Diagnostic.At);
        json.WriteStartObject();
        json.WriteString("rule", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteString("severity", finding.Diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("file", at.Path);
        json.WriteNumber("line", at.Line);
        json.WriteNumber("column", at.Column);
        json.WriteNumber("endLine", at.EndLine);
        json.WriteNumber("endColumn", at.EndColumn);
        json.WriteString("message", finding.Diagnostic.Message);
        json.WriteString("hint", finding.Diagnostic.Hint);
        json.WriteString("url", rule.Why);
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteEndObject();
    }

    private static void WriteScores(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartArray("yardsticks");
        foreach (var page in report.Scores)
        {
            json.WriteStartObject();
            json.WriteString("file", page.File);
            json.WriteStartArray("scales");
            foreach (var scale in page.Scales)
            {
                json.WriteStartObject();
                json.WriteString("name", scale.Scale);
                json.WriteNumber("met", scale.Met);
                json.WriteNumber("of", scale.All);
                json.WriteStartArray("missing");
                foreach (var missing in scale.Missing) json.WriteStringValue(missing);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSummary(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("infos", report.Count(Severity.Info));
        json.WriteNumber("files", report.ByFile().Count());
        json.WriteString("failOn", report.FailOn.ToString().ToLowerInvariant());
        json.WriteBoolean("failed", report.Diagnostics.Any(report.Fails));
        WriteScores(json, report);
        if (report.Baseline is { } baseline)
        {
            json.WriteStartObject("baseline");
            json.WriteNumber("new", report.Findings.Length);
            json.WriteNumber("known", baseline.Known.Length);
            json.WriteStartArray("fixed");
            foreach (var entry in baseline.Fixed) json.WriteStringValue(entry.Fingerprint);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
