using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KapGuide.Diagnostics;

namespace KapGuide.Input;

/// <summary>The practice that shows this site; null in <see cref="Settings"/> when there is none.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Phone">Telephone number as people read it; may be empty.</param>
/// <param name="Url">Web address; may be empty.</param>
/// <param name="AreasServed">Places.</param>
/// <param name="CallToAction">The text of its link; may be empty.</param>
/// <param name="CallToActionUrl">Where that link leads; may be empty.</param>
/// <param name="Example">Whether the page says that it is an example.</param>
public sealed record Practice(string Name, string Phone, string Url, ImmutableArray<string> AreasServed, string CallToAction, string CallToActionUrl, bool Example);

/// <summary>The site's settings (<c>settings.yml</c> and <c>-s key=value</c>). Immutable.</summary>
public sealed partial record Settings
{
    private static readonly Key SiteTitleKey = new("SiteTitle", ValueKind.Text, "The name of the site.") { Required = true };
    private static readonly Key SiteDescriptionKey = new("SiteDescription", ValueKind.Text, "What the site is, in 70 to 160 characters.") { Required = true, IsLong = true };
    private static readonly Key HostKey = new("Host", ValueKind.Text, "The address where the site will stand, such as https://example.org.")
    {
        Required = true,
        Pattern = new(@"^https?://(\[[0-9A-Fa-f:.]+\]|[^\s/?#@:\[\]]+)(:[0-9]{1,5})?/*$", "is not the address of a host",
            "Write the scheme and the host only: “Host: https://example.org”. A folder under it goes into LinkRoot."),
    };
    private static readonly Key LinkRootKey = new("LinkRoot", ValueKind.Text, "A folder under the host, such as /faq-site, when the site doesn't stand at the top.")
    {
        Pattern = new("^/*[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*/*$", "can't be a folder in an address",
            "Use lower-case words joined by hyphens, with slashes between folders: “LinkRoot: /answers”."),
    };
    private static readonly Key LanguageKey = new("Language", ValueKind.Text, "The language of the site (BCP 47).");
    private static readonly Key ThemeKey = new("Theme", ValueKind.Slug, "The folder in themes/.");
    private static readonly Key CitationStyleKey = new("CitationStyle", ValueKind.Choice, "apa or ama.") { Choices = ["apa", "ama"] };
    private static readonly Key DateKey = new("CurrentDateTime", ValueKind.Date, "The day for which checks are run; without it, today.");
    private static readonly Key EmailKey = new("ContactEmail", ValueKind.Text, "Where “Report a problem” writes to; without it, the link leads to the corrections page.");
    private static readonly Key SourceUrlKey = new("RepositoryUrl", ValueKind.Text, "Where the site's source is public; empty when it isn't.");
    private static readonly Key EnabledKey = new("Enabled", ValueKind.Flag, "false hides the practice.");
    private static readonly Key ExampleKey = new("Example", ValueKind.Flag, "true says on the page that the practice is an example.");
    private static readonly Key NameKey = new("Name", ValueKind.Text, "The practice's name.") { Required = true };
    private static readonly Key PhoneKey = new("Phone", ValueKind.Text, "Telephone number.");
    private static readonly Key UrlKey = new("Url", ValueKind.Text, "Web address.");
    private static readonly Key AreasKey = new("AreasServed", ValueKind.Texts, "Places that it serves.");
    private static readonly Key CallKey = new("CallToAction", ValueKind.Text, "The words of its link.");
    private static readonly Key CallUrlKey = new("CallToActionUrl", ValueKind.Text, "Where that link leads.");
    private static readonly Key PracticeKey = new("Practice", ValueKind.Block, "The practice that shows this site.")
    { Of = new Schema("the practice", [EnabledKey, ExampleKey, NameKey, PhoneKey, UrlKey, AreasKey, CallKey, CallUrlKey]) };
    private static readonly Key RequiredKey = new("Required", ValueKind.Flag, "true demands a clinical review of every answer.");
    private static readonly Key MonthsKey = new("Months", ValueKind.Number, "After how many months a review is due again.");
    private static readonly Key ReviewKey = new("Review", ValueKind.Block, "Clinical review.") { Of = new Schema("the review settings", [RequiredKey, MonthsKey]) };
    private static readonly Key AnalyzersKey = new("Analyzers", ValueKind.TextMap, "Re-levels rules: “PLN-09: none”.");
    private static readonly Key SetsKey = new("Sets", ValueKind.TextsMap, "Named lists of slugs for widgets.");
    private static readonly Key AncestorsKey = new("FrameAncestors", ValueKind.Texts, "Sites that may show the widgets in a frame.");
    private static readonly Key EmbedKey = new("Embed", ValueKind.Block, "Widgets for other sites.") { Of = new Schema("the embed settings", [SetsKey, AncestorsKey]) };
    private static readonly Key TokensKey = new("ThemeTokens", ValueKind.TextMap, "Your own colours and sizes: “accent: light-dark(#0b5, #7fc)”. See docs/theming.md.");
    private static readonly Key NoIndexKey = new("NoIndex", ValueKind.Flag, "true asks search engines to list no page: for previews.");
    private static readonly Key IndexNowKeyKey = new("IndexNowKey", ValueKind.Text, "8 to 128 letters, digits and hyphens that you made up: tells Bing and others that the list of changed pages comes from you.")
    { Pattern = new("^[A-Za-z0-9-]{8,128}$", "can't be a key of IndexNow", "Write 8 to 128 letters, digits and hyphens in any order: “IndexNowKey: k4p-9f3b-22c1”.") };
    private static readonly Key SecurityContactKey = new("SecurityContact", ValueKind.Text, "Where to report a hole in the site: an e-mail address or https address. It goes into /.well-known/security.txt.");
    private static readonly Key TopTasksKey = new("TopTasks", ValueKind.Slugs, "Up to three answers that the home page shows first.") { Names = Target.Answer };

