using System.CommandLine;
using KapGuide.Diagnostics;
using KapGuide.Input;
using Spectre.Console;

namespace KapGuide.Commands;

/// <summary><c>new</c>: files to begin with, with comments that say what belongs where. Never overwrites.</summary>
internal static partial class NewCommand
{
    public static Command Create(Func<ParseResult, IAnsiConsole?>? terminal = null)
    {
        var command = new Command("new", "Begins an article, a topic or a person with a commented file. On a terminal it asks for what is missing.");
        command.Subcommands.Add(Article(terminal ?? Terminal.Of));
        command.Subcommands.Add(Topic(terminal ?? Terminal.Of));
        command.Subcommands.Add(Person(terminal ?? Terminal.Of));
        return command;
    }

    private static Command Article(Func<ParseResult, IAnsiConsole?> terminal)
    {
        var topic = new Option<string?>("--topic", "-t") { Description = "The topic: a folder in input/faq/.", HelpName = "TOPIC" };
        var kind = new Option<string?>("--kind", "-k") { Description = $"Decides which sections the answer needs: {string.Join(", ", Kinds)}. Default: practical.", HelpName = "KIND" };
        kind.AcceptOnlyFromAmong([.. Kinds]);
        var question = new Argument<string?>("question") { Description = "The question, in quotation marks.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("article", "Begins an answer: kapguide new article --topic safety \"Can I drive after a session?\"") { topic, kind, question };
        command.SetAction(result =>
        {
            var faq = Path.Combine(SharedOptions.InputOf(result), "faq");
            var topics = Directory.Exists(faq) ? Directory.GetDirectories(faq).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal).ToArray() : [];
            var (title, folder, sort) = (result.GetValue(question)?.Trim(), result.GetValue(topic), result.GetValue(kind));
            if (terminal(result) is { } console && (title is null || folder is null))
            {
                if (topics.Length == 0) return Usage("There is no topic yet. Begin one first: kapguide new topic \"Aftercare\"");
                title ??= console.AskText("What is the question, as people ask it?");
                folder ??= console.AskChoice("Which topic does it belong to?", topics, name => LabelOf(faq, name));
                sort ??= console.AskChoice("What kind of question is it? It decides which sections the answer needs.", Kinds, static name => $"{name}: {KindInWords(name)}");
            }

            if (title is null || folder is null)
                return Usage($"{(title is null ? "The question" : "The topic")} is missing. Usage: kapguide new article --topic TOPIC \"Question?\"  Topics: {string.Join(", ", topics)}.");
            if (!topics.Contains(folder))
                return Usage($"There is no topic “{folder}”. {Spelling.DidYouMean(folder, topics, $"Topics: {string.Join(", ", topics)}. “kapguide new topic” begins another.")}");
            if (title.Length == 0) return Usage("The question is empty.");
            var slug = Slug.From(title);
            var taken = Directory.EnumerateFiles(faq, slug + ".md", SearchOption.AllDirectories).FirstOrDefault();
            return taken is not null ? Taken(taken) : Write(Path.Combine(faq, folder, slug + ".md"), ArticleText(title, sort ?? "practical"));
        });
        return command;
    }

    private static Command Topic(Func<ParseResult, IAnsiConsole?> terminal)
    {
        var title = new Argument<string?>("title") { Description = "The topic's short name, such as \"Aftercare\".", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("topic", "Begins a topic: kapguide new topic \"Aftercare\"") { title };
        command.SetAction(result =>
        {
            var name = result.GetValue(title)?.Trim() ?? terminal(result)?.AskText("What is the topic called, in one to three words?");
            return string.IsNullOrEmpty(name) ? Usage("The topic's name is missing. Usage: kapguide new topic \"Aftercare\"")
                : Write(Path.Combine(SharedOptions.InputOf(result), "faq", Slug.From(name), "_directory.yml"), TopicText(name));
        });
        return command;
    }

    private static Command Person(Func<ParseResult, IAnsiConsole?> terminal)
    {
        var name = new Argument<string?>("name") { Description = "First and last name, without titles.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("person", "Begins the profile of an author or reviewer: kapguide new person \"First Last\"") { name };
        command.SetAction(result =>
        {
            var full = result.GetValue(name)?.Trim();
            var (credentials, role) = ("", "");
            if (full is null && terminal(result) is { } console)
            {
                full = console.AskText("First and last name, without titles?");
                credentials = console.Prompt(new TextPrompt<string>("Letters after the name, such as LPC, PhD? (Enter for none)").AllowEmpty()).Trim();
                role = console.Prompt(new TextPrompt<string>("What do they do here, such as Clinical reviewer? (Enter to leave it open)").AllowEmpty()).Trim();
            }

            return string.IsNullOrEmpty(full) ? Usage("The name is missing. Usage: kapguide new person \"First Last\"")
                : Write(Path.Combine(SharedOptions.InputOf(result), "people", Slug.From(full) + ".yml"), PersonText(full, credentials, role));
        });
        return command;
    }

    private static int Write(string path, string text)
    {
        if (File.Exists(path)) return Taken(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{path} can't be written: {problem.Message}");
            return 1;
        }

        Console.WriteLine(path);
        Console.Error.WriteLine("Open it in your editor; the comments say what belongs where. “kapguide check” tells what is still missing.");
        return 0;
    }

    private static int Taken(string path)
    {
        Console.Error.WriteLine($"{path} exists already. Nothing was changed.");
        return 1;
    }

    private static int Usage(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}
