using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using KapGuide.Analyzers.Prose;
using KapGuide.Input;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Rules;

/// <summary>Family SEO, the part that the source shows: addresses, and text written for search engines.</summary>
internal static partial class SearchRules
{
    private const double MaxShare = 0.025;
    private const int MinWords = 150;
    private const double ShortShare = 0.25;
    private const int MaxPlaces = 10;

    /// <summary>The rules.</summary>
    public static ImmutableArray<PageRule> All { get; } =
    [
        new(CatalogueEntry.Of("SEO-04", "PoorSlug", Warning, "Finds addresses that say nothing (new-page-2), are longer than 60 characters, or hold a contraction.", Why.UrlStructure, "", ""), static page => Slugs(page)),
        new(CatalogueEntry.Of("SEO-12", "StuffedText", Warning, "Finds phrases that make up more than 2.5 % of a page's words, and lists of more than ten places.", Why.SpamPolicies,
            "We serve Denver, Boulder, Aurora, Lakewood, Golden, Arvada, Littleton, Parker, Thornton, Westminster, Broomfield and Longmont.", "We see people in Denver, and online in all of Colorado."), static page => Stuffing(page)),
    ];

    private static IEnumerable<Finding> Slugs(PageText page)
    {
        var slug = page.Slug;
        var at = Diagnostics.SourceSpan.File(page.Source.Path);
        var better = Slug.From(page.Title.Value.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal), 48);
        if (NoName.IsMatch(slug)) yield return new Finding(at, $"“{slug}” says nothing about the page.", $"Rename the file to “{better}.md”, with RedirectFrom if it was published.");
        else if (slug.Length > Slug.MaxLength) yield return new Finding(at, $"“{slug}” has {slug.Length} characters.", $"Rename the file to “{better}.md”.");
        else if (Contraction.IsMatch(slug)) yield return new Finding(at, $"“{slug}” holds a contraction, which looks misspelt in an address.", "Write the words out: “what-is”, “do-not”.");
    }

    private static readonly WordSet Empty = WordSet.Of("a an the of in on to and or for with is are be can may it that this you your not at by from as what how if do does will have has i we they their our more most some than when which who but no so was were there about into up out before after each one other any all");

    /// <summary>A phrase that a short page has fewer times is never told.</summary>
    private const byte Often = 4;

    /// <summary>Counters of phrases.</summary>
    private const int Rough = 4096;

    private static IEnumerable<Finding> Stuffing(PageText page) => Places(page).Concat(Repeated(page));

    /// <summary>The phrase of three or four words that takes most of the page, when that is too much.</summary>
    private static IEnumerable<Finding> Repeated(PageText page)
    {
        var (total, phrases) = (0, t_phrases ??= []);
        phrases.Clear();
        foreach (var sentence in page.Running)
        {
            total += sentence.End - sentence.First;
            AddPhrases(sentence, phrases);
        }

        // A page holds a thousand phrases, and hardly ever one that it has so often: a few bits of their hashes mostly tell.
        Span<byte> rough = stackalloc byte[Rough];
        rough.Clear();
        foreach (var (hash, _) in phrases)
        {
            ref var count = ref rough[(int)(hash % Rough)];
            if (count < Often) count++;
        }

        if (!rough.Contains(Often)) return [];
        Dictionary<ulong, Phrase> counts = [];
        foreach (var (hash, found) in phrases)
        {
            if (rough[(int)(hash % Rough)] < Often) continue;
            ref var phrase = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out var isKnown);
            phrase = isKnown ? phrase with { Count = phrase.Count + 1 } : found;
        }

        return counts.Values
            .Where(phrase => total < MinWords ? phrase.Count >= Often && phrase.Weight > total * ShortShare : phrase.Count > Often && phrase.Weight > total * MaxShare * phrase.Length / 2 && phrase.Weight > total * MaxShare)
            .Select(phrase => (Phrase: phrase, Words: string.Join(' ', Enumerable.Range(phrase.First, phrase.Length).Select(i => page.Words[i].Form))))
            .OrderByDescending(static found => found.Phrase.Weight).ThenBy(static found => found.Words, StringComparer.Ordinal).Take(1)
            .Select(found => new Finding(page.Span(found.Phrase.First, found.Phrase.First + found.Phrase.Length - 1), $"“{found.Words}” stands {found.Phrase.Count} times on a page of {total} words, which reads as written for a search engine.", "Use “KAP”, “it” or “this treatment” after the first time."));
    }

    /// <summary>The phrases of the page that a thread looks at; numbers alone, so nothing of it is kept.</summary>
    [ThreadStatic]
    private static List<(ulong Hash, Phrase Phrase)>? t_phrases;

    /// <summary>Adds the phrases of three and four words that neither begin nor end with an empty word, with hashes of their words.</summary>
    private static void AddPhrases(Sentence sentence, List<(ulong Hash, Phrase Phrase)> phrases)
    {
        var words = sentence.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (Empty.Contains(words[i])) continue;
            var hash = 0ul;
            for (var n = 1; n <= 4 && i + n <= words.Length && (n == 1 || words[i + n - 1].Before < Gap.Clause); n++)
            {
                hash = (BitOperations.RotateLeft(hash, 23) ^ words[i + n - 1].As.Hash) * 0x9E3779B97F4A7C15;
                if (n >= 3 && !Empty.Contains(words[i + n - 1])) phrases.Add((hash, new Phrase(sentence.First + i, n, 1)));
            }
        }
    }

    private readonly record struct Phrase(int First, int Length, int Count)
    {
        public int Weight => Count * Length;
    }

    private static IEnumerable<Finding> Places(PageText page)
    {
        foreach (var block in page.Blocks)
        {
            // A list stands in one block; hardly any has so many commas.
            if (page.Text.AsSpan(block.Start, block.End - block.Start).Count(',') < MaxPlaces) continue;
            foreach (var match in PlaceList.Matches(page.Text[block.Start..block.End]).AsEnumerable())
            {
                var count = match.Value.Count(static c => c == ',') + 1;
                if (count > MaxPlaces) yield return new Finding(page.CharSpan(block.Start + match.Index, block.Start + match.Index + match.Length), $"This list names {count} places.", "Name the region: “in person in Denver, and online in all of Colorado”.");
            }
        }
    }

    [GeneratedRegex(@"^(?:\d+|new-(?:page|article|post)(?:-\d+)?|untitled(?:-\d+)?|copy-of-.*|page-?\d*|draft(?:-\d+)?|general-\d+|blog-post(?:-\d+)?|.*-copy(?:-\d+)?)$|-\d+$")]
    private static partial Regex NoName { get; }

    [GeneratedRegex(@"(?:^|-)(?:what|who|how|where|that|it|there|here)s(?:-|$)|(?:^|-)(?:dont|cant|wont|isnt|doesnt|shouldnt|youre|im|ive|lets)(?:-|$)|(?:^|-)(?:don|can|won|isn|doesn)-t(?:-|$)")]
    private static partial Regex Contraction { get; }

    [GeneratedRegex(@"(?:\p{Lu}[\p{L}.'’-]*(?: (?:of |de |the )?\p{Lu}[\p{L}.'’-]*){0,3}, ){10,}(?:and |& )?\p{Lu}[\p{L}.'’-]*")]
    private static partial Regex PlaceList { get; }
}
