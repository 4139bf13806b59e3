using System.Collections.Immutable;
using KapGuide.Content;
using KapGuide.StructuredData;
using KapGuide.Themes;

namespace KapGuide.Pipelines.Pages;

/// <summary>Things that stand in the graph of many pages, under the same <c>@id</c> on each.</summary>
internal static class SiteNodes
{
    /// <summary>The site's <c>@id</c>.</summary>
    public static string SiteId(Site site) => site.AbsoluteUrl("/#site");

    /// <summary>Who is responsible for the site: an organization of the site's own name.</summary>
    /// <param name="context">The site.</param>
    /// <param name="complete">Whether it tells all that is known, as the home page does.</param>
    public static OrganizationNode Publisher(BuildContext context, bool complete)
    {
        var site = context.Site;
        var node = new OrganizationNode(site.Settings.SiteTitle, site.AbsoluteUrl("/"))
        {
            Id = site.AbsoluteUrl("/#org"),
            Logo = context.Frame.Logo is { IsForSearchEngines: true } logo ? site.Settings.Host + logo.Url
                : context.Theme.Assets.TryGetValue("icon-512.png", out var icon) ? site.Settings.Host + icon.Url : null,
        };
        return !complete ? node : node with
        {
            SameAs = Some(site.People.FirstOrDefault(person => IsPublisher(site, person))?.SameAs ?? []),
            PublishingPrinciples = site.PagesBySlug.TryGetValue("editorial-policy", out var policy) ? site.AbsoluteUrl(policy.Url) : null,
            CorrectionsPolicy = site.PagesBySlug.TryGetValue("corrections", out var corrections) ? site.AbsoluteUrl(corrections.Url) : null,
        };
    }

    /// <summary>Whether a profile is that of the site itself, which then has one <c>@id</c> and not two.</summary>
    public static bool IsPublisher(Site site, Person person) => person.IsOrganization && person.Name == site.Settings.SiteTitle;

    /// <summary>The practice; null when there is none or it is only an example.</summary>
    public static PracticeNode? Practice(Site site) => site.Settings.Practice is { Example: false } practice
        ? new PracticeNode(practice.Name)
        {
            Id = site.AbsoluteUrl("/#practice"),
            Url = practice.Url.Length > 0 ? practice.Url : null,
            Telephone = practice.Phone.Length > 0 ? practice.Phone : null,
            AreaServed = Some(practice.AreasServed),
        }
        : null;

    /// <summary>The site.</summary>
    public static WebSiteNode WebSite(Site site, OrganizationNode publisher, PracticeNode? practice) =>
        new(site.Settings.SiteTitle, site.AbsoluteUrl("/"), publisher.Reference, site.Settings.Language) { Id = SiteId(site), Provider = practice?.Reference };

    /// <summary>The path that the page shows; null when it shows none.</summary>
    public static BreadcrumbListNode? Breadcrumb(Site site, string url, ImmutableArray<Link> crumbs) => crumbs.Length < 2
        ? null
        : new BreadcrumbListNode([.. crumbs.Select((crumb, index) => new CrumbNode(index + 1, crumb.Label, crumb.Url.Length > 0 ? site.Settings.Host + crumb.Url : null))])
        { Id = site.AbsoluteUrl(url + "#crumbs") };

    /// <summary>A person or team as author or reviewer: name and profile.</summary>
    public static Node Person(Site site, Person person) => person.IsOrganization
        ? new OrganizationNode(person.Name, site.AbsoluteUrl(person.Url)) { Id = PersonId(site, person) }
        : new PersonNode(person.Name, site.AbsoluteUrl(person.Url)) { Id = PersonId(site, person), HonorificSuffix = person.Credentials.Length > 0 ? person.Credentials : null };

    /// <summary>A person or team on the profile page: all that it shows.</summary>
    public static Node Profile(Site site, Person person)
    {
        var description = person.Bio.Length > 0 ? person.Bio.ReplaceLineEndings(" ") : null;
        return Person(site, person) switch
        {
            PersonNode node => node with
            {
                JobTitle = person.Role.Length > 0 ? person.Role : null,
                Description = description,
                SameAs = Some(person.SameAs),
                HasCredential = Some<CredentialNode>([.. person.Licences.Select(static licence => new CredentialNode(licence.Number, new IssuerNode(licence.Body), new StateNode(licence.State)))]),
            },
            OrganizationNode node => node with { Description = description, SameAs = Some(person.SameAs) },
            var other => other,
        };
    }

    /// <summary>Null instead of an empty list, so that no empty property is written.</summary>
    public static ImmutableArray<T>? Some<T>(ImmutableArray<T> items) => items.IsDefaultOrEmpty ? null : items;

    private static string PersonId(Site site, Person person) => site.AbsoluteUrl(person.Url + "#me");
}
