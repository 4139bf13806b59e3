using System.CommandLine;
using System.Text;
using KapGuide.Commands;

// Findings hold quotation marks and names from all over the world.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("""
    KapGuide turns Markdown answers into a site whose every claim can be checked.

    Examples:
      kapguide                                         build input/ into output/
      kapguide check --fail-on warning                 find what is wrong, write nothing
      kapguide preview                                 see your pages change as you save
      kapguide serve                                   look at the built site
      kapguide new article --topic safety "Can I drive after a session?"
      kapguide -s Theme=mine -s Practice.Enabled=false build with other settings

    Exit codes: 0 clean, 1 findings, 2 wrong usage, 3 a fault of the program itself.
    """);
SharedOptions.AddTo(root);
root.Subcommands.Add(BuildCommand.Create());
root.Subcommands.Add(CheckCommand.Create());
root.Subcommands.Add(PreviewCommand.Create());
root.Subcommands.Add(ServeCommand.Create());
root.Subcommands.Add(PipelinesCommand.Create());
root.Subcommands.Add(AnalyzersCommand.Create());
root.Subcommands.Add(NewCommand.Create());
root.Subcommands.Add(CiteCommand.Create());
root.Subcommands.Add(EmbedCommand.Create());
root.Subcommands.Add(ReviewCommand.Create());
root.Subcommands.Add(SchemaCommand.Create());
root.Subcommands.Add(CmsCommand.Create());
root.SetAction(BuildCommand.Run);

var parsed = root.Parse(args);
try
{
    var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Errors.Count > 0 ? 2 : code;
}
catch (Exception fault)
{
    Console.Error.WriteLine($"This is a fault of KapGuide itself, not of your files: {fault.Message}");
    Console.Error.WriteLine("Please report it with the following lines, and what you did before it happened.");
    Console.Error.WriteLine($"KapGuide {typeof(SharedOptions).Assembly.GetName().Version}, {Environment.Version}, {Environment.OSVersion}, arguments: {string.Join(' ', args)}");
    Console.Error.WriteLine(fault);
    return 3;
}
