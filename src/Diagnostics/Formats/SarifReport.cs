using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace KapGuide.Diagnostics.Formats;

/// <summary>
/// Findings as SARIF 2.1.0 (OASIS standard), for code scanning. Files are relative to <c>SRCROOT</c>, the site's root; columns count UTF-16 units.
/// Findings that a baseline knows stay in the file as suppressed results, as section 3.27.23 asks.
/// </summary>
public static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes a report.</summary>
    public static void Write(TextWriter output, CheckReport report)
    {
        ImmutableArray<Finding> known = report.Baseline?.Known ?? [];
        ImmutableArray<Rule> rules = [.. report.Findings.Concat(known).Select(static finding => finding.Diagnostic.Rule).DistinctBy(static rule => rule.Id).OrderBy(static rule => rule.Id, StringComparer.Ordinal)];
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, report, rules);
            json.WriteStartObject("originalUriBaseIds");
            json.WriteStartObject("SRCROOT");
            Text(json, "description", "The site's root: the folder with input/ and themes/.");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var finding in report.Findings) WriteResult(json, report, rules, finding, known: false);
            foreach (var finding in known) WriteResult(json, report, rules, finding, known: true);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.ToArray()));
        output.Write('\n');
    }

    private static void WriteTool(Utf8JsonWriter json, CheckReport report, ImmutableArray<Rule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "KapGuide");
        if (report.Version.Length > 0) json.WriteString("version", report.Version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Name);
            Text(json, "shortDescription", rule.Purpose);
            Text(json, "help", HelpOf(rule));
            json.WriteString("helpUri", Uri.TryCreate(rule.Why ?? report.ManualRoot + rule.Manual, UriKind.Absolute, out var help) ? help.AbsoluteUri : $"urn:kapguide:rule:{Uri.EscapeDataString(rule.Id)}");
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.Level));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, CheckReport report, ImmutableArray<Rule> rules, Finding finding, bool known)
    {
        var one = finding.Diagnostic;
        json.WriteStartObject();
        json.WriteString("ruleId", one.Rule.Id);
        json.WriteNumber("ruleIndex", rules.Select(static rule => rule.Id).ToList().IndexOf(one.Rule.Id));
        json.WriteString("level", LevelOf(one.Severity));
        Text(json, "message", one.Hint.Length > 0 ? $"{one.Message} {one.Hint}" : one.Message);
        json.WriteStartArray("locations");
        if (one.At.Path != "command line") WriteLocation(json, one.At);
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("kapguideWords/v1", finding.Fingerprint);
        json.WriteEndObject();
        if (report.Baseline is not null) json.WriteString("baselineState", known ? "unchanged" : "new");
        if (known)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", "The baseline knows this finding.");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceSpan at)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', at.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", "SRCROOT");
        json.WriteEndObject();
        if (at.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", at.Line);
            json.WriteNumber("startColumn", Math.Max(1, at.Column));
            json.WriteNumber("endLine", Math.Max(at.Line, at.EndLine));
            json.WriteNumber("endColumn", Math.Max(1, at.EndColumn));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string HelpOf(Rule rule) => string.Concat(rule.Purpose, rule.Bad is { } bad ? $"\nNot: {bad}" : "", rule.Good is { } good ? $"\nBetter: {good}" : "", $"\nManual: {rule.Manual}");

    private static void Text(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => "none",
    };
}
