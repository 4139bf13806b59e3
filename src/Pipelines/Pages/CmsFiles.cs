using System.Text;
using KapGuide.Feeds.Cms;

namespace KapGuide.Pipelines.Pages;

/// <summary>The CMS, when settings ask for it and it was fetched.</summary>
public static class CmsFiles
{
    /// <summary>Its page, its configuration, its style, its program and its icons.</summary>
    public static IEnumerable<OutputFile> Make(BuildContext context)
    {
        if (context is not { Cms: { } package, Site: { Settings.Cms: { } cms } site }) yield break;
        yield return Text("index.html", CmsPage.Html(site));
        yield return Text("admin.css", CmsPage.Css(site));
        yield return Text("config.yml", CmsConfig.Write(site, cms));
        yield return new OutputFile("admin/" + CmsPackage.ScriptFile.Name, package.Script);
        yield return new OutputFile("admin/" + CmsPackage.IconFile.Name, package.Icons);
    }

    private static OutputFile Text(string name, string text) => new("admin/" + name, Encoding.UTF8.GetBytes(text));
}
