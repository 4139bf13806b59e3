using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Themes;

/// <summary>What a tag of a template does.</summary>
public enum TagKind
{
    /// <summary>Writes a value: <c>{{Title}}</c>, <c>{{asset "x.svg"}}</c>.</summary>
    Write,

    /// <summary>Opens a block: <c>{{#each Links}}</c>.</summary>
    Open,

    /// <summary>The other branch of a block: <c>{{else}}</c>.</summary>
    Else,

    /// <summary>Closes a block: <c>{{/each}}</c>.</summary>
    Close,

    /// <summary>Renders a partial: <c>{{&gt; footer Site}}</c>.</summary>
    Partial,

    /// <summary>Says something to the template's authors: <c>{{! words}}</c>.</summary>
    Comment,
}

/// <summary>A tag of a template.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Words">The words inside: <c>each</c> and <c>Links</c>.</param>
/// <param name="At">Where the words stand.</param>
/// <param name="Start">Where the tag begins in the template's text, in UTF-16 units.</param>
/// <param name="Length">How long it is, braces included.</param>
public sealed partial record TemplateTag(TagKind Kind, ImmutableArray<string> Words, SourceSpan At, int Start, int Length)
{
    [GeneratedRegex("""\{\{~?(?:!--.*?--~?\}\}|!.*?\}\}|(?<raw>[{&])|(?<sign>[#/>^]?)\s*(?<words>[^{}]*?)\s*~?\}\}|(?<bad>))""", RegexOptions.Singleline)]
    private static partial Regex Tag { get; }

    [GeneratedRegex("""
        "[^"]*"|'[^']*'|[^\s"']+
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Word { get; }

    /// <summary>The tags of a template. Broken and raw tags go to <paramref name="findings"/>.</summary>
    public static ImmutableArray<TemplateTag> Scan(SourceFile template, ICollection<Diagnostic> findings)
    {
        var tags = ImmutableArray.CreateBuilder<TemplateTag>();
        foreach (Match match in Tag.Matches(template.Text))
        {
            var at = template.Span(match.Index, Math.Max(match.Length, 2));
            if (match.Groups["bad"].Success)
                findings.Add(new Diagnostic(ThemeRules.Syntax, at, "This tag has no end.", "Close it with }}."));
            else if (match.Groups["raw"].Success)
                findings.Add(new Diagnostic(
                    ThemeRules.Raw, at, "This tag would write a string without encoding it.",
                    "Write {{Name}}: values that are HTML by their type are written as they stand."));
            else if (match.Groups["words"] is { Success: true } words)
                tags.Add(new TemplateTag(
                    KindOf(match.Groups["sign"].Value, words.Value), [.. Word.Matches(words.Value).Select(static word => word.Value)],
                    template.Span(words.Index, words.Length), match.Index, match.Length));
            else
                tags.Add(new TemplateTag(TagKind.Comment, [], at, match.Index, match.Length));
        }

        return tags.ToImmutable();
    }

    private static TagKind KindOf(string sign, string words) => sign switch
    {
        "#" => TagKind.Open,
        "/" => TagKind.Close,
        ">" => TagKind.Partial,
        "^" => TagKind.Else,
        _ => words is "else" ? TagKind.Else : TagKind.Write,
    };
}
