using System.Collections.Concurrent;
using KapGuide.Diagnostics;
using KapGuide.Feeds.Cms;
using KapGuide.Output;
using KapGuide.Pipelines;
using KapGuide.Preview;
using Microsoft.Playwright;

namespace KapGuide.Benchmarks;

/// <summary>
/// The real CMS in Chromium, on the real content: it starts without an error, refuses an incomplete answer, begins a new one where the reader
/// looks, and a save changes the edited line and no other. The content lies in the browser's private file system, which stands in for a folder
/// that somebody picks; nothing leaves the machine. Needs <c>kapguide cms fetch</c>.
/// </summary>
internal static class CmsRun
{
    /// <summary>What the CMS asks of other hosts and may do without: fonts, news of its versions, and whether GitHub is up.</summary>
    private static readonly string[] Expected = ["unpkg.com", "cdn.jsdelivr.net", "githubstatus.com", "ERR_NAME_NOT_RESOLVED", "ERR_INTERNET_DISCONNECTED", "ERR_CONNECTION", "validate your configuration file"];

    private static readonly (string Page, string File, string Field)[] Edits =
    [
        ("topics/entries/safety/_directory", "faq/safety/_directory.yml", "Title"), ("pages/entries/about", "pages/about.md", "Title"), ("people/entries/kap-guide", "people/kap-guide.yml", "Role"),
        ("data/entries/glossary", "glossary.yml", "Term"), ("data/entries/facts", "facts.yml", "Text"),
    ];

    private static int _failures;

