using System.Collections.Immutable;
using System.Security.Cryptography;
using KapGuide.Diagnostics;

namespace KapGuide.Feeds.Cms;

/// <summary>A file of the CMS, pinned to its bytes.</summary>
/// <param name="Name">Its name in <c>.kapguide/cms/</c> and under <c>/admin/</c>.</param>
/// <param name="Package">The npm package that holds it, with its version.</param>
/// <param name="Path">Where it lies in the package.</param>
/// <param name="Integrity">Its SHA-384 as in HTML's <c>integrity</c>.</param>
public sealed record PinnedFile(string Name, string Package, string Path, string Integrity)
{
    /// <summary>Whether the bytes are those that were pinned.</summary>
    public bool Fits(ReadOnlySpan<byte> bytes) => "sha384-" + Convert.ToBase64String(SHA384.HashData(bytes)) == Integrity;
}

/// <summary>
/// The program of the CMS (Sveltia CMS, MIT licence) and the font of its icons (Apache 2.0). They are not in the repository:
/// <c>kapguide cms fetch</c> puts them into <c>.kapguide/cms/</c>, from where the build copies them.
/// </summary>
/// <param name="Script">The bytes of <see cref="ScriptFile"/>.</param>
/// <param name="Icons">The bytes of <see cref="IconFile"/>.</param>
public sealed record CmsPackage(ReadOnlyMemory<byte> Script, ReadOnlyMemory<byte> Icons)
{
    /// <summary>The CMS was not fetched.</summary>
    public static readonly Rule Missing = new("CMS-01", "MissingCmsScript", Severity.Warning, "Finds sites whose settings ask for the CMS, but whose script was not fetched.");

    /// <summary>Other bytes than those that were pinned.</summary>
    public static readonly Rule Foreign = new("CMS-02", "ForeignCmsScript", Severity.Error, "Finds files of the CMS that are not those that this version of KapGuide knows.");

    /// <summary>The folder, under the site's root.</summary>
    public const string Folder = ".kapguide/cms";

    /// <summary>The program.</summary>
    public static readonly PinnedFile ScriptFile = new("sveltia-cms-0.221.1.js", "@sveltia/cms@0.221.1", "package/dist/sveltia-cms.js",
        "sha384-JQ+XsKx/UzwdTiNnFStza3XtqqQoVtyNPApkfvwlzZDfhe7giE9CnfQrpHqgv3k6");

    /// <summary>Its icons, which it would otherwise take from another host.</summary>
    public static readonly PinnedFile IconFile = new("material-symbols-outlined-5.3.8.woff2", "@fontsource/material-symbols-outlined@5.3.8", "package/files/material-symbols-outlined-latin-400-normal.woff2",
        "sha384-PfrqH+LMg0Kn2PvfT8hLNxnpExjdD09U8+NByBLKff+swP/zXa4IFTzcWisgy6xv");

    /// <summary>Both.</summary>
    public static ImmutableArray<PinnedFile> Files { get; } = [ScriptFile, IconFile];

    /// <summary>Reads what was fetched; null, with a finding, when it is missing or is something else.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="report">Receives what is wrong.</param>
    public static CmsPackage? Read(string root, Action<Diagnostic> report)
    {
        var found = Files.Select(file => System.IO.Path.Combine(root, Folder, file.Name)).Select(static path => File.Exists(path) ? File.ReadAllBytes(path) : null).ToArray();
        for (var i = 0; i < Files.Length; i++)
        {
            if (found[i] is not { } bytes)
            {
                report(new Diagnostic(Missing, SourceSpan.File($"{Folder}/{Files[i].Name}"), "Settings ask for the CMS, but its program is not here: the site has no /admin/.", "Run “kapguide cms fetch” once on this machine, or set Cms: Enabled: false."));
                return null;
            }

            if (!Files[i].Fits(bytes))
            {
                report(new Diagnostic(Foreign, SourceSpan.File($"{Folder}/{Files[i].Name}"), $"This is not the file of {Files[i].Package} that was checked.", "Delete it and run “kapguide cms fetch”."));
                return null;
            }
        }

        return new CmsPackage(found[0], found[1]);
    }
}
