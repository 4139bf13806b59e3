using System.Collections.Immutable;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Analyzers.Prose;

/// <summary>
/// The words of a page as a reader meets them, with the place of each character in the author's file: what all rules about wording share.
/// Made once a page by <see cref="ProseReader"/>; immutable and safe to share between threads.
/// </summary>
public sealed class PageText
{
    // Places in ascending order, for binary search.
    private readonly int[] _blockStarts = [];
    private readonly int[] _citationPlaces = [];
    private readonly int[] _linkStarts = [];
    private WordUnion _union;

    /// <summary>The site.</summary>
    public required Site Site { get; init; }

    /// <summary>The answer; null for a static page.</summary>
    public Article? Article { get; init; }

    /// <summary>The body.</summary>
    public required MarkdownBody Body { get; init; }

    /// <summary>The question or heading.</summary>
    public required Located Title { get; init; }

    /// <summary>All words of all blocks, a line each.</summary>
    public required string Text { get; init; }

    /// <summary>For each character of <see cref="Text"/>, its place in the file, from 0.</summary>
    public required PlaceMap Map { get; init; }

    /// <summary>All words in reading order.</summary>
    public required ImmutableArray<Word> Words { get; init; }

    /// <summary>All blocks in reading order: title, description, short answer, body.</summary>
    public required ImmutableArray<TextBlock> Blocks
    {
        get;
        init => (field, _blockStarts) = (value, [.. value.Select(static block => block.Start)]);
    }

    /// <summary>All sentences in reading order.</summary>
    public ImmutableArray<Sentence> Sentences { get; private set; } = [];

    /// <summary>Sections; the first is the lead.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>Citations in reading order.</summary>
    public required ImmutableArray<CitationMark> Citations
    {
        get;
        init
        {
            (field, _citationPlaces) = (value, new int[value.Length]);
            for (var i = 0; i < value.Length; i++) _citationPlaces[i] = value[i].At;
        }
    }

    /// <summary>Links and images in reading order.</summary>
    public required ImmutableArray<LinkMark> Links
    {
        get;
        init
        {
            (field, _linkStarts) = (value, new int[value.Length]);
            for (var i = 0; i < value.Length; i++) _linkStarts[i] = value[i].Start;
        }
    }

    /// <summary>Gives a fresh page its sentences, which point back to it; called once, by the reader.</summary>
    internal PageText Attach(ImmutableArray<Sentence> sentences)
    {
        Sentences = sentences;
        Running = [.. sentences.Where(static sentence => sentence.Block is { IsRunning: true, IsBibliography: false })];
        return this;
    }

    /// <summary>The file.</summary>
    public SourceFile Source => Body.Source;

    /// <summary>The file's name without ending.</summary>
    public string Slug => System.IO.Path.GetFileNameWithoutExtension(Source.Path);

    /// <summary>Sentences of running text: paragraphs, list items and the short answer, without sources.</summary>
    public ImmutableArray<Sentence> Running { get; private set; } = [];

    /// <summary>Where the words from <paramref name="first"/> to <paramref name="last"/> (both included) stand in the file.</summary>
    public SourceSpan Span(int first, int last) => CharSpan(Words[first].Start, Words[last].End);

    /// <summary>Where a stretch of <see cref="Text"/> stands in the file.</summary>
    public SourceSpan CharSpan(int start, int end)
    {
        if (start >= end || start >= Map.Length) return Source.Span(start < Map.Length ? Map[start] : 0, 0);
        var from = Map[start];
        return Source.Span(from, Math.Max(1, Map[Math.Min(end, Map.Length) - 1] + 1 - from));
    }

    /// <summary>The words from <paramref name="first"/> to <paramref name="last"/> as they are written.</summary>
    public string Quote(int first, int last) => Text[Words[first].Start..Words[last].End];

