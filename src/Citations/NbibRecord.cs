using System.Text.RegularExpressions;
using KapGuide.Diagnostics;

namespace KapGuide.Citations;

/// <summary>One PubMed record while it is read (https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format).</summary>
internal sealed partial class NbibRecord(SourceSpan at)
{
    private readonly ReferenceDraft _draft = new() { KeyAt = at, Type = "article-journal" };
    private readonly List<PersonName> _full = [];
    private readonly List<PersonName> _short = [];
    private bool _retracted;

    internal void Add(string tag, string value)
    {
        switch (tag)
        {
            case "PMID": _draft.Text("PMID", value); break;
            case "PMC": _draft.Text("PMCID", value); break;
            case "TI" or "BTI": _draft.Text("title", value.EndsWith('.') ? value[..^1] : value); break;
            case "JT" or "BT": _draft.Text("container-title", value); break;
            case "TA": _draft.Text("container-title-short", value); break;
            case "VI": _draft.Text("volume", value); break;
            case "IP": _draft.Text("issue", value); break;
            case "PG": _draft.Text("page", value); break;
            case "PB": _draft.Text("publisher", value); break;
            case "AB": _draft.Text("abstract", value); break;
            case "LA": _draft.Text("language", value is "eng" ? "en" : value); break;
            case "IS" when value.Length >= 9: _draft.Text("ISSN", value[..9]); break;
            case "DP" when DateText.Parse(Months.Replace(value, "$1")) is { } date: _draft.Date("issued", date); break;
            case "FAU": _full.Add(NameText.FromInverted(value)); break;
            case "CN": _full.Add(new PersonName { Literal = value.TrimEnd('.') }); break;
            case "AU" when value.LastIndexOf(' ') is > 0 and var space:
                _short.Add(new PersonName { Family = value[..space], Given = value[(space + 1)..] });
                break;
            case "LID" or "AID" when value.EndsWith("[doi]", StringComparison.Ordinal): _draft.Text("DOI", Doi.Normalise(value[..^5].Trim())); break;
            case "LID" or "AID" when value.EndsWith("[pii]", StringComparison.Ordinal) && ArticleNumber.Match(value) is { Success: true } number:
                _draft.Text("number", number.Value);
                break;
            case "PT": AddType(value); break;
        }
    }

    internal Reference Build()
    {
        _draft.Names("author", [.. _full.Count > 0 ? _full : _short]);
        var reference = _draft.Build();
        if (reference.Text("page").Length > 0 && reference.Text("number").Length > 0)
            reference = reference with { Texts = reference.Texts.RemoveAll(static field => field.Key == "number") };
        return _retracted ? reference with { Retraction = new Retraction("", "PubMed lists it as a retracted publication.") } : reference;
    }

    private void AddType(string value)
    {
        _retracted |= value.Equals("Retracted Publication", StringComparison.OrdinalIgnoreCase);
        if (_retracted) _draft.Text("retraction", "PubMed lists it as a retracted publication.");
        if (value.Equals("Preprint", StringComparison.OrdinalIgnoreCase)) _draft.Type = "article";
    }

    /// <summary>"2020 Mar-Apr" and "2020 Mar 5-12" begin with what counts.</summary>
    [GeneratedRegex(@"^([0-9]{4}(?: [A-Z][a-z]{2}(?: [0-9]{1,2})?)?)[-/].*$")]
    private static partial Regex Months { get; }

    [GeneratedRegex(@"^e[0-9]+")]
    private static partial Regex ArticleNumber { get; }
}
