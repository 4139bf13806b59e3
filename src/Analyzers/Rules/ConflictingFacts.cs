using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KapGuide.Analyzers.Prose;

namespace KapGuide.Analyzers.Rules;

/// <summary>XPG-01: pages that give different lengths, numbers or prices of the same kind of session, without a source that could explain it.</summary>
internal static partial class ConflictingFacts
{
    /// <summary>Of each kind of fact the wordings, and the signs of which each of them has one. All hold a number.</summary>
    private static readonly (string Kind, string[] Signs, Regex[] Patterns)[] Facts =
    [
        ("length", ["hour", "minute"], [LengthAfter, LengthBefore]),
        ("number", ["session", "infusion", "treatment"], [CountAfter, CountBefore]),
        ("price", ["$"], [PriceAfter, PriceBefore]),
    ];

    /// <summary>What a page states of such things without a source.</summary>
    public static ImmutableArray<StatedFact> Of(PageText page)
    {
        var facts = ImmutableArray.CreateBuilder<StatedFact>();
        foreach (var sentence in page.Sentences)
        {
            if (sentence.Block is not { IsRunning: true, IsBibliography: false } || !sentence.Has(Sessions) || sentence.IsQuestion || sentence.IsSourced) continue;
            var text = page.Text[sentence.Start..Math.Min(page.Text.Length, sentence.Limit)];
            if (!text.AsSpan().ContainsAnyInRange('0', '9') && !sentence.Has(Numbers)) continue;
            foreach (var (kind, signs, patterns) in Facts)
            {
                if (!Array.Exists(signs, sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase))) continue;
                if (patterns.Select(pattern => pattern.Match(text)).FirstOrDefault(static match => match.Success) is not { } match) continue;
                var said = match.Groups["value"];
                var what = Kinds.Match(match.Value) is { Success: true } own ? own.Value.ToLowerInvariant() + " session" : "session";
                var start = sentence.Start + said.Index;
                facts.Add(new StatedFact(kind == "number" ? $"number of {what}s" : $"{kind} of a {what}", Normal(said.Value), said.Value, page.CharSpan(start, start + said.Length)));
            }
        }

        return facts.ToImmutable();
    }

    /// <returns>One finding for each later value that differs from the first one.</returns>
    public static IEnumerable<Finding> Find(SiteText site)
    {
        var first = new Dictionary<string, (StatedFact Fact, PageExtract Page)>(StringComparer.Ordinal);
        foreach (var page in site.Articles.Concat(site.Pages))
        {
            foreach (var fact in page.Facts)
            {
                if (!first.TryGetValue(fact.Kind, out var known)) first[fact.Kind] = (fact, page);
                else if (known.Fact.Value != fact.Value && known.Page != page)
                {
                    yield return new Finding(fact.At, $"“{fact.Written}” is given as the {fact.Kind} here, and “{known.Fact.Written}” in {known.Page.Path}.",
                        "Put one value with its source into facts.yml, and write {{fact:id}} on both pages.");
                }
            }
        }
    }

    private static readonly WordSet Sessions = WordSet.Of("session sessions infusion infusions treatments appointment appointments visit visits");

    private static readonly WordSet Numbers = WordSet.Of("one two three four five six seven eight nine ten eleven twelve");

    private static readonly string[] Counts = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"Two hours", "2 hours" and "120 minutes" are one value; so are "6–8" and "six to eight".</summary>
    private static string Normal(string said)
    {
        var value = Dashes.Replace(said.ToLowerInvariant(), " to ");
        var hours = value.Contains("hour", StringComparison.Ordinal);
        return string.Join(" to ", Parts.Matches(value).Select(match =>
        {
            var count = Array.IndexOf(Counts, match.Value);
            var number = count >= 0 ? count : double.TryParse(match.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
            return (hours ? number * 60 : number).ToString(CultureInfo.InvariantCulture);
        }));
    }

    private const string One = @"(?:\d[\d,]*(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private const string Range = One + "(?: ?(?:to|or|–|-|—) ?" + One + ")?";
    private const string Money = @"\$\d[\d,.]*(?<![,.])(?: ?(?:to|–|-|—) ?\$?\d[\d,.]*(?<![,.]))?";
    private const string Session = @"(?:sessions?|infusions?|appointments?|visits?)\b";

    [GeneratedRegex(@"(?:\w+ )?\b" + Session + @"[^.\n]{0,30}?\b(?:last|lasts|take|takes|run|runs|is|are)\b[^.\n\d]{0,20}?\b(?<value>" + Range + @"[ -](?:hours?|minutes?))", RegexOptions.IgnoreCase)]
    private static partial Regex LengthAfter { get; }

    [GeneratedRegex(@"\b(?<value>" + Range + @"[ -](?:hours?|minutes?))[ -](?:long )?(?:(?:for|per|in) (?:each|every|a|the|your) )?(?:[\w-]+ )?" + Session, RegexOptions.IgnoreCase)]
    private static partial Regex LengthBefore { get; }

    [GeneratedRegex(@"\b(?:need|needs|have|complete|course of|series of|package of|program of|recommend|consists of|include|includes|takes|require|requires|offer|do|plan on)\b[^.\n\d]{0,20}?\b(?<value>" + Range + @") (?:KAP |ketamine |dosing |treatment |medicine )?(?:sessions|infusions|treatments)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CountAfter { get; }

    [GeneratedRegex(@"\b(?:course|series|program|package|protocol) (?:is|has|includes|contains|of) (?<value>" + Range + @") (?:\w+ )?(?:sessions|infusions|treatments)\b|\b(?<value>" + One + @")[- ](?:session|infusion) (?:course|series|program|package|protocol)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CountBefore { get; }

    [GeneratedRegex(@"(?:\w+ )?\b" + Session + @"[^.\n]{0,25}?\b(?:costs?|is|are|priced at|fee is|fee of|for|from|start at|starts at)\b[^.\n\d$]{0,15}(?<value>" + Money + ")", RegexOptions.IgnoreCase)]
    private static partial Regex PriceAfter { get; }

    [GeneratedRegex(@"(?<value>" + Money + @")(?: USD| dollars)? (?:per|a|an|for each|for a|each) (?:[\w-]+ )?" + Session, RegexOptions.IgnoreCase)]
    private static partial Regex PriceBefore { get; }

    /// <summary>Kinds of sessions with lengths and prices of their own.</summary>
    [GeneratedRegex(@"\b(?:preparation|prep|integration|intake|first|initial|therapy|talk|follow-up|group|couples|booster|maintenance|screening|medical|second|last)(?= (?:session|infusion|appointment|visit))", RegexOptions.IgnoreCase)]
    private static partial Regex Kinds { get; }

    [GeneratedRegex(" ?[–—-] ?")]
    private static partial Regex Dashes { get; }

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b")]
    private static partial Regex Parts { get; }
}
