using KapGuide.Diagnostics;

namespace KapGuide.Feeds;

/// <summary>What can be wrong with redirects.</summary>
public static class RedirectRules
{
    /// <summary>A line or address that no host understands.</summary>
    public static readonly Rule Invalid = new("RED-01", "InvalidRedirect", Severity.Error, "Finds redirects that a host can't read.") { Why = "https://docs.netlify.com/manage/routing/redirects/redirect-options/" };

    /// <summary>A redirect that leads back to itself.</summary>
    public static readonly Rule Loop = new("RED-02", "RedirectLoop", Severity.Error, "Finds redirects that lead back to where they began.");

    /// <summary>A redirect to a redirect.</summary>
    public static readonly Rule Chain = new("RED-03", "RedirectChain", Severity.Warning, "Finds redirects that lead to another redirect.");

    /// <summary>A redirect from a page that exists, or that an earlier line always takes.</summary>
    public static readonly Rule Shadowed = new("RED-04", "ShadowedRedirect", Severity.Error, "Finds redirects that can never happen, because a page or an earlier redirect takes the address.");

    /// <summary>Two redirects from one address.</summary>
    public static readonly Rule Duplicate = new("RED-05", "DuplicateRedirect", Severity.Error, "Finds two redirects from one address.");

    /// <summary>A redirect to a page that doesn't exist.</summary>
    public static readonly Rule Dangling = new("RED-06", "DanglingRedirect", Severity.Error, "Finds redirects to pages that don't exist.");

    /// <summary>A page that was there before and is gone.</summary>
    public static readonly Rule Removed = new("SEO-06", "RemovedPage", Severity.Error, "Finds pages of an earlier build that are gone without a redirect.");
}
