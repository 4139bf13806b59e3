using KapGuide.Diagnostics;

namespace KapGuide.Markup;

/// <summary>What can be wrong with Markdown itself.</summary>
public static class MarkupRules
{
    /// <summary>HTML that the allow-list doesn't have.</summary>
    public static readonly Rule RawHtml = new("A11-13", "RawHtml", Severity.Error, "Finds HTML outside the short list of harmless tags, and attributes that could run code or change the look.");

    /// <summary>A container of an unknown name.</summary>
    public static readonly Rule UnknownContainer = new("MKD-01", "UnknownContainer", Severity.Error, "Finds boxes (:::) whose name doesn't exist.");

    /// <summary>A container that is never closed.</summary>
    public static readonly Rule UnclosedContainer = new("MKD-02", "UnclosedContainer", Severity.Error, "Finds boxes (:::) that are opened and never closed.");

    /// <summary>Quotes in quotes, lists in lists or marks in marks without end.</summary>
    public static readonly Rule NestedTooDeep = new("MKD-04", "NestedTooDeep", Severity.Error, "Finds Markdown that is nested so deeply that it can't be read: quotes in quotes, brackets in brackets.")
    { Bad = ">>>>>>>>>> … a hundred and more of them", Good = "> One quote." };

    /// <summary>A link whose scheme is not allowed.</summary>
    public static readonly Rule UnsafeLink = new("MKD-03", "UnsafeLink", Severity.Error, "Finds links that could run code, such as javascript: and data: addresses.");
}
