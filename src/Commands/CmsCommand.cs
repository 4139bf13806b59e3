using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using KapGuide.Feeds.Cms;
using KapGuide.Input;

namespace KapGuide.Commands;

/// <summary><c>cms fetch</c>: gets the pinned program of the CMS from npm, checks its bytes, and puts it where the build looks. The one verb that needs npm.</summary>
internal static class CmsCommand
{
    public static Command Create() => new("cms", "The editor in the browser under /admin/.") { Fetch() };

    private static Command Fetch()
    {
        var from = new Option<string?>("--from") { Description = "A folder with the two packages (.tgz) that npm pack wrote, for machines without network.", HelpName = "FOLDER" };
        var enabled = new Option<bool>("--if-enabled") { Description = "Does nothing when settings have no Cms: Enabled: true. For CI." };
        var command = new Command("fetch", $"Gets {CmsPackage.ScriptFile.Package} and its icons through npm, checks them against their recorded SHA-384, and puts them into {CmsPackage.Folder}/.") { from, enabled };
        command.SetAction(result =>
        {
            var root = SharedOptions.RootOf(result);
            if (result.GetValue(enabled) && !IsEnabled(result)) return 0;
            var folder = Path.Combine(root, CmsPackage.Folder);
            var packages = result.GetValue(from) is { } given ? Path.GetFullPath(given, root) : Directory.CreateTempSubdirectory("kapguide-cms-").FullName;
            try
            {
                foreach (var file in CmsPackage.Files)
                {
                    if (File.Exists(Path.Combine(folder, file.Name)) && file.Fits(File.ReadAllBytes(Path.Combine(folder, file.Name)))) continue;
                    if (result.GetValue(from) is null && !Pack(file.Package, packages)) return 1;
                    if (Unpack(file, packages) is not { } bytes) return 1;
                    Directory.CreateDirectory(folder);
                    File.WriteAllBytes(Path.Combine(folder, file.Name), bytes);
                }

                Console.Error.WriteLine($"The CMS is in {folder}. The next build makes /admin/ when settings say Cms: Enabled: true.");
                return 0;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                Console.Error.WriteLine($"The CMS could not be put into {folder}: {problem.Message}");
                return 1;
            }
            finally
            {
                if (result.GetValue(from) is null) Directory.Delete(packages, recursive: true);
            }
        });
        return command;
    }

    private static bool IsEnabled(ParseResult result)
    {
        var options = SharedOptions.BuildOptionsOf(result);
        return Settings.Read(InputFolder.Read(options.Root, options.Inputs, []).Text("settings.yml"), options.Overrides, []).Cms is not null;
    }

    /// <summary>npm pack follows the npm settings of the machine, mirrors and proxies included.</summary>
    private static bool Pack(string package, string folder)
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["pack", package, "--pack-destination", folder, "--silent"]) { RedirectStandardOutput = true })!;
            npm.StandardOutput.ReadToEnd();
            npm.WaitForExit();
            if (npm.ExitCode == 0) return true;
            Console.Error.WriteLine($"npm could not get {package}. Look at its words above; on a machine without network run “npm pack {package}” elsewhere and use --from FOLDER.");
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine($"npm is not installed. Install Node.js (https://nodejs.org), or run “npm pack {package}” on another machine and use --from FOLDER.");
        }

        return false;
    }

    private static byte[]? Unpack(PinnedFile file, string folder)
    {
        var name = file.Package.TrimStart('@').Replace('/', '-');
        var archive = Path.Combine(folder, name[..name.LastIndexOf('@')] + "-" + name[(name.LastIndexOf('@') + 1)..] + ".tgz");
        if (!File.Exists(archive))
        {
            Console.Error.WriteLine($"There is no {archive}. Make it with “npm pack {file.Package}”.");
            return null;
        }

        using var unzipped = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
        using var tar = new TarReader(unzipped);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.Name != file.Path || entry.DataStream is null) continue;
            using var bytes = new MemoryStream();
            entry.DataStream.CopyTo(bytes);
            if (file.Fits(bytes.ToArray())) return bytes.ToArray();
            Console.Error.WriteLine($"{archive} holds another {file.Path} than the one that was checked. It was not used.");
            return null;
        }

        Console.Error.WriteLine($"{archive} holds no {file.Path}. It was not used.");
        return null;
    }
}
