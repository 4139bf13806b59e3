namespace KapGuide.Pipelines;

/// <summary>A file of the finished site.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes: <c>faq/is-kap-safe/index.html</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>The file of an address that ends with a slash: <c>/about/</c> → <c>about/index.html</c>.</summary>
    public static string PathOf(string url) => url.TrimStart('/') + "index.html";
}
