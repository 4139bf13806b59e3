using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KapGuide.Citations;
using KapGuide.Content;
using KapGuide.Input;
using KapGuide.Markup;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KapGuide.Analyzers.Prose;

/// <summary>Writes the words of inline content one after the other and remembers, for each character, its place in the file and how it is set.</summary>
internal sealed class ProseWriter
{
    /// <summary>The writer of a thread: what it grew for one page serves the next.</summary>
    [ThreadStatic]
    private static ProseWriter? t_writer;

    private readonly List<char> _text = new(8192);
    private readonly PlaceMap.Builder _map = new();
    private readonly List<WordMarks> _marks = new(8192);
    private Site? _site;
    private ImmutableArray<int> _places = [];
    private int _start;
    private string _file = "";

    /// <summary>An empty writer, the same as the thread got before: it must need that no longer.</summary>
    public static ProseWriter Of(Site site)
    {
        var writer = t_writer ??= new ProseWriter();
        writer.Done(); // a page that couldn't be read to its end leaves words
        writer._site = site;
        return writer;
    }

    /// <summary>Lets go of all that belongs to the page: the thread may wait long for the next one, and a site is large.</summary>
    public void Done()
    {
        (_site, _file, _places) = (null, "", []);
        _text.Clear();
        _marks.Clear();
        _map.Clear();
        Citations.Clear();
        Links.Clear();
    }

    public List<CitationMark> Citations { get; } = [];

    public List<LinkMark> Links { get; } = [];

    public int Length => _text.Count;

    public PlaceMap Map => _map.ToMap();

    public string Text => new(CollectionsMarshal.AsSpan(_text));

    public WordMarks MarksAt(int index) => _marks[index];

    /// <summary>What was written from there on; good until something is added.</summary>
    public ReadOnlySpan<char> From(int start) => CollectionsMarshal.AsSpan(_text)[start..];

    /// <summary>
    /// Begins a part of the file. A front-matter value that YAML unfolded (several lines, doubled quotation marks) differs from what stands
    /// in the file, so its characters are found again one by one.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="start">Where the part begins, from 0.</param>
    /// <param name="value">The unfolded value; null when the part is the file's own text.</param>
    public void Begin(SourceFile source, int start, string? value)
    {
        (_start, _file) = (start, source.Text);
        _places = value is null || source.Text.AsSpan(Math.Min(start, source.Text.Length)).StartsWith(value) ? [] : Align(source.Text, start, value);
    }

    /// <summary>A line between two blocks.</summary>
    public void EndBlock() => Append('\n', _map.Length > 0 ? _map.Last : _start, WordMarks.None);

    public void Plain(string value) => Spelled(value, 0, WordMarks.None);

    /// <summary>Words that stand on a block's own first line, such as the title of a box.</summary>
    public void After(CustomContainer container, string words) => Spelled(words, container.Span.Start + 4 + (container.Info?.Length ?? 0) + 1, WordMarks.None);

    public void Inlines(ContainerInline? parent, WordMarks marks = WordMarks.None)
    {
        for (var child = parent?.FirstChild; child is not null; child = child.NextSibling) Write(child, marks);
    }

