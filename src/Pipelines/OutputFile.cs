namespace KapGuide.Pipelines;

/// <summary>A file of the finished site. Its bytes are made when they are first asked for: a build asks for all, a preview for the page in view.</summary>
public sealed class OutputFile
{
    private readonly Lazy<ReadOnlyMemory<byte>> _content;

    /// <summary>A file whose bytes are known.</summary>
    /// <param name="path">See <see cref="Path"/>.</param>
    /// <param name="content">Its bytes.</param>
    public OutputFile(string path, ReadOnlyMemory<byte> content) => (Path, _content) = (path, new Lazy<ReadOnlyMemory<byte>>(content));

    /// <summary>A file whose bytes a pure function makes.</summary>
    /// <param name="path">See <see cref="Path"/>.</param>
    /// <param name="make">Makes the bytes; called once, from any thread.</param>
    public OutputFile(string path, Func<ReadOnlyMemory<byte>> make) => (Path, _content) = (path, new Lazy<ReadOnlyMemory<byte>>(make));

    /// <summary>Relative to the output folder, with forward slashes: <c>faq/is-kap-safe/index.html</c>.</summary>
    public string Path { get; }

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Content => _content.Value;

    /// <summary>The file of an address that ends with a slash: <c>/about/</c> → <c>about/index.html</c>.</summary>
    public static string PathOf(string url) => url.TrimStart('/') + "index.html";
}