    /// <summary>The sentence that holds a word.</summary>
    public Sentence SentenceOf(int word)
    {
        var (low, high) = (0, Sentences.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].First <= word) low = middle;
            else high = middle - 1;
        }

        return Sentences[low];
    }

    /// <summary>Whether the character at a place stands in code.</summary>
    public bool IsCode(int place)
    {
        var (low, high) = (0, Words.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Words[middle].Start <= place) low = middle;
            else high = middle - 1;
        }

        return low < Words.Length && Words[low].Start <= place && place < Words[low].End && (Words[low].Marks & WordMarks.Code) != 0;
    }

    /// <summary>Citations within a stretch of the text.</summary>
    public ReadOnlySpan<CitationMark> CitationsBetween(int start, int end)
    {
        var (from, to) = CitationsWithin(start, end);
        return Citations.AsSpan()[from..to];
    }

    /// <summary>The index of the first citation within a stretch of the text, and of the first one after it.</summary>
    internal (int From, int To) CitationsWithin(int start, int end) => (FirstFrom(_citationPlaces, start), FirstFrom(_citationPlaces, Math.Max(start, end)));

    /// <summary>Links and images that begin within a stretch of the text.</summary>
    public ReadOnlySpan<LinkMark> LinksBetween(int start, int end)
    {
        var from = FirstFrom(_linkStarts, start);
        return Links.AsSpan()[from..FirstFrom(_linkStarts, Math.Max(start, end))];
    }

    /// <summary>Whether the character at a place belongs to a link whose address begins with <paramref name="scheme"/>. A link holds at most a picture, so few need a look.</summary>
    public bool IsLinked(int place, string scheme = "")
    {
        var last = FirstFrom(_linkStarts, place + 1) - 1;
        for (var i = last; i >= 0 && i > last - 3; i--)
            if (Links[i] is { IsImage: false } link && place < link.End && link.Url.StartsWith(scheme, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>The block that holds a character; null between blocks.</summary>
    public TextBlock? BlockAt(int place)
    {
        var block = FirstFrom(_blockStarts, place + 1) - 1;
        return block >= 0 && place <= Blocks[block].End ? Blocks[block] : null;
    }

    /// <summary>Of places in ascending order, the index of the first at or after a place.</summary>
    private static int FirstFrom(ReadOnlySpan<int> places, int place)
    {
        var (low, high) = (0, places.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle] < place) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Whether a link to another site stands within a stretch of the text.</summary>
    public bool HasExternalLink(int start, int end)
    {
        foreach (var link in LinksBetween(start, end))
            if (!link.IsImage && link.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether a table row cites a source, or its table's caption does.</summary>
    public bool RowHasCitation(int row) =>
        Blocks.Any(block => block.Kind is BlockKind.Cell && block.Group == row && !CitationsBetween(block.Start, block.End + 1).IsEmpty);

    /// <summary>The sentence with a colon that leads to a list or table; null when the sentence is in none or nothing leads there.</summary>
    public Sentence? LeadIn(Sentence sentence)
    {
        if (sentence.Block is not { Kind: BlockKind.ListItem or BlockKind.Cell, Group: > 0 }) return null;
        var index = sentence.BlockIndex;
        while (index > 0 && Blocks[index].Kind is BlockKind.ListItem or BlockKind.Cell or BlockKind.HeaderCell or BlockKind.Caption) index--;
        var lead = Blocks[index];
        if (lead.Kind != BlockKind.Paragraph || lead.SentenceCount == 0 || lead.Section != sentence.Block.Section) return null;
        var last = Sentences[lead.FirstSentence + lead.SentenceCount - 1];
        return last.Closer == ':' ? last : null;
    }

    /// <summary>Whether a word of this form stands anywhere on the page.</summary>
    public bool Has(string form) => Words.Any(word => word.Form == form);

    /// <summary>Whether a word of this kind stands anywhere on the page.</summary>
    public bool Has(WordSet forms) => _union.Has(forms) ?? _union.Learn(forms, Words.AsSpan());

    /// <summary>Whether these words stand next to each other anywhere on the page.</summary>
    public bool HasPhrase(params ReadOnlySpan<string> forms)
    {
        for (var i = 0; i + forms.Length <= Words.Length; i++)
        {
            var k = 0;
            while (k < forms.Length && Words[i + k].Form == forms[k]) k++;
            if (k == forms.Length) return true;
        }

        return false;
    }

    /// <summary>A stretch at which to report what the page as a whole lacks: the title's value.</summary>
    public SourceSpan TitleAt => Title.Value.Length > 0 ? Title.At : Source.Span(0, 3);
}
