using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KapGuide.Citations;
using KapGuide.Content;
using KapGuide.Markup;
using KapGuide.StructuredData;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KapGuide.Feeds;

/// <summary>An answer as plain Markdown: the author's own text, with citations in words, facts filled in and links that work anywhere.</summary>
public static partial class MarkdownPage
{
    /// <summary>What a thread's last document was written into.</summary>
    [ThreadStatic]
    private static StringBuilder? t_text;

    /// <summary>The document.</summary>
    /// <param name="site">The site.</param>
    /// <param name="page">The citations of the answer.</param>
    /// <param name="article">The answer.</param>
    /// <returns>The document in UTF-8.</returns>
    public static ReadOnlyMemory<byte> Write(Site site, PageCitations page, Article article)
    {
        var words = page.Citations.Select(WordsOf).ToArray();
        var inSummary = article.Summary.Citations.Length;

        var body = article.Body.Text;
        // Citations in words are longer than their keys, and the references follow.
        var text = (t_text ??= new StringBuilder(2 * body.Length)).Clear().Append("# ").Append(article.Title).Append("\n\n");
        AddReplaced(text, site, article.Summary.Tree, article.Metadata.Summary.Value, words.AsSpan(0, inSummary));
        text.Append("\n\nSource: ").Append(site.AbsoluteUrl(article.Url)).Append("  \n").Append(State(site, article)).Append("  \n")
            .Append("This is general information, not medical advice. In a crisis in the United States, call or text 988; in danger, call 911.\n\n");
        AddReplaced(text, site, article.Body.Tree, body, words.AsSpan(inSummary));
        text.Append('\n');
        if (page.References.Length > 0) text.Append("\n## References\n\n");
        foreach (var (entry, index) in page.References.Select(static (entry, index) => (entry, index)))
            text.Append(CultureInfo.InvariantCulture, $"{index + 1}. {entry.Text}\n");
        return Encoded(text.Replace("\r\n", "\n"));
    }

    /// <summary>The text in UTF-8, with one empty line where it has several.</summary>
    private static byte[] Encoded(StringBuilder text)
    {
        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, rented, text.Length);
        var all = rented.AsSpan(0, text.Length);
        var (kept, read) = (0, 0);
        while (read < all.Length)
        {
            var line = all[read..].IndexOf('\n') is >= 0 and var end ? all.Slice(read, end + 1) : all[read..];
            line.CopyTo(all[kept..]);
            (kept, read) = (kept + line.Length, read + line.Length);
            var next = AfterEmptyLines(all, read, out var empty);
            if (empty < 2) continue;
            all[kept++] = '\n';
            read = next;
        }

