using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KapGuide.Diagnostics.Formats;

/// <summary>A finding that a baseline remembers.</summary>
/// <param name="Fingerprint">What it is known by.</param>
/// <param name="Rule">For people who read the file: the rule's id.</param>
/// <param name="File">For people: where it was.</param>
/// <param name="Message">For people: what it said.</param>
public sealed record BaselineEntry(string Fingerprint, string Rule, string File, string Message);

/// <summary>Today's findings beside those of a baseline.</summary>
/// <param name="New">Found today and not known.</param>
/// <param name="Known">Found today and known.</param>
/// <param name="Fixed">Known and no longer found.</param>
public sealed record BaselineComparison(ImmutableArray<Finding> New, ImmutableArray<Finding> Known, ImmutableArray<BaselineEntry> Fixed);

/// <summary>Findings that a team has decided to live with for now: a file beside the content, one finding a line, so that changes read well.</summary>
/// <param name="Entries">In the order of file, rule and fingerprint.</param>
public sealed partial record Baseline(ImmutableArray<BaselineEntry> Entries)
{
    private static readonly BaselineJson Lines = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase });

    /// <summary>The baseline that knows exactly these findings.</summary>
    public static Baseline Of(IEnumerable<Finding> findings) => new(
    [
        .. findings.Select(static finding => new BaselineEntry(finding.Fingerprint, finding.Diagnostic.Rule.Id, finding.Diagnostic.At.Path, ReportText.OneLine(finding.Diagnostic.Message)))
            .OrderBy(static entry => entry.File, StringComparer.Ordinal).ThenBy(static entry => entry.Rule, StringComparer.Ordinal).ThenBy(static entry => entry.Fingerprint, StringComparer.Ordinal),
    ]);

    /// <summary>Which findings are new, which are known, and which known ones are fixed.</summary>
    public BaselineComparison Compare(ImmutableArray<Finding> findings)
    {
        var known = Entries.Select(static entry => entry.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var found = findings.Select(static finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        return new BaselineComparison(
            [.. findings.Where(finding => !known.Contains(finding.Fingerprint))],
            [.. findings.Where(finding => known.Contains(finding.Fingerprint))],
            [.. Entries.Where(entry => !found.Contains(entry.Fingerprint))]);
    }

    /// <summary>The file's text: version 1.</summary>
    public string ToJson()
    {
        var text = new StringBuilder("{\n  \"version\": 1,\n  \"findings\": [");
        for (var i = 0; i < Entries.Length; i++) text.Append(i == 0 ? "\n    " : ",\n    ").Append(JsonSerializer.Serialize(Entries[i], Lines.BaselineEntry));
        return text.Append(Entries.IsEmpty ? "]\n}\n" : "\n  ]\n}\n").ToString();
    }

    /// <summary>Reads a file's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong with it, in plain words; empty when nothing is.</param>
    /// <returns>The baseline; null when it can't be read.</returns>
    public static Baseline? Parse(string text, out string problem)
    {
        problem = "";
        try
        {
            using var document = JsonDocument.Parse(text);
            if (!document.RootElement.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number || version.GetInt32() != 1)
                problem = "it is not a baseline of version 1";
            else if (document.RootElement.GetProperty("findings").Deserialize(Lines.ImmutableArrayBaselineEntry) is { IsDefault: false } entries && entries.All(static entry => entry is { Fingerprint.Length: > 0 }))
                return new Baseline(entries);
            else
                problem = "an entry lacks its fingerprint";
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            problem = $"it is not the JSON that --update-baseline writes ({ReportText.OneLine(broken.Message)})";
        }

        return null;
    }

    [JsonSerializable(typeof(ImmutableArray<BaselineEntry>))]
    private sealed partial class BaselineJson : JsonSerializerContext;
}
