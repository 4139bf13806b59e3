namespace KapGuide.Benchmarks;

/// <summary>Another generator, with a site of the same answers for it.</summary>
/// <param name="Name">As the table shows it.</param>
/// <param name="Program">Its path, or its name on the PATH.</param>
/// <param name="Arguments">What makes it build from the site's folder into an output folder.</param>
/// <param name="Write">Writes its site: from our root, into a folder.</param>
internal sealed record Rival(string Name, string Program, Func<string, string, string[]> Arguments, Action<string, string> Write)
{
    /// <summary>The first line of what it says about its version; null when it isn't installed.</summary>
    public string? Version()
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(Program, [Name == "Hugo" ? "version" : "--version"]) { RedirectStandardOutput = true })!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return text.Split('\n')[0].Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Builds into an empty folder. What goes wrong, too few pages included, is told in words.</summary>
    /// <param name="site">Its site's folder.</param>
    /// <param name="output">Where it writes; emptied before.</param>
    /// <param name="answers">How many answers must come out.</param>
    public (ProcessRun? Run, string? Failure) Build(string site, string output, int answers)
    {
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
        if (ProcessRun.Of(Program, Arguments(site, output), site) is not { } run) return (null, "not installed");
        if (run.Failure() is { } failure) return (null, failure);
        var faq = Path.Combine(output, "faq");
        // faq/‹topic›/‹answer›/index.html
        var pages = Directory.Exists(faq) ? Directory.EnumerateFiles(faq, "index.html", SearchOption.AllDirectories).Count(file => Path.GetRelativePath(faq, file).Count(static c => c == Path.DirectorySeparatorChar) == 2) : 0;
        return pages == answers ? (run, null) : (null, $"made {pages} pages of {answers} answers");
    }

    /// <summary>Copies the answers as they are, and gives each topic's title to a function that writes its list page.</summary>
    public static void CopyAnswers(string root, string target, Action<string, string> topic)
    {
        var input = Path.Combine(root, "input", "faq");
        foreach (var folder in Directory.GetDirectories(input))
        {
            var to = Directory.CreateDirectory(Path.Combine(target, Path.GetFileName(folder))).FullName;
            foreach (var file in Directory.GetFiles(folder, "*.md")) File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
            topic(to, File.ReadLines(Path.Combine(folder, "_directory.yml")).First(static line => line.StartsWith("Title:", StringComparison.Ordinal))["Title:".Length..].Trim());
        }
    }
}
