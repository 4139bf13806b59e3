using System.Diagnostics;

namespace KapGuide.Pipelines;

/// <summary>
/// A file of the finished site. Its bytes are made when somebody asks for them: a build takes each file once and writes it, a preview makes the page in view,
/// a check keeps them all. Safe to share between threads.
/// </summary>
public sealed class OutputFile
{
    private readonly Func<ReadOnlyMemory<byte>>? _make;
    private readonly Lock _gate = new();
    private ReadOnlyMemory<byte> _content;
    private bool _isKept;

    /// <summary>A file whose bytes are known.</summary>
    /// <param name="path">See <see cref="Path"/>.</param>
    /// <param name="content">Its bytes.</param>
    public OutputFile(string path, ReadOnlyMemory<byte> content) => (Path, _content, _isKept, Length) = (path, content, true, content.Length);

    /// <summary>A file whose bytes a pure function makes.</summary>
    /// <param name="path">See <see cref="Path"/>.</param>
    /// <param name="make">Makes the bytes, the same each time; called from any thread.</param>
    public OutputFile(string path, Func<ReadOnlyMemory<byte>> make) => (Path, _make) = (path, make);

    /// <summary>Relative to the output folder, with forward slashes: <c>faq/is-kap-safe/index.html</c>.</summary>
    public string Path { get; }

    /// <summary>How many bytes it has; 0 before they were made.</summary>
    public long Length { get; private set; }

    /// <summary>How long its bytes took to make.</summary>
    public TimeSpan Cost { get; private set; }

    /// <summary>Its bytes, which are kept from then on.</summary>
    public ReadOnlyMemory<byte> Content
    {
        get
        {
            lock (_gate)
            {
                if (!_isKept) (_content, _isKept) = (Make(), true);
                return _content;
            }
        }
    }

    /// <summary>Its bytes for somebody who needs them just once: they are not kept.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        lock (_gate) return _isKept ? _content : Make();
    }

    /// <summary>The file of an address that ends with a slash: <c>/about/</c> → <c>about/index.html</c>.</summary>
    public static string PathOf(string url) => url.TrimStart('/') + "index.html";

    private ReadOnlyMemory<byte> Make()
    {
        var start = Stopwatch.GetTimestamp();
        var content = _make!();
        (Length, Cost) = (content.Length, Stopwatch.GetElapsedTime(start));
        return content;
    }
}
