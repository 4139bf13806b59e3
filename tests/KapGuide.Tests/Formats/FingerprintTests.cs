using FsCheck;
using FsCheck.Fluent;
using KapGuide.Diagnostics;
using KapGuide.Diagnostics.Formats;

namespace KapGuide.Tests.Formats;

public sealed class FingerprintTests
{
    private const string Path = "input/faq/a/b.md";

    [Fact]
    public void Moving_lines_and_wrapping_a_paragraph_anew_keep_the_name_of_a_finding()
    {
        var before = Name("For most people KAP is safe when they\nare screened.", 1, "is safe");
        Assert.Equal(before, Name("# Title\n\nNew first paragraph.\n\nFor most people KAP is safe when they\nare screened.", 5, "is safe"));
        Assert.Equal(before, Name("For most\npeople KAP is safe when\nthey are screened.", 2, "is safe"));
        Assert.Equal(before, Name("For most people  KAP   is safe, when They are screened.", 1, "is safe"));
    }

    [Fact]
    public void A_list_item_keeps_its_name_when_it_moves_among_other_items() =>
        Assert.Equal(Name("- One thing.\n- It is safe.\n- Other.", 2, "is safe"), Name("- Other.\n- One thing.\n- It is safe.", 3, "is safe"));

    [Fact]
    public void The_same_fault_in_another_sentence_has_another_name() =>
        Assert.NotEqual(Name("For most people KAP is safe when screened.", 1, "is safe"), Name("Nobody doubts that it is safe at home.", 1, "is safe"));

    [Fact]
    public void Rule_and_file_are_part_of_the_name()
    {
        var finding = Samples.At(Samples.Claim, Path, "It is safe.", 1, "is safe");
        var lines = Samples.Lines((Path, "It is safe."), ("input/other.md", "It is safe."));
        string[] names =
        [
            Fingerprints.Of([finding], lines)[0].Fingerprint,
            Fingerprints.Of([finding with { Rule = Samples.Length }], lines)[0].Fingerprint,
            Fingerprints.Of([finding with { At = finding.At with { Path = "input/other.md" } }], lines)[0].Fingerprint,
        ];
        Assert.Equal(3, names.Distinct().Count());
    }

    [Fact]
    public void Findings_without_words_go_by_their_message_and_numbers_in_it_do_not_count()
    {
        var lines = Samples.Lines();
        string Of(string message) => Fingerprints.Of([new Diagnostic(Samples.File, SourceSpan.File(Path), message, "")], lines)[0].Fingerprint;
        Assert.Equal(Of("This answer has 15,012 bytes."), Of("This answer has 16,900 bytes."));
        Assert.NotEqual(Of("This answer has 15,012 bytes."), Of("This answer is missing."));
    }

    [Fact]
    public void Repeats_are_counted_so_that_no_two_findings_of_a_report_share_a_name() => Prop.ForAll<byte[]>(static choices =>
    {
        var lines = choices.Select(static choice => (choice % 4) switch { 0 => "- It is safe.", 1 => "", 2 => "KAP is safe here.", _ => "is safe" }).ToArray();
        var text = string.Join('\n', lines);
        var findings = lines.Select((line, i) => (line, i)).Where(static pair => pair.line.Contains("is safe", StringComparison.Ordinal))
            .Select(pair => Samples.At(Samples.Claim, Path, text, pair.i + 1, "is safe")).ToArray();
        var names = Fingerprints.Of(findings, Samples.Lines((Path, text))).Select(static finding => finding.Fingerprint).ToArray();
        return names.Length == findings.Length && names.Distinct().Count() == names.Length;
    }).QuickCheckThrowOnFailure();

    private static string Name(string text, int line, string words) =>
        Fingerprints.Of([Samples.At(Samples.Claim, Path, text, line, words)], Samples.Lines((Path, text)))[0].Fingerprint;
}
