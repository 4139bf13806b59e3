using System.CommandLine;
using KapGuide.Embed;

namespace KapGuide.Commands;

/// <summary><c>embed</c>: the scripts that other sites load. For people who work on the program; docs/widgets.md says when to release.</summary>
internal static class EmbedCommand
{
    private const string Script = "src/Embed/kap-faq.js";

    public static Command Create()
    {
        var command = new Command("embed", "The scripts for other sites: lists releases, makes a new one.");
        var list = new Command("list", "Lists the pinned releases of the widget's script with their integrity.");
        list.SetAction(static _ =>
        {
            foreach (var release in EmbedScripts.Releases) Console.WriteLine($"{release.Version}\t{release.Integrity}\t{release.Url}");
            return 0;
        });
        var version = new Argument<string>("version") { Description = "Three numbers, higher than the last release: 1.0.1." };
        var make = new Command("release", "Writes today's script as a release that never changes, into src/Embed/releases/. Commit the file.") { version };
        make.SetAction(result => Release(SharedOptions.RootOf(result), result.GetValue(version)!));
        command.Subcommands.Add(list);
        command.Subcommands.Add(make);
        return command;
    }

    private static int Release(string root, string given)
    {
        if (!Version.TryParse(given, out var version) || version.Build < 0 || version.Revision >= 0) return Wrong($"“{given}” is not a version of three numbers.", "Write 1.0.1, for example.");
        var source = Path.Combine(root, Script);
        if (!File.Exists(source)) return Wrong($"There is no {Script} here.", "Run this in the program's own repository, or name it with --root.");
        var folder = Path.Combine(root, "src", "Embed", "releases");
        (Version Version, string Path)[] known = Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*.js").Select(static path => (Version.Parse(Path.GetFileNameWithoutExtension(path)), path))]
            : [];
        if (known.Length > 0 && known.Max(static release => release.Version) is { } last && version <= last) return Wrong($"{version} is not higher than {last}.", "A release never changes; choose the next number.");
        var script = EmbedScripts.Smaller(File.ReadAllText(source));
        if (known.FirstOrDefault(release => File.ReadAllText(release.Path) == script) is { Version: { } same }) return Wrong($"The script is the same as in {same}.", "There is nothing to release.");
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, $"{version}.js");
        using (var file = new StreamWriter(new FileStream(target, FileMode.CreateNew))) file.Write(script);
        Console.WriteLine($"src/Embed/releases/{version}.js\t{new EmbedRelease(version, [.. File.ReadAllBytes(target)]).Integrity}");
        return 0;
    }

    private static int Wrong(string message, string hint)
    {
        Console.Error.WriteLine($"{message} {hint}");
        return 2;
    }
}
