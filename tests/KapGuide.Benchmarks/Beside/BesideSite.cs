using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using KapGuide.Search;
using KapGuide.Tests.Search;

namespace KapGuide.Benchmarks.Beside;

/// <summary>A server on loopback with a page for each engine. It sends what a host sends, compressed by Brotli, and counts it.</summary>
public sealed class BesideSite : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, (byte[] Body, string Type, bool Small)> _files = new(StringComparer.Ordinal);

    private BesideSite(int port) => _listener.Prefixes.Add(Address = $"http://localhost:{port}/");

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>Requests since the last <see cref="Forget"/>, and the bytes of their bodies as sent.</summary>
    public (int Requests, int Bytes) Sent { get; private set; }

    /// <summary>Starts it with our page, and the pages of the libraries below <paramref name="modules"/>.</summary>
    /// <param name="input">The input folder.</param>
    /// <param name="modules">A folder in which <c>node_modules</c> was installed.</param>
    public static async Task<BesideSite> StartAsync(string input, string modules)
    {
        var site = new BesideSite(5000 + Environment.ProcessId % 20000);
        var documents = ArticleFolder.Documents(input);
        var files = SearchFiles.From(input);
        site.Add("/assets/search.js", files.Script.ToArray(), "text/javascript");
        site.Add("/assets/search.bin", files.Index.ToArray(), "application/octet-stream");
        site.Add("/assets/search-texts.json", files.Texts.ToArray(), "application/json");
        site.Add("/search/", Encoding.UTF8.GetBytes(SearchPage.Html), "text/html");
        site.Add("/documents.json", JsonSerializer.SerializeToUtf8Bytes(documents.Select(static document => new
        {
            url = document.Url,
            title = document.Title,
            asked = string.Join(". ", document.AlsoAsked),
            summary = document.Summary,
            headings = string.Join(". ", document.Sections.Select(static section => section.Heading)),
            body = string.Join('\n', document.Sections.SelectMany(static section => section.Passages)),
        })), "application/json");
        foreach (var engine in Engine.All)
        {
            foreach (var file in engine.Files) site.Add($"/{engine.Name}/{Path.GetFileName(file)}", await File.ReadAllBytesAsync(Path.Combine(modules, "node_modules", file)), "text/javascript");
            site.Add($"/{engine.Name}/", Encoding.UTF8.GetBytes(Page(engine)), "text/html");
        }

        await site.AddPagefind(documents, modules);
        site._listener.Start();
        _ = site.Serve();
        return site;
    }

    /// <summary>Adds or replaces a file.</summary>
    public void Add(string path, byte[] body, string type)
    {
        var packed = new byte[System.IO.Compression.BrotliEncoder.GetMaxCompressedLength(body.Length)];
        System.IO.Compression.BrotliEncoder.TryCompress(body, packed, out var length, 11, 24);
        _files[path] = length < body.Length ? (packed[..length], type, true) : (body, type, false);
    }

    /// <summary>Starts to count anew.</summary>
    public void Forget() => Sent = default;

    /// <inheritdoc/>
    public void Dispose() => ((IDisposable)_listener).Dispose();

    private static string Page(Engine engine) => $$"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{engine.Name}}</title>
        {{string.Concat(engine.Files.Select(file => $"<script src=\"/{engine.Name}/{Path.GetFileName(file)}\"></script>"))}}
        <script>{{Engine.Common}}
        const open = {{engine.Open}}, ask = {{engine.Ask}};
        {{(engine.Make.Length > 0 ? "const make = " + engine.Make : "")}};
        </script></head><body><main><input type="search" name="q" aria-label="Search"><ol></ol></main></body></html>
        """;

    /// <summary>Pagefind reads finished pages: each document as one, with the title as heading of the first level and the same words below it.</summary>
    private async Task AddPagefind(IEnumerable<SearchDocument> documents, string modules)
    {
        var folder = Directory.CreateTempSubdirectory("kapguide-beside-");
        foreach (var document in documents)
        {
            var page = Directory.CreateDirectory(Path.Combine(folder.FullName, document.Url.Trim('/')));
            static string Tag(string name, string text) => $"<{name}>{WebUtility.HtmlEncode(text)}</{name}>\n";
            await File.WriteAllTextAsync(Path.Combine(page.FullName, "index.html"), $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">{Tag("title", document.Title)}</head><body><main data-pagefind-body>{Tag("h1", document.Title)}"
                + string.Concat(document.AlsoAsked.Select(static line => $"<p data-pagefind-weight=\"5\">{WebUtility.HtmlEncode(line)}</p>\n")) + Tag("p", document.Summary)
                + string.Concat(document.Sections.Select(static section => Tag("h2", section.Heading) + string.Concat(section.Passages.Select(static passage => Tag("p", passage))))) + "</main></body></html>");
        }

        var tool = Directory.EnumerateFiles(Path.Combine(modules, "node_modules/@pagefind"), "pagefind*", SearchOption.AllDirectories).First(static file => Path.GetFileNameWithoutExtension(file) is "pagefind" or "pagefind_extended");
        using (var run = Process.Start(new ProcessStartInfo(tool, ["--site", folder.FullName]) { RedirectStandardOutput = true })!)
        {
            await run.StandardOutput.ReadToEndAsync();
            await run.WaitForExitAsync();
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder.FullName, "pagefind"), "*", SearchOption.AllDirectories))
            Add("/" + Path.GetRelativePath(folder.FullName, file), await File.ReadAllBytesAsync(file), Path.GetExtension(file) switch { ".js" => "text/javascript", ".json" => "application/json", _ => "application/octet-stream" });
        folder.Delete(true);
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var found = _files.TryGetValue(context.Request.Url!.AbsolutePath, out var file);
            context.Response.StatusCode = found ? 200 : 404;
            if (found)
            {
                context.Response.ContentType = file.Type;
                if (file.Small) context.Response.Headers["Content-Encoding"] = "br";
                if (file.Type != "text/html") Sent = (Sent.Requests + 1, Sent.Bytes + file.Body.Length);
                await context.Response.OutputStream.WriteAsync(file.Body);
            }

            context.Response.Close();
        }
    }
}
