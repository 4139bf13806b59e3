using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using KapGuide.Diagnostics;
using KapGuide.Input;
using KapGuide.Search;

namespace KapGuide.Themes;

/// <summary>A theme that is loaded, checked and ready to render pages, from many threads at once.</summary>
public sealed class Theme
{
    /// <summary>The templates of a theme and what each is given.</summary>
    internal static readonly ImmutableArray<(string Name, Type Model)> Contract =
    [
        ("layout", typeof(LayoutModel)), ("home", typeof(HomePage)), ("topic", typeof(TopicPage)), ("article", typeof(ArticlePage)),
        ("questions", typeof(QuestionsPage)), ("glossary", typeof(GlossaryPage)), ("references", typeof(ReferencesPage)), ("person", typeof(PersonPage)),
        ("page", typeof(StaticPage)), ("search", typeof(SearchPage)), ("widgets", typeof(WidgetsPage)), ("404", typeof(NotFoundPage)), ("frame", typeof(FrameModel)),
    ];

    /// <summary>Kinds of pages: all templates but those around a page or of frames.</summary>
    private static readonly ImmutableArray<string> Kinds = [.. Contract.Where(static entry => entry.Model.IsAssignableTo(typeof(PageModel))).Select(static entry => entry.Name)];

    /// <summary>Each thread's own room for the inside of a page and for the whole of it.</summary>
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Content, ArrayBufferWriter<byte> Document)? t_buffers;

    /// <summary>Room of a page in bytes that a thread keeps for the next one: a list of all answers of a large site takes much more, and once.</summary>
    private const int MostKept = 4 << 20;

    private readonly TemplateSet _templates;

    private readonly (string Light, string Dark) _themeColor;

    private readonly StyleSheet _frameStyle;

    private Theme(TemplateSet templates, FrozenDictionary<string, StyleSheet> styles, StyleSheet frameStyle, FrozenDictionary<string, ThemeAsset> assets, ThemeTokens tokens)
    {
        _templates = templates;
        _frameStyle = frameStyle;
        Styles = styles;
        _themeColor = ($"{tokens.Color("band", false, false)}", $"{tokens.Color("band", true, false)}");
        Assets = assets;
    }

    /// <summary>Each kind of page (the name of its template) with its stylesheet.</summary>
    public FrozenDictionary<string, StyleSheet> Styles { get; }

    /// <summary>Source expressions of all stylesheets for Content-Security-Policy, each once, without quotes: <c>sha256-…</c>.</summary>
    public ImmutableArray<string> StyleHashes => [.. Styles.Values.Select(static style => style.Hash).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The same of the stylesheet of frames on other sites.</summary>
    public string FrameStyleHash => _frameStyle.Hash;

    /// <summary>Files to write beside the pages, by their names in the theme.</summary>
    public FrozenDictionary<string, ThemeAsset> Assets { get; }

    /// <summary>Loads and checks a theme.</summary>
    /// <param name="files">The theme laid over those below it.</param>
    /// <param name="site">For LinkRoot in asset addresses and for the web manifest.</param>
    /// <param name="tokens">The site's own values of tokens, by their names without dashes.</param>
    /// <param name="findings">All that is wrong, in order; an error among them means that no theme comes back.</param>
    /// <returns>The theme, or null when there is an error.</returns>
    public static Theme? Load(
        ThemeFiles files, SiteFrame site, ImmutableArray<(Located Name, Located Value)> tokens, out ImmutableArray<Diagnostic> findings)
    {
        HashSet<Diagnostic> found = [];
        var values = ThemeTokens.Read(files.TokenLayers.Select(static file => file.ToSource()), tokens, found);
        found.UnionWith(ThemeContrast.Check(values));
        var assets = ReadAssets(files, site, values, found);
        var sources = files.Files.Values.Where(static file => file.Name.EndsWith(".hbs", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(static file => file.Name[..^".hbs".Length], static file => file.ToSource(), StringComparer.Ordinal);
        CheckTemplates(sources, assets.Keys, found);
        var styles = ThemeStyles.Read(files, values, Kinds, found);
        findings = [.. found.Order(Diagnostic.Order)];
        if (found.Any(static finding => finding.Severity == Severity.Error)) return null;

        var texts = sources.ToImmutableSortedDictionary(static pair => pair.Key, static pair => TemplateText.Tighten(pair.Value.Text), StringComparer.Ordinal);
        return new Theme(new TemplateSet(texts, assets.ToDictionary(static pair => pair.Key, static pair => pair.Value.Url)), styles, FrameStyleOf(files, values), assets, values);
    }

    /// <summary>Renders a page.</summary>
    /// <returns>The whole document in UTF-8.</returns>
    public byte[] Render(PageModel page)
    {
        var (content, document) = t_buffers ??= (new(64 * 1024), new(64 * 1024));
        content.ResetWrittenCount();
        document.ResetWrittenCount();
        _templates.Render($"templates/{page.Template}", page, content);
        _templates.Render("templates/layout", new LayoutModel(page.Site, page.Head, page.Template, new HtmlBytes(content.WrittenMemory), Styles[page.Template].Bytes, _themeColor.Light, _themeColor.Dark), document);
        if (document.Capacity > MostKept) t_buffers = null;
        return document.WrittenSpan.ToArray();
    }

    /// <summary>Renders answers for a frame of another site.</summary>
    /// <returns>The whole document in UTF-8.</returns>
    public byte[] Render(FramePage page)
    {
        var (_, document) = t_buffers ??= (new(64 * 1024), new(64 * 1024));
        document.ResetWrittenCount();
        _templates.Render("templates/frame", new FrameModel(page, new Html(_frameStyle.Css)), document);
        return document.WrittenSpan.ToArray();
    }

    /// <summary>The files of <c>embed/</c> with just the tokens that they use: a frame loads nothing of the site's own stylesheet.</summary>
    private static StyleSheet FrameStyleOf(ThemeFiles files, ThemeTokens tokens)
    {
        var css = string.Join('\n', files.Files.Values.Where(static file => file.Name.StartsWith("embed/", StringComparison.Ordinal)).Select(static file => file.ToSource().Text));
        bool IsUsed(KeyValuePair<string, TokenValue> token) => css.Contains($"var(--{token.Key})", StringComparison.Ordinal);
        return new StyleSheet(CssMinifier.Minify((tokens with { Values = tokens.Values.Where(IsUsed).ToImmutableSortedDictionary(), MoreContrast = tokens.MoreContrast.Where(IsUsed).ToImmutableSortedDictionary() }).ToCss() + css));
    }

    private static FrozenDictionary<string, ThemeAsset> ReadAssets(ThemeFiles files, SiteFrame site, ThemeTokens tokens, ICollection<Diagnostic> found)
    {
        var assets = files.Files.Values.Where(static file => file.Name.StartsWith("assets/", StringComparison.Ordinal))
            .Select(file => ThemeAsset.Of(file.Name["assets/".Length..], Shipped(files, file, found), site.LinkRoot))
            .ToDictionary(static asset => asset.Name, StringComparer.Ordinal);
        assets[ThemeAsset.Manifest] = ThemeAsset.Of(ThemeAsset.Manifest, ThemeAsset.WriteManifest(site, tokens, assets), site.LinkRoot);
        return assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Our scripts are written to be read, and shipped small.</summary>
    private static ImmutableArray<byte> Shipped(ThemeFiles files, ThemeFile file, ICollection<Diagnostic> found) => file.Name.EndsWith(".js", StringComparison.Ordinal)
        ? [.. Encoding.UTF8.GetBytes(ScriptText.Smaller(ScriptBundle.Join(file.Name, name => files.Files.GetValueOrDefault(name)?.ToSource(), found)))]
        : file.Bytes;

    private static void CheckTemplates(ImmutableSortedDictionary<string, SourceFile> sources, IReadOnlyCollection<string> assets, HashSet<Diagnostic> found)
    {
        var tags = sources.ToImmutableSortedDictionary(static pair => pair.Key, pair => TemplateTag.Scan(pair.Value, found), StringComparer.Ordinal);
        var check = new TemplateCheck(tags, assets, found);
        foreach (var (name, model) in Contract)
            if (tags.ContainsKey($"templates/{name}"))
                check.Check($"templates/{name}", model);
            else
                found.Add(new Diagnostic(
                    ThemeRules.Missing, SourceSpan.File($"templates/{name}.hbs"), $"The theme has no template “{name}”.",
                    "Put it in the theme, or lay the theme over themes/default."));
    }
}
