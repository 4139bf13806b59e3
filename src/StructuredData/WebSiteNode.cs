namespace KapGuide.StructuredData;

/// <summary>The site.</summary>
/// <param name="Name">As the page's header shows it.</param>
/// <param name="Url">The home page.</param>
/// <param name="Publisher">Who is responsible for it.</param>
/// <param name="InLanguage">BCP 47.</param>
public sealed record WebSiteNode(string Name, string Url, NodeReference Publisher, string InLanguage) : Node("WebSite")
{
    /// <summary>The practice that shows it; null for none.</summary>
    public NodeReference? Provider { get; init; }
}
