using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Citations;

/// <summary>Reads the two formats of tagged lines, RIS and PubMed's. Unknown tags are passed over, as both formats ask.</summary>
internal static partial class TaggedReader
{
    internal static ImmutableArray<Reference> ReadRis(SourceFile file)
    {
        var references = ImmutableArray.CreateBuilder<Reference>();
        RisRecord? record = null;
        foreach (var (tag, value, at) in Lines(file, RisLine))
        {
            if (tag == "TY") record = new RisRecord(value.Trim(), at);
            else if (tag == "ER") Finish();
            else record?.Add(tag, value, at);
        }

        Finish();
        return references.ToImmutable();

        void Finish()
        {
            if (record is not null) references.Add(record.Build());
            record = null;
        }
    }

    internal static ImmutableArray<Reference> ReadNbib(SourceFile file)
    {
        var references = ImmutableArray.CreateBuilder<Reference>();
        NbibRecord? record = null;
        foreach (var (tag, value, at) in Lines(file, NbibLine))
        {
            if (tag == "PMID")
            {
                if (record is not null) references.Add(record.Build());
                record = new NbibRecord(at);
            }

            record?.Add(tag, value.Trim());
        }

        if (record is not null) references.Add(record.Build());
        return references.ToImmutable();
    }

    /// <summary>Tag, value with its continuation lines, and place.</summary>
    private static IEnumerable<(string Tag, string Value, SourceSpan At)> Lines(SourceFile file, Regex form)
    {
        var (tag, value, at, offset) = ("", "", SourceSpan.File(file.Path), 0);
        foreach (var raw in file.Text.Split('\n'))
        {
            var line = raw.TrimEnd('\r');
            var match = form.Match(line);
            if (match.Success)
            {
                if (tag.Length > 0) yield return (tag, value, at);
                (tag, value) = (match.Groups[1].Value, match.Groups[2].Value);
                at = file.Span(offset + match.Groups[2].Index, value.Length);
            }
            else if (line.Trim().Length > 0 && tag.Length > 0) value += " " + line.Trim();

            offset += raw.Length + 1;
        }

        if (tag.Length > 0) yield return (tag, value, at);
    }

    [GeneratedRegex(@"^\uFEFF?\s*([A-Z][A-Z0-9]) {1,2}- ?(.*)$")]
    private static partial Regex RisLine { get; }

    [GeneratedRegex(@"^\s{0,1}([A-Z]{2,4})\s*- (.*)$")]
    private static partial Regex NbibLine { get; }
}
