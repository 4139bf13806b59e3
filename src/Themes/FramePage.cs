using System.Collections.Immutable;

namespace KapGuide.Themes;

/// <summary>Answers inside a frame of another site: <c>/embed/v1/frame/…</c>. A whole document of its own, without the site's layout.</summary>
/// <param name="Title">The <c>title</c>, and the heading.</param>
/// <param name="Lang">BCP 47.</param>
/// <param name="CanonicalUrl">The page that it comes from, absolute.</param>
/// <param name="ScriptUrl">The script that tells the page around how high the answers are.</param>
/// <param name="Items">The answers.</param>
/// <param name="Footer">Source, notice and help in a crisis: paragraphs.</param>
public sealed record FramePage(string Title, string Lang, string CanonicalUrl, string ScriptUrl, ImmutableArray<FrameItem> Items, Html Footer)
{
    /// <summary>True when there is one answer, which then stands open and is the heading itself.</summary>
    public bool IsSingle => Items.Length == 1;
}

/// <summary>An answer in a frame.</summary>
/// <param name="Id">The slug.</param>
/// <param name="Question">Plain text.</param>
/// <param name="Answer">Paragraphs.</param>
/// <param name="Review">Review state, a sentence.</param>
/// <param name="More">To the full answer, absolute.</param>
public sealed record FrameItem(string Id, string Question, Html Answer, string Review, Link More);

/// <summary>What <c>frame.hbs</c> sees.</summary>
/// <param name="Page">The answers.</param>
/// <param name="Styles">The frames' stylesheet, minified.</param>
public sealed record FrameModel(FramePage Page, Html Styles);
