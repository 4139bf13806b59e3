using System.Collections.Immutable;
using KapGuide.Diagnostics;

namespace KapGuide.Input;

/// <summary>The site's own sign in the header, in place of the theme's (docs/theming.md).</summary>
/// <param name="File">A picture of <c>input/</c>, such as <c>images/logo.svg</c>.</param>
/// <param name="Dark">The same for dark schemes; empty when one picture does for both.</param>
/// <param name="Alt">The words in the picture, when it shows the site's name itself; empty when the name stands beside it.</param>
public sealed record Logo(Located File, Located Dark, string Alt)
{
    private static readonly ValuePattern Picture = new(@"^images/[^\s?#]+\.([sS][vV][gG]|[pP][nN][gG]|[wW][eE][bB][pP]|[jJ][pP][eE]?[gG])$", "is not a picture of this site",
        "Save an SVG, PNG, WebP or JPEG in input/images/ and name it so: “File: images/logo.svg”.");

    private static readonly Key FileKey = new("File", ValueKind.Text, "The picture: images/logo.svg.") { Required = true, Pattern = Picture };
    private static readonly Key DarkKey = new("Dark", ValueKind.Text, "The picture for dark schemes, when it is another: images/logo-dark.svg.") { Pattern = Picture };
    private static readonly Key AltKey = new("Alt", ValueKind.Text, "The words in the picture, when it shows the name. Without it, the site's name stands beside the picture.");

    /// <summary>The key of the settings that holds it.</summary>
    internal static readonly Key Key = new("Logo", ValueKind.Block, "Your own sign in the header. See docs/theming.md.") { Of = new Schema("the logo", [FileKey, DarkKey, AltKey]) };

    /// <summary>All its pictures.</summary>
    public ImmutableArray<Located> Pictures => Dark.Value.Length > 0 ? [File, Dark] : [File];

    /// <summary>Reads the block; null when it is missing or names no picture.</summary>
    internal static Logo? From(Fields settings, ICollection<Diagnostic> findings)
    {
        if (!settings.Has(Key)) return null;
        var fields = settings.Block(Key, findings);
        return fields.Text(FileKey).Length > 0 ? new Logo(fields.Located(FileKey), fields.Located(DarkKey), fields.Text(AltKey)) : null;
    }
}
