using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KapGuide.Content;
using KapGuide.Input;

namespace KapGuide.Feeds.Cms;

/// <summary>
/// <c>/admin/config.yml</c>, made from the content schema. The CMS takes misspelt keys in silence, so nobody writes it by hand.
/// It is JSON, which every YAML reader reads.
/// </summary>
public static class CmsConfig
{
    private static readonly string[] Rights = ["allow_add", "allow_remove", "allow_reorder", "allow_duplicate"];
    private static readonly string[] Shown = ["id", "type", "title"];
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file.</summary>
    /// <param name="site">The content.</param>
    /// <param name="cms">How it is saved.</param>
    public static string Write(Site site, CmsSettings cms)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            Backend(json, site, cms);
            json.WriteStartArray("collections");
            foreach (var topic in site.Topics) Topic(json, site, topic);
            Divider(json, "more");
            Folder(json, site, "pages", "Pages", "Page", "input/pages", "{{slug}}", "md", PageMetadata.Schema, "Title", body: "", preview: "{{slug}}/");
            Folder(json, site, CmsFields.People, "People", "Person", "input/people", "{{slug}}", "yml", Person.Schema, "Name", preview: "people/{{slug}}/");
            Folder(json, site, "topics", "Topics", "Topic", "input/faq", "{{slug}}/_directory", "yml", TopicMetadata.Schema, "Title");
            Files(json, site);
            // Never seen: what “Related” picks from, since a field picks from one collection only.
            Folder(json, site, CmsFields.Answers, "All answers", "Answer", "input/faq", "{{Topic}}/{{slug}}", "md", ArticleMetadata.Schema, "Title", body: "", hidden: true);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return "# Made by “kapguide build” from the content schema; what you change here is lost.\n" + Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Backend(Utf8JsonWriter json, Site site, CmsSettings cms)
    {
        json.WriteStartObject("backend");
        json.WriteString("name", cms.Backend);
        if (cms.Backend == "github")
        {
            json.WriteString("repo", cms.Repo);
            json.WriteString("branch", cms.Branch);
            if (cms.BaseUrl.Length > 0) json.WriteString("base_url", cms.BaseUrl);
            json.WriteBoolean("squash_merges", true);
        }

        json.WriteEndObject();
        if (cms.Backend == "github") json.WriteString("publish_mode", "editorial_workflow");
        json.WriteString("app_title", $"Write – {site.Settings.SiteTitle}");
        json.WriteString("site_url", site.AbsoluteUrl("/"));
        json.WriteString("display_url", site.AbsoluteUrl("/"));
        json.WriteString("media_folder", "input/images");
        json.WriteString("public_folder", "/images");
        json.WriteStartObject("slug");
        json.WriteString("encoding", "ascii");
        json.WriteBoolean("clean_accents", true);
        json.WriteNumber("maxlength", Slug.MaxLength);
        json.WriteEndObject();
        json.WriteStartObject("output");
        json.WriteBoolean("omit_empty_optional_fields", true);
        json.WriteEndObject();
        json.WriteStartObject("editor");
        json.WriteBoolean("preview", false);
        json.WriteEndObject();
    }

    private static void Topic(Utf8JsonWriter json, Site site, Topic topic) =>
        Folder(json, site, "answers-" + topic.Slug, topic.Title, "Answer", "input/faq/" + topic.Slug, "{{slug}}", "md", ArticleMetadata.Schema, "Title", body: ArticleSkeleton.Body, preview: "faq/{{slug}}/");

    private static void Folder(
        Utf8JsonWriter json, Site site, string name, string label, string singular, string folder, string path, string extension, Schema schema, string title, string? body = null, string? preview = null, bool hidden = false)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("label", label);
        json.WriteString("label_singular", singular);
        json.WriteString("folder", folder);
        if (path != "{{slug}}") json.WriteString("path", path);
        json.WriteString("extension", extension);
        json.WriteString("format", extension == "md" ? "yaml-frontmatter" : "yaml");
        json.WriteString("identifier_field", title);
        json.WriteString("slug", $"{{{{{title}}}}}");
        json.WriteString("summary", $"{{{{{title}}}}}");
        json.WriteBoolean("create", !hidden);
        json.WriteBoolean("delete", !hidden);
        if (hidden) json.WriteBoolean("hide", true);
        if (preview is not null) json.WriteString("preview_path", preview);
        CmsFields.Words(json, "sortable_fields", [title]);
        CmsFields.Write(json, schema, site, body);
        json.WriteEndObject();
    }

    private static void Files(Utf8JsonWriter json, Site site)
    {
        json.WriteStartObject();
        json.WriteString("name", CmsFields.Data);
        json.WriteString("label", "Site");
        json.WriteStartArray("files");
        foreach (var file in ContentFile.All.Where(static file => file.Schema is not null && !file.Files.Contains('*', StringComparison.Ordinal) && file.Name != "topics"))
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("label", file.Title);
            json.WriteString("file", "input/" + file.Files);
            json.WriteString("format", "yaml");
            if (file.IsList) RootList(json, file.Name, file.Schema!.Keys[0].Name, () => CmsFields.Write(json, file.Schema!, site));
            else CmsFields.Write(json, file.Schema!, site);
            json.WriteEndObject();
        }

        References(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>To look up and to pick from. New sources come through <c>cite add</c>, which knows what a source needs; all fields are read-only here.</summary>
    private static void References(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", CmsFields.References);
        json.WriteString("label", "References (to look up keys; “kapguide cite add” adds sources)");
        json.WriteString("file", "input/references.json");
        json.WriteString("format", "json");
        RootList(json, CmsFields.References, "id", () =>
        {
            json.WriteStartArray("fields");
            foreach (var name in Shown)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("label", name == "id" ? "Key" : char.ToUpperInvariant(name[0]) + name[1..]);
                json.WriteString("widget", "string");
                json.WriteBoolean("readonly", true);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }, isFixed: true);
        json.WriteEndObject();
    }

    private static void RootList(Utf8JsonWriter json, string name, string title, Action fields, bool isFixed = false)
    {
        json.WriteStartArray("fields");
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("label", "Entries");
        json.WriteString("widget", "list");
        json.WriteBoolean("root", true);
        json.WriteBoolean("collapsed", true);
        json.WriteString("summary", $"{{{{fields.{title}}}}}");
        if (isFixed) foreach (var right in Rights) json.WriteBoolean(right, false);
        fields();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Divider(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteBoolean("divider", true);
        json.WriteEndObject();
    }
}
