using System.Collections.Immutable;

namespace KapGuide.Themes;

/// <summary>What is the same on every page: built once, shared by all page models.</summary>
/// <param name="Title">The site's name, such as "KAP Guide".</param>
/// <param name="Lang">A BCP 47 tag, such as <c>en-US</c>.</param>
/// <param name="LinkRoot">Empty, or a path such as <c>/guide</c> without a slash at its end.</param>
public sealed record SiteFrame(string Title, string Lang, string LinkRoot)
{
    /// <summary>The language for link previews, such as <c>en_US</c>; null when the tag names no region.</summary>
    public string? Locale => Lang.Contains('-') ? Lang.Replace('-', '_') : null;

    /// <summary>Links of the footer, in order; the editorial, privacy and accessibility pages belong here.</summary>
    public ImmutableArray<Link> FooterLinks { get; init; } = [];

    /// <summary>The practice that runs the site; null for a site without one.</summary>
    public PracticeModel? Practice { get; init; }

    /// <summary>The home page.</summary>
    public string HomeUrl => $"{LinkRoot}/";

    /// <summary>The search page.</summary>
    public string SearchUrl => $"{LinkRoot}/search/";

    /// <summary>All questions from A to Z.</summary>
    public string QuestionsUrl => $"{LinkRoot}/questions/";

    /// <summary>Help in a crisis.</summary>
    public string HelpUrl => $"{LinkRoot}/get-help-now/";

    /// <summary>The glossary.</summary>
    public string GlossaryUrl => $"{LinkRoot}/glossary/";

    /// <summary>All references.</summary>
    public string ReferencesUrl => $"{LinkRoot}/references/";

    /// <summary>Snippets for other sites.</summary>
    public string WidgetsUrl => $"{LinkRoot}/widgets/";

    /// <summary>How answers are made and checked.</summary>
    public string PolicyUrl => $"{LinkRoot}/editorial-policy/";
}

/// <summary>A link with its text.</summary>
/// <param name="Url">Root-relative (with LinkRoot) or absolute; empty for the current page in a breadcrumb.</param>
/// <param name="Label">Says where it goes; plain text.</param>
/// <param name="Note">A short line after the link, such as the first sentence of an answer; null for none.</param>
public sealed record Link(string Url, string Label, string? Note = null);

/// <summary>A day in both forms.</summary>
/// <param name="Iso"><c>2026-11-22</c>, for <c>time datetime</c>.</param>
/// <param name="Display">"November 22, 2026".</param>
public sealed record DateText(string Iso, string Display)
{
    /// <summary>Both forms of a day, in American English.</summary>
    public static DateText Of(DateOnly day) => new($"{day:yyyy-MM-dd}", $"{day:MMMM d, yyyy}");
}

/// <summary>A practice's block, below the answer and the review lines, never above.</summary>
/// <param name="Name">The practice's name.</param>
/// <param name="Text">One or two sentences: what it offers and where.</param>
/// <param name="Action">The one call to action, such as "Ask about an appointment"; null for none.</param>
public sealed record PracticeModel(string Name, string Text, Link? Action)
{
    /// <summary>For people, such as "(503) 555-0100"; null for none.</summary>
    public string? Phone { get; init; }

    /// <summary>For <c>tel:</c>, such as <c>+15035550100</c>; set when <see cref="Phone"/> is.</summary>
    public string? PhoneUrl { get; init; }

    /// <summary>Where it works, such as "Oregon and Washington"; null for none.</summary>
    public string? AreasServed { get; init; }

    /// <summary>True for a made-up practice: the block then says that it is an example.</summary>
    public bool IsExample { get; init; }
}
