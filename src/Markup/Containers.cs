using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KapGuide.Markup;

/// <summary>A kind of box that an author opens with <c>::: name</c>.</summary>
/// <param name="Name">What the author writes.</param>
/// <param name="Element">The HTML element.</param>
/// <param name="Class">Its class: a contract with themes (docs/theming.md).</param>
/// <param name="Title">The heading when the author gives none.</param>
/// <param name="Spoken">A word before the heading that only screen readers say; empty for none.</param>
public sealed record Container(string Name, string Element, string Class, string Title, string Spoken)
{
    /// <summary>Whether it is a chapter of its own, with a heading of level 2, whatever stands before it.</summary>
    public bool IsChapter => Name is "key-points" or "questions-to-ask";

    /// <summary>The id of the heading of the first box of this kind on a page.</summary>
    public string HeadingId => "box-" + Name;

    /// <summary>All kinds, as documentation lists them.</summary>
    public static ImmutableArray<Container> All { get; } =
    [
        new("key-points", "section", "key-points", "Key points", ""),
        new("warning", "div", "callout warning", "Important", "Warning: "),
        new("emergency", "section", "callout emergency", "Get help now", "Emergency: "),
        new("do", "div", "do-list", "Do", ""),
        new("dont", "div", "dont-list", "Do not", ""),
        new("evidence", "div", "callout evidence", "How sure are we?", ""),
        new("questions-to-ask", "section", "callout questions-to-ask", "Questions to ask", ""),
        new("prescriber-note", "div", "callout prescriber-note", "Note for prescribers", ""),
    ];

    /// <summary>Kinds by name.</summary>
    public static FrozenDictionary<string, Container> ByName { get; } = All.ToFrozenDictionary(static container => container.Name);
}
