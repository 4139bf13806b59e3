using System.CommandLine;
using KapGuide.Preview;

namespace KapGuide.Commands;

/// <summary><c>serve</c>: a built folder on this machine, as a host would serve it.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("folder") { Description = "The built folder. Default: output.", Arity = ArgumentArity.ZeroOrOne };
        var port = PortOption();
        var command = new Command("serve", "Serves a built site on this machine only, with its real headers, redirects and 404 page.") { folder, port };
        command.SetAction(async (result, stop) =>
        {
            var path = result.GetValue(folder) is { } given ? Path.GetFullPath(given) : SharedOptions.OutputOf(result);
            if (!File.Exists(Path.Combine(path, "index.html")))
            {
                Console.Error.WriteLine($"There is no built site in {path}. Build it first: dotnet run (published: kapguide build).");
                return 1;
            }

            try
            {
                await using var server = await SiteServer.StartAsync(path, result.GetValue(port), stop);
                Console.Error.WriteLine($"Serving {path} at {server.Address} (this machine only). Press Ctrl+C to stop.");
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

    /// <summary>The option <c>--port</c>.</summary>
    internal static Option<int> PortOption()
    {
        var port = new Option<int>("--port", "-p") { Description = "The port on this machine; 0 takes a free one.", DefaultValueFactory = static _ => 5080, HelpName = "PORT" };
        port.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number is < 0 or > 65535) result.AddError("A port is a number from 0 to 65535.");
        });
        return port;
    }
}
