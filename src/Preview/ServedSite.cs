using System.Text;

namespace KapGuide.Preview;

/// <summary>A finished site as a static host has it: files by their paths.</summary>
public interface IServedSite
{
    /// <summary>Its <c>_headers</c> and <c>_redirects</c>.</summary>
    HostRules Rules { get; }

    /// <summary>The bytes of a file.</summary>
    /// <param name="file">Its path in the site, such as <c>faq/is-kap-safe/index.html</c>.</param>
    /// <returns>Null when there is no such file.</returns>
    ReadOnlyMemory<byte>? Read(string file);
}

/// <summary>A site in a folder. Whatever is written there later is served.</summary>
/// <param name="folder">Full path.</param>
public sealed class FolderSite(string folder) : IServedSite
{
    /// <inheritdoc/>
    public HostRules Rules => HostRules.Parse(Text("_headers"), Text("_redirects"));

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string file)
    {
        var path = Path.Combine([folder, .. file.Split('/')]);
        // Not in one expression: there null would be a null array, which becomes empty memory, and a missing page an empty one.
        if (!File.Exists(path)) return null;
        return File.ReadAllBytes(path);
    }

    private string Text(string file) => Read(file) is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : "";
}
