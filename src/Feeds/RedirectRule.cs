using KapGuide.Diagnostics;

namespace KapGuide.Feeds;

/// <summary>A redirect.</summary>
/// <param name="From">Path under the host, with the link root; a <c>*</c> at its end takes everything below.</param>
/// <param name="To">Path or absolute address; <c>:splat</c> stands for what the <c>*</c> took.</param>
/// <param name="Status">301, 302, 200 or 404.</param>
/// <param name="At">Where it is written.</param>
public sealed record RedirectRule(string From, string To, int Status, SourceSpan At)
{
    /// <summary>What follows the status in the file, such as a condition; kept as it is.</summary>
    public string Conditions { get; init; } = "";

    /// <summary>Whether it takes everything below a path.</summary>
    public bool IsWild => From[^1] == '*';

    /// <summary>Whether it leads to this host.</summary>
    public bool IsInternal => To[0] == '/';

    /// <summary>Whether it sends the reader to another address: not a rewrite, and not only under conditions.</summary>
    public bool Moves => Status is 301 or 302 && Conditions.Length == 0;

    /// <summary>Whether it takes a path. A slash at the end makes no difference, as on the host.</summary>
    public bool Takes(string path) => IsWild
        ? path.StartsWith(From[..^1], StringComparison.Ordinal) || path == From[..^1].TrimEnd('/')
        : Same(From, path);

    /// <summary>Whether two paths are one for the host.</summary>
    public static bool Same(string a, string b) => string.Equals(a.TrimEnd('/'), b.TrimEnd('/'), StringComparison.Ordinal);
}