    /// <summary>The keys of <c>settings.yml</c>.</summary>
    public static Schema Schema { get; } = new("settings.yml",
    [
        SiteTitleKey, SiteDescriptionKey, HostKey, LinkRootKey, LanguageKey, ThemeKey, CitationStyleKey, TopTasksKey, DateKey, EmailKey, SourceUrlKey,
        PracticeKey, ReviewKey, AnalyzersKey, EmbedKey, TokensKey, Logo.Key,
        NoIndexKey, IndexNowKeyKey, SecurityContactKey, CmsSettings.Key,
    ]);

    /// <summary>Name of the site.</summary>
    public string SiteTitle { get; init; } = "";

    /// <summary>What the site is.</summary>
    public string SiteDescription { get; init; } = "";

    /// <summary>Scheme and host without a slash at the end, such as <c>https://example.org</c>.</summary>
    public string Host { get; init; } = "";

    /// <summary>Empty, or a path such as <c>/kap</c> without a slash at the end.</summary>
    public string LinkRoot { get; init; } = "";

    /// <summary>BCP 47 language tag; default <c>en-US</c>.</summary>
    public string Language { get; init; } = "en-US";

    /// <summary>Folder in <c>themes/</c>; default <c>default</c>.</summary>
    public string Theme { get; init; } = "default";

    /// <summary><c>apa</c> (default) or <c>ama</c>.</summary>
    public string CitationStyle { get; init; } = "apa";

    /// <summary>The day for which checks are run; null for today.</summary>
    public DateOnly? CurrentDate { get; init; }

    /// <summary>Address for reports; empty when there is none.</summary>
    public string ContactEmail { get; init; } = "";

    /// <summary>Public source of the site; empty when there is none.</summary>
    public string RepositoryUrl { get; init; } = "";

    /// <summary>The practice; null when there is none or it is switched off.</summary>
    public Practice? Practice { get; init; }

    /// <summary>Whether every answer needs a clinical review.</summary>
    public bool ReviewRequired { get; init; }

    /// <summary>After how many months a review is due again; default 12.</summary>
    public int ReviewMonths { get; init; } = 12;

    /// <summary>Rules with the level that the site asks for.</summary>
    public ImmutableArray<(Located Rule, Located Level)> Analyzers { get; init; } = [];

    /// <summary>Named lists of slugs for widgets.</summary>
    public ImmutableArray<(Located Name, ImmutableArray<Located> Slugs)> EmbedSets { get; init; } = [];

    /// <summary>Sites that may frame widgets; any when empty.</summary>
    public ImmutableArray<string> FrameAncestors { get; init; } = [];

    /// <summary>Theme tokens that replace the theme's own.</summary>
    public ImmutableArray<(Located Name, Located Value)> ThemeTokens { get; init; } = [];

    /// <summary>The site's own sign; null for that of the theme.</summary>
    public Logo? Logo { get; init; }

    /// <summary>Answers that the home page shows first.</summary>
    public ImmutableArray<Located> TopTasks { get; init; } = [];

    /// <summary>Whether search engines are asked to list no page.</summary>
    public bool NoIndex { get; init; }

    /// <summary>The key of IndexNow; empty when there is none.</summary>
    public string IndexNowKey { get; init; } = "";

    /// <summary>The editor under <c>/admin/</c>; null when it is off.</summary>
    public CmsSettings? Cms { get; init; }

    /// <summary>Where to report security holes; empty when nowhere.</summary>
    public string SecurityContact { get; init; } = "";

