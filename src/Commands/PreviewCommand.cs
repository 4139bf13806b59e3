using System.CommandLine;
using KapGuide.Preview;

namespace KapGuide.Commands;

/// <summary><c>preview</c>: the site on this machine, following the files as they are saved.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        var port = ServeCommand.PortOption();
        var noWatch = new Option<bool>("--no-watch") { Description = "Shows the files as they are now, and doesn't follow changes." };
        var noReload = new Option<bool>("--no-reload") { Description = "Leaves out the script that reloads pages and shows the panel: pages come exactly as a build writes them." };
        var command = new Command("preview", "Shows the site on this machine as you write: pages change when you save, with what was found on them.") { port, noWatch, noReload };
        command.SetAction(async (result, stop) =>
        {
            try
            {
                await using var server = await PreviewServer.StartAsync(() => SharedOptions.BuildOptionsOf(result), result.GetValue(port), !result.GetValue(noWatch), !result.GetValue(noReload), stop);
                Console.Error.WriteLine($"Preview at {server.Address} (this machine only). Press Ctrl+C to stop.");
                if (!result.GetValue(noReload)) Console.Error.WriteLine($"Findings of the whole site: {server.Address}_preview/. On each page: Alt+Shift+P.");
                await server.WaitAsync(stop);
                return 0;
            }
            catch (IOException problem)
            {
                Console.Error.WriteLine($"Port {result.GetValue(port)} can't be used: {problem.Message} Choose another one with --port.");
                return 1;
            }
        });
        return command;
    }
}
