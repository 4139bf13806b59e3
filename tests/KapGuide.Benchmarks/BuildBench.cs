using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace KapGuide.Benchmarks;

/// <summary>Builds made-up sites of several sizes with the published program: first build, second build with nothing changed, peak memory; Hugo beside it when it is installed.</summary>
internal static class BuildBench
{
    private const int Runs = 3;

    /// <summary>Prints a table and writes the same as JSON.</summary>
    /// <param name="program">The published program.</param>
    /// <param name="counts">Sizes in answers.</param>
    public static int Run(string program, IReadOnlyList<int> counts)
    {
        var folder = Directory.CreateTempSubdirectory("kapguide-build-").FullName;
        var rows = new List<Row>();
        try
        {
            Console.WriteLine("answers    first s   again s   peak MB   Hugo s   ratio");
            foreach (var count in counts)
            {
                var row = Measure(program, Path.Combine(folder, $"{count}"), count);
                rows.Add(row);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Answers,7:N0} {row.First,10:0.00} {row.Again,9:0.00} {row.PeakMegabytes,9:N0} {row.Hugo,8:0.00} {row.First / row.Hugo,7:0.00}"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        File.WriteAllText("build-bench.json", JsonSerializer.Serialize(rows) + "\n");
        return 0;
    }

    private static Row Measure(string program, string root, int count)
    {
        Corpus.Write(root, count);
        var output = Path.Combine(root, "output");
        List<(double Seconds, long Peak)> first = [], again = [];
        for (var i = 0; i < Runs; i++)
        {
            if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
            first.Add(Time(program, ["build", "-r", root, "-o", output]));
            again.Add(Time(program, ["build", "-r", root, "-o", output]));
        }

        Directory.Delete(output, recursive: true);
        return new Row(count, Median(first), Median(again), first.Max(static run => run.Peak) >> 20, Hugo(root));
    }

    /// <summary>The same answers through Hugo, with a layout of about the same parts; null when it isn't installed.</summary>
    private static double? Hugo(string root)
    {
        var site = Path.Combine(root, "hugo");
        foreach (var file in Directory.GetFiles(Path.Combine(root, "input", "faq"), "*.md", SearchOption.AllDirectories))
        {
            var target = Path.Combine(site, "content", Path.GetRelativePath(Path.Combine(root, "input"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }

        Directory.CreateDirectory(Path.Combine(site, "layouts", "_default"));
        File.WriteAllText(Path.Combine(site, "config.toml"), "baseURL = \"https://sample.example/\"\ntitle = \"Sample Guide\"\ndisableKinds = [\"taxonomy\", \"term\"]\n");
        Layout("baseof", """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Params.Description }}"><link rel="canonical" href="{{ .Permalink }}"></head><body><header><a href="/">Home</a></header><main>{{ block "main" . }}{{ end }}</main></body></html>""");
        Layout("single", """{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Params.Summary }}</p>{{ .TableOfContents }}{{ .Content }}<ul>{{ range .Params.Related }}<li><a href="/faq/{{ . }}/">{{ . }}</a></li>{{ end }}</ul>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}""");
        Layout("list", """{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.Summary }}</li>{{ end }}</ul>{{ end }}""");
        try
        {
            return Enumerable.Range(0, Runs).Select(_ =>
            {
                var output = Path.Combine(site, "public");
                if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
                return Time("hugo", ["--source", site, "--destination", output, "--quiet"]).Seconds;
            }).Order().ElementAt(Runs / 2);
        }
        catch (Win32Exception)
        {
            return null;
        }

        void Layout(string name, string text) => File.WriteAllText(Path.Combine(site, "layouts", "_default", name + ".html"), text);
    }

    private static double Median(List<(double Seconds, long Peak)> runs) => runs.Select(static run => run.Seconds).Order().ElementAt(runs.Count / 2);

    /// <summary>Runs a program to its end. The peak is the operating system's own (<c>VmHWM</c>, proc(5)), read while it runs; 0 where there is none.</summary>
    private static (double Seconds, long Peak) Time(string program, string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var peak = 0L;
        while (!process.WaitForExit(10))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                break;
            }
        }

        process.WaitForExit();
        return process.ExitCode == 0 ? (clock.Elapsed.TotalSeconds, peak) : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed with exit code {process.ExitCode}.");
    }

    /// <param name="Answers">Size of the site.</param>
    /// <param name="First">Median seconds of a build into an empty folder.</param>
    /// <param name="Again">Median seconds of a second build with nothing changed.</param>
    /// <param name="PeakMegabytes">Largest resident memory of a first build.</param>
    /// <param name="Hugo">Median seconds of Hugo; null when it isn't installed.</param>
    private sealed record Row(int Answers, double First, double Again, long PeakMegabytes, double? Hugo);
}
