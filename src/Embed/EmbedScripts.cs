using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using KapGuide.Search;

namespace KapGuide.Embed;

/// <summary>A script that practices may pin: its bytes never change.</summary>
/// <param name="Version">Such as 1.0.0.</param>
/// <param name="Bytes">The script as it was released.</param>
public sealed record EmbedRelease(Version Version, ImmutableArray<byte> Bytes)
{
    /// <summary>Under the link root.</summary>
    public string Url => $"/embed/v1/releases/{Version}/kap-faq.js";

    /// <summary>For <c>integrity</c> (W3C Subresource Integrity).</summary>
    public string Integrity { get; } = $"sha384-{Convert.ToBase64String(SHA384.HashData(Bytes.AsSpan()))}";
}

/// <summary>The scripts for other sites. They are part of the program, not of a theme: a promise to other sites hangs on them.</summary>
public static class EmbedScripts
{
    /// <summary>The element's address under the link root; its content is always the newest.</summary>
    public const string ElementUrl = "/embed/v1/kap-faq.js";

    /// <summary>The frames' script, under the link root.</summary>
    public const string FrameUrl = "/embed/v1/frame.js";

    private const string ReleasePrefix = "embed/releases/";

    private static readonly Lazy<ImmutableArray<byte>> ElementBytes = new(static () => Shipped("embed/kap-faq.js"));
    private static readonly Lazy<ImmutableArray<byte>> FrameBytes = new(static () => Shipped("embed/frame.js"));
    private static readonly Lazy<ImmutableArray<EmbedRelease>> AllReleases = new(static () =>
    [
        .. typeof(EmbedScripts).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith(ReleasePrefix, StringComparison.Ordinal))
            .Select(static name => new EmbedRelease(Version.Parse(Path.GetFileNameWithoutExtension(name)), Resource(name))).OrderBy(static release => release.Version),
    ]);

    /// <summary>The element, small.</summary>
    public static ImmutableArray<byte> Element => ElementBytes.Value;

    /// <summary>The frames' script, small.</summary>
    public static ImmutableArray<byte> Frame => FrameBytes.Value;

    /// <summary>Every release, oldest first. Each stands in <c>src/Embed/releases/</c> for as long as version 1 is served.</summary>
    public static ImmutableArray<EmbedRelease> Releases => AllReleases.Value;

    /// <summary>A script as it is shipped.</summary>
    internal static string Smaller(string script) => ScriptText.Smaller(script);

    private static ImmutableArray<byte> Shipped(string name) => [.. Encoding.UTF8.GetBytes(Smaller(Encoding.UTF8.GetString(Resource(name).AsSpan())))];

    private static ImmutableArray<byte> Resource(string name)
    {
        using var stream = typeof(EmbedScripts).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return ImmutableArray.Create(bytes);
    }
}
