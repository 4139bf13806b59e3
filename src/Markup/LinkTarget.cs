using KapGuide.Content;

namespace KapGuide.Markup;

/// <summary>What a link leads to.</summary>
public enum LinkKind
{
    /// <summary>A page, file or anchor of this site.</summary>
    Internal,

    /// <summary>A term of the glossary.</summary>
    Term,

    /// <summary>Another site.</summary>
    External,

    /// <summary>Telephone, text message or e-mail.</summary>
    Contact,

    /// <summary>A name that nothing has: an article, page, term or file that doesn't exist.</summary>
    Unknown,
}

/// <summary>A link as the page prints it.</summary>
/// <param name="Kind">What it leads to.</param>
/// <param name="Url">The address, with the link root; empty when unknown.</param>
/// <param name="Title">The target's own title, for links without words; may be empty.</param>
public readonly record struct LinkTarget(LinkKind Kind, string Url, string Title)
{
    /// <summary>Resolves <c>xref:slug</c>, <c>glossary:term</c>, addresses of this site and of others. A fragment is kept.</summary>
    public static LinkTarget Resolve(Site site, string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var (path, fragment) = hash < 0 ? (url, "") : (url[..hash], url[hash..]);
        if (path.Length == 0) return new LinkTarget(LinkKind.Internal, fragment, "");
        if (path.StartsWith("xref:", StringComparison.OrdinalIgnoreCase))
        {
            if (site.ArticlesBySlug.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path.AsSpan("xref:".Length), out var article)) return new LinkTarget(LinkKind.Internal, site.Url(article.Url) + fragment, article.Title);
            var name = path["xref:".Length..];
            return site.PagesBySlug.TryGetValue(name, out var page) ? new LinkTarget(LinkKind.Internal, site.Url(page.Url) + fragment, page.Title)
                : site.ArticlesByTopic.ContainsKey(name) ? new LinkTarget(LinkKind.Internal, site.Url($"/topics/{name}/") + fragment, site.Topics.First(topic => topic.Slug == name).Title)
                : default(LinkTarget) with { Kind = LinkKind.Unknown };
        }

        if (path.StartsWith("glossary:", StringComparison.OrdinalIgnoreCase))
        {
            return site.TermsById.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path.AsSpan("glossary:".Length), out var term)
                ? new LinkTarget(LinkKind.Term, site.Url($"/glossary/#{term.Id.Value}"), term.Name)
                : default(LinkTarget) with { Kind = LinkKind.Unknown };
        }

        if (path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("//", StringComparison.Ordinal))
            return new LinkTarget(LinkKind.External, url, "");
        if (path.Contains(':', StringComparison.Ordinal)) return new LinkTarget(LinkKind.Contact, url, "");
        return new LinkTarget(LinkKind.Internal, path[0] == '/' ? site.Url(path) + fragment : path + fragment, "");
    }
}