    /// <summary>Reads <c>settings.yml</c> with <c>-s</c> values over it.</summary>
    /// <param name="file">The file; null when it is missing, which is reported.</param>
    /// <param name="overrides">Pairs from the command line; a dot leads into a block: <c>Practice.Enabled</c>.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static Settings Read(SourceFile? file, IEnumerable<KeyValuePair<string, string>> overrides, ICollection<Diagnostic> findings)
    {
        var node = file is null ? null : Yaml.Read(file, 0, file.Text.Length, findings);
        foreach (var (path, value) in overrides) node = Override(node as YamlMap, path.Split('.'), value);
        var at = SourceSpan.File(file?.Path ?? "input/settings.yml");
        var fields = Fields.Bind(node, at, Schema, findings);
        var practice = fields.Has(PracticeKey) ? fields.Block(PracticeKey, findings) : null;
        var review = fields.Has(ReviewKey) ? fields.Block(ReviewKey, findings) : null;
        var embed = fields.Has(EmbedKey) ? fields.Block(EmbedKey, findings) : null;
        return new Settings
        {
            SiteTitle = fields.Text(SiteTitleKey),
            SiteDescription = fields.Text(SiteDescriptionKey),
            Host = fields.Text(HostKey).TrimEnd('/'),
            LinkRoot = fields.Text(LinkRootKey).Trim('/') is { Length: > 0 } folder ? "/" + folder : "",
            Language = fields.Text(LanguageKey, "en-US"),
            Theme = fields.Text(ThemeKey, "default"),
            CitationStyle = fields.Choice(CitationStyleKey, "apa"),
            CurrentDate = fields.Date(DateKey),
            ContactEmail = fields.Text(EmailKey),
            RepositoryUrl = fields.Text(SourceUrlKey),
            Practice = practice is null || !practice.Flag(EnabledKey, otherwise: true) ? null : new Practice(
                practice.Text(NameKey), practice.Text(PhoneKey), practice.Text(UrlKey), [.. practice.Texts(AreasKey).Select(static area => area.Value)],
                practice.Text(CallKey), practice.Text(CallUrlKey), practice.Flag(ExampleKey)),
            ReviewRequired = review?.Flag(RequiredKey) ?? false,
            ReviewMonths = review?.Number(MonthsKey, 12) ?? 12,
            Analyzers = Pairs(fields, AnalyzersKey),
            EmbedSets = embed?.Map(SetsKey) ?? [],
            FrameAncestors = ReadAncestors(embed, findings),
            ThemeTokens = Pairs(fields, TokensKey),
            Logo = Logo.From(fields, findings),
            TopTasks = fields.Texts(TopTasksKey),
            NoIndex = fields.Flag(NoIndexKey),
            IndexNowKey = fields.Text(IndexNowKeyKey),
            SecurityContact = fields.Text(SecurityContactKey),
            Cms = CmsSettings.From(fields, findings),
        };
    }

    private static ImmutableArray<(Located, Located)> Pairs(Fields fields, Key key) =>
        [.. fields.Map(key).Where(static pair => pair.Texts.Length == 1).Select(static pair => (pair.Name, pair.Texts[0]))];

    /// <summary>They become part of a header, so nothing but sources that CSP knows gets through.</summary>
    private static ImmutableArray<string> ReadAncestors(Fields? embed, ICollection<Diagnostic> findings)
    {
        List<string> sites = [];
        foreach (var site in embed?.Texts(AncestorsKey) ?? [])
        {
            if (Ancestor.IsMatch(site.Value)) sites.Add(site.Value.TrimEnd('/'));
            else findings.Add(new Diagnostic(InputRules.WrongValue, site.At, $"“{site.Value}” is not the address of a site.", "Write scheme and host only: “- https://practice.example”, or “- https://*.practice.example” for all below it."));
        }

        return [.. sites];
    }

    [GeneratedRegex(@"^(?:https?://(?:\*\.)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::\d+)?/?|'self'|\*)$")]
    private static partial Regex Ancestor { get; }

    private static YamlMap Override(YamlMap? map, ReadOnlySpan<string> path, string value)
    {
        var at = SourceSpan.File("command line");
        var name = path[0];
        var old = map?.Entries.FirstOrDefault(entry => entry.Key.Value.Equals(name, StringComparison.OrdinalIgnoreCase));
        YamlNode node = path.Length > 1 ? Override(old?.Value as YamlMap, path[1..], value) : new YamlScalar(at, value, 0);
        var entries = map?.Entries ?? [];
        var entry = new YamlEntry(old?.Key ?? new YamlScalar(at, name, 0), node);
        return new YamlMap(map?.At ?? at, old is null ? entries.Add(entry) : entries.Replace(old, entry));
    }
}
