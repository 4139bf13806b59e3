using System.Collections.Immutable;

namespace KapGuide.Embed;

/// <summary>A part of a text that goes to other sites: a tree instead of HTML, so that nobody has to parse or clean it.</summary>
public abstract record TextNode
{
    /// <summary>Types of elements that version 1 of the data knows. A reader shows the children of any other.</summary>
    public static ImmutableArray<string> Types { get; } = ["p", "a", "em", "strong", "code", "sub", "sup", "ul", "ol", "li", "br"];

    private TextNode()
    {
    }

    /// <summary>Words.</summary>
    /// <param name="Text">Plain text.</param>
    public sealed record Words(string Text) : TextNode;

    /// <summary>An element.</summary>
    /// <param name="Type">One of <see cref="Types"/>.</param>
    /// <param name="Children">What is in it.</param>
    public sealed record Element(string Type, ImmutableArray<TextNode> Children) : TextNode
    {
        /// <summary>For <c>a</c>: an absolute address (<c>https:</c>, <c>tel:</c>, <c>sms:</c>, <c>mailto:</c>); null for all others.</summary>
        public string? Href { get; init; }
    }

    /// <summary>A paragraph.</summary>
    public static Element Paragraph(params ReadOnlySpan<TextNode> children) => new("p", [.. children]);

    /// <summary>A link.</summary>
    /// <param name="href">An absolute address.</param>
    /// <param name="text">Its words.</param>
    public static Element Link(string href, string text) => new("a", [new Words(text)]) { Href = href };
}
