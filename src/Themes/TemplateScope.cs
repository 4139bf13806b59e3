namespace KapGuide.Themes;

/// <summary>What names in a template refer to at one place.</summary>
/// <param name="Value">What <c>this</c> is.</param>
/// <param name="Root">What the template was given.</param>
/// <param name="Outer">What <c>../</c> leads to; null at the top.</param>
internal sealed record TemplateScope(object? Value, object? Root, TemplateScope? Outer)
{
    /// <summary>The place of an item in its list, from 0.</summary>
    public int Index { get; init; }

    /// <summary>How many items the list has.</summary>
    public int Count { get; init; }

    /// <summary>The value of <c>@index</c>, <c>@first</c> or <c>@last</c> in the nearest loop.</summary>
    public object LoopValue(string name)
    {
        var loop = this;
        while (loop.Count == 0 && loop.Outer is { } outer) loop = outer;
        return name switch { "@index" => loop.Index, "@first" => loop.Index == 0, _ => loop.Index == loop.Count - 1 };
    }
}