    private void Write(Inline inline, WordMarks marks)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Spelled(literal.Content.AsSpan(), literal.Span.Start + Skipped(literal), marks);
                break;
            case CodeInline code:
                Spelled(code.Content, code.Span.Start + 1, marks | WordMarks.Code);
                break;
            case FactInline fact:
                Whole(_site!.FactsById.TryGetValue(fact.Id, out var known) ? known.Text.Value : fact.Id, fact, marks | WordMarks.Fact);
                break;
            case HtmlEntityInline entity:
                Whole(entity.Transcoded.ToString(), entity, marks);
                break;
            case LineBreakInline or HtmlInline { Tag: "<br>" or "<br/>" or "<br />" }:
                Append(' ', Place(inline.Span.Start), marks);
                break;
            case CitationInline citation:
                if (citation.Cluster.Narrative) Whole("Author", citation, marks | WordMarks.Code);
                Citations.Add(new CitationMark(_text.Count, citation, Place(citation.Span.Start)));
                break;
            case FootnoteLink:
                break;
            case AutolinkInline link:
                Links.Add(new LinkMark(_text.Count, _text.Count + link.Url.Length, link.Url, false, link, Place(link.Span.Start)));
                Whole(link.Url, link, marks | WordMarks.Code | WordMarks.Link);
                break;
            case LinkInline { IsImage: true } image:
                Links.Add(new LinkMark(_text.Count, _text.Count, image.Url ?? "", true, image, Place(image.Span.Start)));
                break;
            case LinkInline link:
                var start = _text.Count;
                Inlines(link, marks | WordMarks.Link);
                Links.Add(new LinkMark(start, _text.Count, link.Url ?? "", false, link, Place(link.Span.Start)));
                break;
            case EmphasisInline emphasis:
                Inlines(emphasis, marks | (emphasis.DelimiterCount == 2 ? WordMarks.Bold : WordMarks.Italic));
                break;
            case ContainerInline inner:
                Inlines(inner, marks);
                break;
        }
    }

    /// <summary>How many characters of the file a literal leaves out at its start: a backslash, the space of a table cell, the mark of a caption.</summary>
    private int Skipped(LiteralInline literal)
    {
        var most = Math.Max(0, literal.Span.Length - literal.Content.Length);
        for (var skipped = 0; skipped < most; skipped++)
        {
            var at = Place(literal.Span.Start + skipped);
            if (at < _file.Length && _file.AsSpan(at).StartsWith(literal.Content.AsSpan())) return skipped;
        }

        return most;
    }

    /// <summary>Words that the file spells from an offset on, character by character.</summary>
    private void Spelled(ReadOnlySpan<char> words, int offset, WordMarks marks)
    {
        if (words.IsEmpty) return;
        _text.AddRange(words);
        var marked = _marks.Count;
        CollectionsMarshal.SetCount(_marks, marked + words.Length);
        CollectionsMarshal.AsSpan(_marks)[marked..].Fill(marks);
        if (_places.IsEmpty) _map.AddRun(_start + offset, words.Length);
        else for (var i = 0; i < words.Length; i++) _map.Add(Place(offset + i));
    }

    /// <summary>Words that the file doesn't spell: each stands for the whole node.</summary>
    private void Whole(string words, MarkdownObject node, WordMarks marks)
    {
        for (var i = 0; i < words.Length; i++) Append(words[i], Place(i == words.Length - 1 && i > 0 ? node.Span.End : node.Span.Start), marks);
    }

    private int Place(int offset) =>
        _places.IsEmpty ? _start + offset : _places[Math.Clamp(offset, 0, _places.Length - 1)];

    private void Append(char c, int place, WordMarks marks)
    {
        _text.Add(c);
        _map.Add(place);
        _marks.Add(marks);
    }

    private static ImmutableArray<int> Align(string file, int start, string value)
    {
        var places = ImmutableArray.CreateBuilder<int>(value.Length);
        var at = Math.Min(start, file.Length);
        while (at < file.Length && value.Length > 0 && file[at] != value[0] && at - start < 80) at++;
        foreach (var c in value)
        {
            if (char.IsWhiteSpace(c))
            {
                places.Add(at);
                while (at < file.Length && char.IsWhiteSpace(file[at])) at++;
                continue;
            }

            // An escape (\") or a doubled quotation mark ('') stands for one character.
            while (at < file.Length && file[at] != c && (file[at] is '\\' or '\'' || char.IsWhiteSpace(file[at]))) at++;
            places.Add(Math.Min(at, Math.Max(0, file.Length - 1)));
            if (at + 1 < file.Length && c == '\'' && file[at + 1] == '\'') at++;
            at++;
        }

        return places.ToImmutable();
    }
}
