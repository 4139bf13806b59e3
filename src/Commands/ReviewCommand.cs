using System.CommandLine;
using System.Globalization;
using System.Text;
using KapGuide.Analyzers;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Pipelines;
using Spectre.Console;

namespace KapGuide.Commands;

/// <summary><c>review</c>: clinical reviews. <c>sign</c> writes who read which text and when; <c>due</c> lists what must be read again.</summary>
internal static partial class ReviewCommand
{
    public static Command Create(Func<ParseResult, IAnsiConsole?>? terminal = null) =>
        new("review", "Clinical review: sign what was reviewed, list what is due.") { Sign(terminal ?? Terminal.Of), Due() };

    private static Command Sign(Func<ParseResult, IAnsiConsole?> terminal)
    {
        var slug = new Argument<string?>("slug") { Description = "The answer: its file name without .md.", Arity = ArgumentArity.ZeroOrOne };
        var reviewer = new Option<string?>("--reviewer") { Description = "Who reviewed it: the name of a file in people/, without .yml.", HelpName = "ID" };
        var date = new Option<string?>("--date") { Description = "The day of the review, as 2026-11-22. Default: today.", HelpName = "DAY" };
        var dry = new Option<bool>("--dry-run") { Description = "Says what would be written, and writes nothing." };
        date.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && DayOf(result.Tokens[0].Value) is null) result.AddError("Write the date as year-month-day: --date 2026-11-22.");
        });
        var command = new Command("sign", "Writes into an answer who reviewed it and when, with a fingerprint of the text: kapguide review sign is-kap-safe --reviewer jane-doe") { slug, reviewer, date, dry };
        command.SetAction(result =>
        {
            var build = SiteBuilder.Build(SharedOptions.BuildOptionsOf(result), pages: false);
            if (build.Site is not { } site) return Refuse("The site can't be read. “kapguide check” says why.");
            var console = terminal(result);
            var (what, who) = (result.GetValue(slug), result.GetValue(reviewer));
            if (console is not null && what is null) what = console.AskChoice("Which answer was reviewed?", Candidates(site), article => Label(site, article)).Slug;
            var people = site.People.Where(static person => !person.IsOrganization).ToArray();
            if (console is not null && who is null && people.Length > 0) who = console.AskChoice("Who reviewed it?", people, static person => $"{person.Name} ({person.Id})").Id;
            if (what is null || who is null) return Usage(what is null ? "The answer is missing." : "The reviewer is missing.");

            if (ArticleOf(site, what) is not { } article)
                return Refuse(IsDraft(result, what) ? $"“{what}” is a draft. Take “Excluded: true” out of it before it is reviewed." : $"There is no answer “{what}”. {Spelling.DidYouMean(what, site.Articles.Select(static known => known.Slug), "Write its file name without .md.")}");
            var signature = ReviewSignature.Of(site, article, who, DayOf(result.GetValue(date)) ?? site.Today, build.Findings);
            foreach (var line in signature.Problems.Concat(signature.Notes)) Console.Error.WriteLine(line);
            if (signature.Text is not { } text) return 1;
            foreach (var (key, value) in signature.Values) Console.WriteLine($"{key}: {value}");
            if (result.GetValue(dry)) return Done($"{article.Source.Path} would be signed. Nothing was written (--dry-run).");
            if (console is not null && !console.Prompt(new ConfirmationPrompt($"Write this into {article.Source.Path.EscapeMarkup()}?"))) return Done("Nothing was written.");
            return Write(Path.GetFullPath(article.Source.Path, SharedOptions.RootOf(result)), text)
                ? Done($"{article.Source.Path} is signed. Any later change of its question, short answer or text asks for a new review (PRV-08).") : 1;
        });
        return command;
    }

    /// <summary>Those that were never signed or changed since come first.</summary>
    private static IEnumerable<Article> Candidates(Site site) => site.Articles.OrderBy(static article => article.Metadata.ReviewedHash.Value == ReviewHash.Of(article));

    private static string Label(Site site, Article article) =>
        $"{article.Title} ({article.Slug}{(article.Metadata.Reviewed is { } day ? $", reviewed {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : ", never reviewed")}, {site.Topics.FirstOrDefault(topic => topic.Slug == article.Topic)?.Title ?? article.Topic})";

    private static Article? ArticleOf(Site site, string slug) => site.Articles.FirstOrDefault(article => article.Slug == slug);

    private static bool IsDraft(ParseResult result, string slug) =>
        Path.Combine(SharedOptions.InputOf(result), "faq") is var faq && Directory.Exists(faq) && Input.Slug.IsValid(slug) && Directory.EnumerateFiles(faq, slug + ".md", SearchOption.AllDirectories).Any();

    private static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Replaces the file at once; a byte order mark at its beginning stays.</summary>
    private static bool Write(string path, string text)
    {
        try
        {
            var mark = File.ReadAllBytes(path).AsSpan().StartsWith("\uFEFF"u8);
            var beside = path + ".tmp";
            File.WriteAllText(beside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: mark));
            File.Move(beside, path, overwrite: true);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{path} can't be written: {problem.Message}");
            return false;
        }
    }

    private static int Usage(string message)
    {
        Console.Error.WriteLine($"{message} Usage: kapguide review sign SLUG --reviewer ID [--date DAY] [--dry-run]");
        return 2;
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }

    private static int Done(string message)
    {
        Console.Error.WriteLine(message);
        return 0;
    }
}