    /// <summary>Runs everything; 0 when all is well.</summary>
    /// <param name="root">The site's root, with <c>input/</c> and <c>.kapguide/cms/</c>.</param>
    /// <param name="all">Whether every answer is opened and saved, not one of each topic.</param>
    public static async Task<int> Run(string root, bool all)
    {
        var build = SiteBuilder.Build(OptionsFor(root, Path.Combine(root, "input")));
        if (build.HasErrors || !build.Files.Any(static file => file.Path == "admin/" + CmsPackage.ScriptFile.Name))
        {
            Console.Error.WriteLine("The site has errors, or the CMS was not fetched: dotnet run -- cms fetch");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("kapguide-cms-run-").FullName;
        try
        {
            SiteWriter.Write(Path.Combine(folder, "output"), build.Files);
            await using var server = await SiteServer.StartAsync(Path.Combine(folder, "output"), 0, CancellationToken.None);
            using var playwright = await Playwright.CreateAsync();
            await using var chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = Environment.GetEnvironmentVariable("KAPGUIDE_CHROMIUM") ?? "/usr/bin/chromium",
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
            await using var context = await chromium.NewContextAsync();
            await InBrowser(context, server.Address, root, folder, [.. build.Site!.Articles.Where(article => all || build.Site.ArticlesByTopic[article.Topic][0] == article).Select(static article => (article.Topic, article.Slug))]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Console.WriteLine(_failures == 0 ? "All well." : $"{_failures} failed.");
        return _failures == 0 ? 0 : 1;
    }

    private static async Task InBrowser(IBrowserContext context, string address, string root, string folder, (string Topic, string Slug)[] answers)
    {
        ConcurrentBag<string> messages = [];
        ConcurrentBag<string> foreign = [];
        await context.AddInitScriptAsync("""
            if (self.FileSystemHandle) { FileSystemHandle.prototype.requestPermission = FileSystemHandle.prototype.queryPermission = async () => 'granted'; }
            self.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('repo', { create: true });
            """);
        var page = await context.NewPageAsync();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") messages.Add(message.Text); };
        page.PageError += (_, error) => messages.Add(error);
        page.RequestFinished += (_, request) => { if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) foreign.Add(request.Url); };
        var files = Directory.EnumerateFiles(Path.Combine(root, "input"), "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText);
        await page.GotoAsync(address + "404.html");
        await page.EvaluateAsync("""
            async files => {
              const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('repo', { create: true });
              for (const [path, text] of Object.entries(files)) {
                let folder = root;
                const parts = path.split('/');
                for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
                const out = await (await folder.getFileHandle(parts.at(-1), { create: true })).createWritable();
                await out.write(text);
                await out.close();
              }
              await root.getDirectoryHandle('.git', { create: true });
            }
            """, files);
        await Open(page, address, "pages");
        Tell("the configuration loads and the content opens", "", "");

        foreach (var (topic, slug) in answers) await Edit(page, address, files, $"answers-{topic}/entries/{slug}", $"input/faq/{topic}/{slug}.md", "Title");
        foreach (var (where, file, field) in Edits) await Edit(page, address, files, where, "input/" + file, field);
        await Begin(page, address, files);
        await Compare(page, files, folder);
        Tell("nothing is loaded from another host", "", string.Join(' ', foreign.Distinct()));
        Tell("no error but for what the policy forbids", "", string.Join('\n', messages.Where(static message => !Expected.Any(part => message.Contains(part, StringComparison.Ordinal))).Distinct()));
    }

    /// <summary>Opens a place of the CMS anew, so that nothing of the place before is still shown.</summary>
    private static async Task Open(IPage page, string address, string where)
    {
        await page.GotoAsync("about:blank");
        await page.GotoAsync(address + "admin/");
        var local = page.GetByRole(AriaRole.Button, new() { NameRegex = new("local repository", System.Text.RegularExpressions.RegexOptions.IgnoreCase) });
        var ready = page.GetByText("Safety and side effects").First;
        await local.Or(ready).First.WaitForAsync();
        if (await local.IsVisibleAsync()) await local.ClickAsync();
        await ready.WaitForAsync();
        await page.GotoAsync($"{address}admin/#/collections/{where}");
    }

    /// <summary>Adds a word to a field and saves; just that line may change.</summary>
    private static async Task Edit(IPage page, string address, Dictionary<string, string> files, string where, string file, string field)
    {
        await Open(page, address, where);
        if (file is "input/glossary.yml" or "input/facts.yml") await page.GetByRole(AriaRole.Button, new() { Name = "Expand All" }).First.ClickAsync();
        var box = page.GetByRole(AriaRole.Textbox, new() { Name = field, Exact = true }).First;
        await box.WaitForAsync();
        var before = files[file];
        var value = await box.InputValueAsync();
        await box.FillAsync(value + " indeed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).First.ClickAsync();
        var after = before;
        for (var i = 0; i < 100 && (after == before || after.Length == 0); i++)
        {
            await Task.Delay(50);
            after = await Read(page, file) ?? "";
        }

        files[file] = after;
        var changed = before.Split('\n').Except(after.Split('\n')).Concat(after.Split('\n').Except(before.Split('\n'))).ToArray();
        Tell($"saving {file} changes one line", $"{before.Split('\n').Length} lines, 2 differ", $"{after.Split('\n').Length} lines, {changed.Length} differ", changed);
    }

    /// <summary>An empty answer is refused; a filled one becomes a file where the reader looks.</summary>
    private static async Task Begin(IPage page, string address, Dictionary<string, string> files)
    {
        const string File = "input/faq/safety/can-i-drive-the-same-day.md";
        await Open(page, address, "answers-safety/new");
        var save = page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).First;
        await save.ClickAsync();
        await page.GetByText("This field is required").First.WaitForAsync();
        Tell("an empty answer is refused", "", await Read(page, File) ?? "");
        foreach (var (field, text) in new[] { ("Title", "Can I drive the same day?"), ("Description", "When people may drive again after a session with ketamine, and who takes them home on that day."), ("Summary", "Plan not to drive until the next day after a restful sleep [@spravato_pi].") })
            await page.GetByRole(AriaRole.Textbox, new() { Name = field, Exact = true }).FillAsync(text);
        await save.ClickAsync();
        for (var i = 0; i < 100 && !files.ContainsKey(File); i++)
        {
            await Task.Delay(50);
            if (await Read(page, File) is { Length: > 0 } made) files[File] = made;
        }

        Tell("a new answer lies in the folder of its topic", "True", files.ContainsKey(File).ToString());
    }

    /// <summary>The reader takes what the CMS wrote: no file has an error that it did not have before.</summary>
    private static async Task Compare(IPage page, Dictionary<string, string> files, string folder)
    {
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            await File.WriteAllTextAsync(Path.Combine(folder, path), await Read(page, path) ?? text);
        }

        var build = SiteBuilder.Build(OptionsFor(folder, Path.Combine(folder, "input")));
        Tell("what was saved is read without an error", "", string.Join('\n', build.Findings.Where(static finding => finding.Rule.Id.StartsWith("INP-", StringComparison.Ordinal) && finding.Severity == Severity.Error)));
        Tell("and builds, but for what the new answer lacks", "", string.Join('\n', build.Findings.Where(static finding => finding.Severity == Severity.Error && !finding.At.Path.Contains("can-i-drive", StringComparison.Ordinal))));
    }

    private static Task<string?> Read(IPage page, string file) => page.EvaluateAsync<string?>("""
        async path => {
          let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('repo');
          const parts = path.split('/');
          try {
            for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
            return await (await (await folder.getFileHandle(parts.at(-1))).getFile()).text();
          } catch { return null; }
        }
        """, file);

    private static BuildOptions OptionsFor(string root, string input) => new(root, [input])
    {
        Today = DateOnly.FromDateTime(DateTime.Today),
        Overrides = [KeyValuePair.Create("Cms.Enabled", "true"), KeyValuePair.Create("Cms.Repo", "example/site")],
    };

    private static void Tell(string what, string expected, string actual, params string[] more)
    {
        var fine = expected == actual;
        if (!fine) _failures++;
        Console.WriteLine($"{(fine ? "ok  " : "FAIL")} {what}{(fine ? "" : $": {actual}{(expected.Length > 0 ? $" (expected {expected})" : "")}\n     {string.Join("\n     ", more)}")}");
    }
}