        var encoded = Encoding.UTF8.GetBytes(rented, 0, kept);
        ArrayPool<char>.Shared.Return(rented);
        return encoded;
    }

    /// <summary>Where the first line begins that isn't empty, and how many empty ones come before it.</summary>
    private static int AfterEmptyLines(ReadOnlySpan<char> text, int at, out int count)
    {
        count = 0;
        for (var i = at; i < text.Length && text[i] is '\n' or ' ' or '\t'; i++)
            if (text[i] == '\n') (at, count) = (i + 1, count + 1);
        return at;
    }

    private static string State(Site site, Article article)
    {
        var data = article.Metadata;
        List<string> parts = [];
        if (data.Published is { } published) parts.Add($"Published {published:MMMM d, yyyy}.");
        if (data.Updated is { } updated && updated != data.Published) parts.Add($"Updated {updated:MMMM d, yyyy}.");
        parts.Add(data.Reviewed is { } reviewed && site.PeopleById.TryGetValue(data.Reviewer.Value, out var reviewer)
            ? $"Reviewed by {reviewer.Name}{(reviewer.Credentials.Length > 0 ? ", " + reviewer.Credentials : "")} on {reviewed:MMMM d, yyyy}."
            : "No clinician has reviewed this answer yet.");
        return string.Join(' ', parts);
    }

    /// <summary>Adds the source with its special parts replaced, by their places in the tree; everything else stays as the author wrote it, but for white space at its ends.</summary>
    private static void AddReplaced(StringBuilder text, Site site, MarkdownDocument tree, string source, ReadOnlySpan<string> words)
    {
        List<(int Start, int End, string Text)> edits = [];
        foreach (var node in tree.Descendants())
        {
            switch (node)
            {
                case CitationInline citation: edits.Add((citation.Span.Start, citation.Span.End + 1, citation.Ordinal < 0 ? "" : words[citation.Ordinal])); break;
                case FactInline fact: edits.Add((fact.Span.Start, fact.Span.End + 1, site.FactsById.GetValueOrDefault(fact.Id)?.Text.Value ?? "")); break;
                case LinkInline link: edits.AddRange(LinkEdits(site, link, source)); break;
                case HtmlBlock { Type: HtmlBlockType.Comment } comment: edits.Add((comment.Span.Start, comment.Span.End + 1, "")); break;
                case CustomContainer box: edits.AddRange(BoxEdits(box, source)); break;
                case HeadingBlock heading when Attributes.Match(source, heading.Span.Start, Math.Min(heading.Span.Length + 1, source.Length - heading.Span.Start)) is { Success: true } match:
                    edits.Add((match.Index, match.Index + match.Length, ""));
                    break;
            }
        }

        var (first, at) = (text.Length, 0);
        foreach (var (start, end, replacement) in edits.OrderBy(static edit => edit.Start))
        {
            if (start < at || end > source.Length) continue;
            text.Append(source, at, start - at).Append(replacement);
            at = end;
        }

        text.Append(source, at, source.Length - at);
        while (text.Length > first && char.IsWhiteSpace(text[^1])) text.Length--;
        var white = 0;
        while (first + white < text.Length && char.IsWhiteSpace(text[first + white])) white++;
        text.Remove(first, white);
    }

    private static IEnumerable<(int, int, string)> LinkEdits(Site site, LinkInline link, string source)
    {
        var target = LinkTarget.Resolve(site, link.Url ?? "");
        var url = target.Kind is LinkKind.Internal or LinkKind.Term && target.Url.StartsWith('/') ? site.Settings.Host + target.Url : target.Url;
        if (link.FirstChild is null && !link.IsImage) yield return (link.Span.Start, link.Span.End + 1, $"[{target.Title}]({url})");
        else if (link.UrlSpan is { IsEmpty: false } span && span.End < source.Length && source.AsSpan(span.Start, span.Length).SequenceEqual(link.Url)) yield return (span.Start, span.End + 1, url);
    }

    /// <summary>A box's first line becomes its title, its last one goes.</summary>
    private static IEnumerable<(int, int, string)> BoxEdits(CustomContainer box, string source)
    {
        var kind = Container.ByName.GetValueOrDefault(box.Info ?? "");
        var title = box.Arguments is { Length: > 0 } own ? own : kind?.Title ?? box.Info;
        var firstEnd = source.IndexOf('\n', box.Span.Start);
        if (firstEnd < 0) yield break;
        yield return (box.Span.Start, firstEnd, $"**{title}**\n");
        var last = Math.Min(box.Span.End, source.Length - 1);
        while (last > firstEnd && char.IsWhiteSpace(source[last])) last--;
        var lineStart = source.LastIndexOf('\n', last) + 1;
        if (lineStart > firstEnd && source[lineStart..(last + 1)].Trim() is { Length: >= 3 } line && line.All(static c => c == ':')) yield return (lineStart, last + 1, "");
    }

    /// <summary>The citation as plain text; raised numbers in brackets.</summary>
    private static string WordsOf(CitationText citation)
    {
        var line = string.Concat(citation.Parts.Where(static part => !part.Superscript).Select(static part => part.Text));
        return citation.Superscript ? $"{line} [{string.Concat(citation.Parts.Where(static part => part.Superscript).Select(static part => part.Text))}]" : line;
    }

    [GeneratedRegex(@"[ \t]*\{[#.][^}\n]*\}(?=[ \t]*$)", RegexOptions.Multiline)]
    private static partial Regex Attributes { get; }
}
