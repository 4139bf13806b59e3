using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using KapGuide.Input;

namespace KapGuide.Themes;

/// <summary>A file of a theme.</summary>
/// <param name="Name">Path inside the theme, such as <c>partials/footer.hbs</c>.</param>
/// <param name="ShownAs">Path that a finding prints, such as <c>themes/default/partials/footer.hbs</c>.</param>
/// <param name="Bytes">The content.</param>
public sealed record ThemeFile(string Name, string ShownAs, ImmutableArray<byte> Bytes)
{
    /// <summary>The content as text in UTF-8, with line ends as <c>\n</c> and no byte order mark.</summary>
    public SourceFile ToSource() => new(
        ShownAs, Encoding.UTF8.GetString(Bytes.AsSpan()).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal));
}

/// <summary>The files of a theme laid over those of the themes below it: a file replaces the file of the same name.</summary>
/// <remarks>
/// <c>tokens.css</c> is the exception: each layer's tokens are kept, and a layer replaces just the tokens that it names.
/// Only <c>templates/</c>, <c>partials/</c>, <c>styles/</c>, <c>embed/</c>, <c>assets/</c>, <c>scripts/</c> and <c>tokens.css</c> belong to the look;
/// other folders (such as <c>input/</c>) are for other readers.
/// </remarks>
/// <param name="Files">By <see cref="ThemeFile.Name"/>.</param>
/// <param name="TokenLayers">Every <c>tokens.css</c>, from the lowest theme to the highest.</param>
public sealed record ThemeFiles(ImmutableSortedDictionary<string, ThemeFile> Files, ImmutableArray<ThemeFile> TokenLayers)
{
    private static readonly ImmutableArray<string> Folders = ["templates", "partials", "styles", "embed", "assets", "scripts"];

    /// <summary>SHA-256 of all names and bytes, as hexadecimal: equal files make an equal theme.</summary>
    public string Hash
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var file in Files.Values.Concat(TokenLayers))
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{file.ShownAs}\n{file.Bytes.Length}\n"));
                hash.AppendData(file.Bytes.AsSpan());
            }

            return Convert.ToHexString(hash.GetHashAndReset());
        }
    }

    /// <summary>Lays files over each other.</summary>
    /// <param name="layers">From the lowest theme (<c>default</c>) to the highest.</param>
    public static ThemeFiles Of(IEnumerable<IEnumerable<ThemeFile>> layers)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ThemeFile>(StringComparer.Ordinal);
        var tokens = ImmutableArray.CreateBuilder<ThemeFile>();
        foreach (var file in layers.SelectMany(static layer => layer))
            if (file.Name == "tokens.css") tokens.Add(file);
            else files[file.Name] = file;

        return new ThemeFiles(files.ToImmutable(), tokens.ToImmutable());
    }

    /// <summary>Reads theme folders from disk.</summary>
    /// <param name="folders">From the lowest to the highest: where it is, and how findings call it (<c>themes/default</c>).</param>
    public static ThemeFiles Read(params ReadOnlySpan<(string Directory, string ShownAs)> folders)
    {
        List<IEnumerable<ThemeFile>> layers = [];
        foreach (var (directory, shownAs) in folders) layers.Add(ReadFolder(directory, shownAs));
        return Of(layers);
    }

    private static List<ThemeFile> ReadFolder(string directory, string shownAs)
    {
        List<ThemeFile> files = [];
        foreach (var path in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(directory, path).Replace('\\', '/');
            if (InputFolder.IsPassedOver(Path.GetFileName(path))) continue;
            if (name == "tokens.css" || Folders.Contains(name.Split('/')[0]))
                files.Add(new ThemeFile(name, $"{shownAs}/{name}", [.. File.ReadAllBytes(path)]));
        }

        return files;
    }
}
