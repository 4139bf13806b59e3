namespace KapGuide.Audit;

/// <summary>What an address on a page leads to.</summary>
public enum AddressKind
{
    /// <summary>A file of this site, or one that should be.</summary>
    Internal,

    /// <summary>Another site.</summary>
    External,

    /// <summary>Telephone, e-mail, embedded data and the like.</summary>
    Other,

    /// <summary>Not an address at all.</summary>
    Broken,
}

/// <summary>An address of a page, resolved as a browser would.</summary>
/// <param name="Kind">What it leads to.</param>
/// <param name="Url">For <see cref="AddressKind.Internal"/> the path on the host without query and fragment, decoded; else the whole address.</param>
/// <param name="Fragment">Without <c>#</c>, decoded; may be empty.</param>
public sealed record Address(AddressKind Kind, string Url, string Fragment)
{
    /// <summary>Resolves <paramref name="reference"/> as it stands on a page.</summary>
    /// <param name="host">Scheme and host of the site; may be empty.</param>
    /// <param name="root">The link root; may be empty.</param>
    /// <param name="page">The page's own path.</param>
    /// <param name="reference">The attribute's value.</param>
    public static Address Resolve(string host, string root, string page, string reference)
    {
        var origin = new Uri(host.Length > 0 ? host : "http://site.invalid");
        if (!Uri.TryCreate(new Uri(origin, page), reference.Trim(), out var target)) return new Address(AddressKind.Broken, reference, "");
        if (target.Scheme is not ("http" or "https")) return new Address(AddressKind.Other, reference, "");
        if (target.Authority != origin.Authority) return new Address(AddressKind.External, target.AbsoluteUri, "");
        var path = Uri.UnescapeDataString(target.AbsolutePath);
        var isAbsolute = reference.Contains("//", StringComparison.Ordinal);
        if (isAbsolute && root.Length > 0 && !path.StartsWith(root + "/", StringComparison.Ordinal)) return new Address(AddressKind.External, target.AbsoluteUri, "");
        return new Address(AddressKind.Internal, path, Uri.UnescapeDataString(target.Fragment.TrimStart('#')));
    }
}
