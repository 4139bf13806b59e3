using KapGuide.Diagnostics;

namespace KapGuide.Input;

/// <summary>The editor in the browser under <c>/admin/</c> (docs/cms.md).</summary>
/// <param name="Backend"><c>github</c>, or <c>test-repo</c>, which forgets everything when the page is closed.</param>
/// <param name="Repo">Owner and name of the repository: <c>owner/name</c>.</param>
/// <param name="Branch">The branch that is published.</param>
/// <param name="BaseUrl">Where people sign in, when that is not Netlify; may be empty.</param>
public sealed record CmsSettings(string Backend, string Repo, string Branch, string BaseUrl)
{
    private static readonly Key EnabledKey = new("Enabled", ValueKind.Flag, "true makes the editor under /admin/.");
    private static readonly Key BackendKey = new("Backend", ValueKind.Choice, "github, or test-repo to try it out: nothing is kept.") { Choices = ["github", "test-repo"] };
    private static readonly Key RepoKey = new("Repo", ValueKind.Text, "The repository on GitHub: owner/name.")
    { Required = true, Pattern = new("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", "is not the name of a repository", "Write owner and name as in its address: “Repo: my-practice/faq-site”.") };
    private static readonly Key BranchKey = new("Branch", ValueKind.Text, "The branch that is published. Default: main.");
    private static readonly Key BaseUrlKey = new("BaseUrl", ValueKind.Text, "Where people sign in, when that is not Netlify: the address of your authenticator.")
    { Pattern = new(@"^https://[^\s/?#]+/*$", "is not the address of an authenticator", "Write the scheme and the host only: “BaseUrl: https://auth.example.org”.") };

    /// <summary>The key of the settings that holds it.</summary>
    internal static readonly Key Key = new("Cms", ValueKind.Block, "An editor in the browser, under /admin/. See docs/cms.md.")
    { Of = new Schema("the CMS settings", [EnabledKey, BackendKey, RepoKey, BranchKey, BaseUrlKey]) };

    /// <summary>Reads the block; null when it is missing or switched off.</summary>
    internal static CmsSettings? From(Fields settings, ICollection<Diagnostic> findings)
    {
        if (!settings.Has(Key)) return null;
        var fields = settings.Block(Key, findings);
        return fields.Flag(EnabledKey)
            ? new CmsSettings(fields.Choice(BackendKey, "github"), fields.Text(RepoKey), fields.Text(BranchKey, "main"), fields.Text(BaseUrlKey).TrimEnd('/'))
            : null;
    }
}
