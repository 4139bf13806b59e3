namespace KapGuide.Themes;

/// <summary>Markup that our own renderer made and that a template writes as it stands. Every other value is encoded.</summary>
/// <param name="Value">Well-formed HTML; may be empty.</param>
public readonly record struct Html(string Value)
{
    /// <summary>The markup.</summary>
    public override string ToString() => Value;
}

/// <summary>JSON for a <c>script</c> element. A template writes it with every <c>&lt;</c> as <c>\u003c</c>, so that it can't close the element.</summary>
/// <param name="Value">One JSON document.</param>
public readonly record struct Json(string Value)
{
    /// <summary>The document, safe inside <c>script</c> (HTML, section 4.12.1.3).</summary>
    public override string ToString() => Value.Replace("<", "\\u003c", StringComparison.Ordinal);
}

/// <summary>Markup in UTF-8 that a template writes as it stands: the content inside a layout, and the stylesheet that is the same on every page.</summary>
/// <param name="Value">Well-formed HTML.</param>
public readonly record struct HtmlBytes(ReadOnlyMemory<byte> Value);
