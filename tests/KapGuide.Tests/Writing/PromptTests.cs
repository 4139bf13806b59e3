using System.CommandLine;
using KapGuide.Commands;
using Spectre.Console;

namespace KapGuide.Tests.Writing;

/// <summary>Questions on a terminal, answered by typing; and that nothing is asked elsewhere.</summary>
public sealed class PromptTests : IDisposable
{
    private const string Ris = "TY  - JOUR\nAU  - Roe, Ann\nTI  - Zebras at night\nPY  - 2021\nDO  - 10.5555/z\nER  - ";

    private readonly TestSite _site = TestSite.With(("faq/cost/_directory.yml", "Title: Money matters\nDescription: x\nSummary: y\nOrder: 2\n"));
    private readonly TypingTerminal _terminal = new();

    public void Dispose()
    {
        _site.Dispose();
        _terminal.Dispose();
    }

    [Fact]
    public void New_article_asks_for_question_topic_and_kind_and_shows_topics_by_their_title()
    {
        Assert.Equal(0, Run(_terminal.Line(" ").Line("What do I pay?").Key(ConsoleKey.Enter).Key(ConsoleKey.DownArrow).Key(ConsoleKey.Enter), "new", "article"));
        var text = File.ReadAllText(Path.Combine(_site.Root, "input/faq/cost/what-do-i-pay.md"));
        Assert.Contains("Title: \"What do I pay?\"\n", text, StringComparison.Ordinal);
        Assert.Contains("Kind: mechanism\n", text, StringComparison.Ordinal);
        Assert.Contains("Money matters (cost)", _terminal.Shown, StringComparison.Ordinal);
        Assert.Equal(0, _terminal.Left);
    }

    [Fact]
    public void New_article_asks_only_for_what_is_missing()
    {
        Assert.Equal(0, Run(_terminal.Line("And this?"), "new", "article", "--topic", "safety", "--kind", "safety"));
        Assert.True(File.Exists(Path.Combine(_site.Root, "input/faq/safety/and-this.md")));
    }

    [Fact]
    public void New_topic_and_person_ask_for_names()
    {
        Assert.Equal(0, Run(_terminal.Line("After care"), "new", "topic"));
        Assert.Equal(0, Run(_terminal.Line("Kim Lee").Line("LPC").Line(""), "new", "person"));
        Assert.True(File.Exists(Path.Combine(_site.Root, "input/faq/after-care/_directory.yml")));
        Assert.Contains("Credentials: \"LPC\"\n", File.ReadAllText(Path.Combine(_site.Root, "input/people/kim-lee.yml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Cite_add_shows_what_was_pasted_as_it_will_be_printed_and_takes_the_key_that_is_confirmed()
    {
        Assert.Equal(0, Cite(Paste(Ris).Line("zebras2021").Line("y")));
        Assert.Contains("Roe, A. (2021). Zebras at night.", _terminal.Shown, StringComparison.Ordinal);
        Assert.Contains("\"id\": \"zebras2021\"", Library(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cite_add_refuses_keys_that_are_taken_and_adds_nothing_without_a_yes()
    {
        var before = Library();
        Assert.Equal(0, Cite(Paste(Ris).Line("doe2020").Line("two words").Line("").Line("n")));
        Assert.Contains("has “doe2020” already", _terminal.Shown, StringComparison.Ordinal);
        Assert.Equal(before, Library());
    }

    [Fact]
    public void Cite_add_asks_whether_a_source_that_looks_alike_is_meant()
    {
        var before = Library();
        Assert.Equal(0, Cite(Paste("@article{x,\n author = {Doe, Jane},\n\n title = {Something else entirely},\n year = 2020\n}").Key(ConsoleKey.Enter)));
        Assert.Contains("Did you mean one that the library has?", _terminal.Shown, StringComparison.Ordinal);
        Assert.Contains("Cite it as [@doe2020]", _terminal.Shown, StringComparison.Ordinal);
        Assert.Equal(before, Library());
        Assert.Equal(0, _terminal.Left);
    }

    [Fact]
    public void Cite_add_refuses_a_source_that_the_library_has()
    {
        Assert.Equal(1, Cite(Paste("TY  - JOUR\nTI  - Effects\nDO  - 10.5555/test.1\nER  - ")));
    }

    [Fact]
    public void Review_sign_asks_which_answer_and_who_and_writes_only_after_a_yes()
    {
        _site.Write("people/alex-moss.yml", "Name: Alex Moss\nCredentials: MD\nLicences:\n  - { Body: Board, Number: \"1\", State: OR }\n");
        var path = Path.Combine(_site.Root, "input/faq/safety/is-it-safe.md");
        var before = File.ReadAllText(path);
        string[] quiet = [.. KapGuide.Pipelines.RuleList.All.Where(static rule => rule.Id[..4] != "INP-").SelectMany(static rule => new[] { "-a", rule.Id + "=none" })];
        Assert.Equal(0, Run(_terminal.Key(ConsoleKey.Enter).Key(ConsoleKey.Enter).Line("n"), ["review", "sign", .. quiet]));
        Assert.Equal(before, File.ReadAllText(path));
        Assert.Equal(0, Run(_terminal.Key(ConsoleKey.Enter).Key(ConsoleKey.Enter).Line("y"), ["review", "sign", .. quiet]));
        Assert.Contains("\nReviewer: alex-moss\n", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new", "article")]
    [InlineData("new", "article", "A question?")]
    [InlineData("new", "topic")]
    [InlineData("new", "person")]
    [InlineData("cite", "add")]
    [InlineData("review", "sign")]
    [InlineData("review", "sign", "--no-input")]
    public void Without_a_terminal_what_is_missing_is_wrong_usage_and_the_usage_is_shown(params string[] arguments)
    {
        var (code, _, error) = KapGuideProgram.Run(_site, arguments);
        Assert.Equal(2, code);
        Assert.Contains($"Usage: kapguide {arguments[0]} {arguments[1]} ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_article_doesn_t_stop_the_site_before_it_is_written()
    {
        Assert.Equal(0, KapGuideProgram.Run(_site, "new", "article", "--topic", "safety", "What next?").Code);
        Assert.DoesNotContain(_site.Build().Findings, static finding => finding.Severity == KapGuide.Diagnostics.Severity.Error);
    }

    private TypingTerminal Paste(string text)
    {
        foreach (var line in text.Split('\n')) _terminal.Line(line);
        return _terminal.Line("");
    }

    private int Cite(IAnsiConsole terminal) => Run(terminal, "cite", "add", "--references", Path.Combine(_site.Root, "input/references.json"));

    private string Library() => File.ReadAllText(Path.Combine(_site.Root, "input/references.json"));

    private int Run(IAnsiConsole terminal, params string[] arguments)
    {
        var root = new RootCommand();
        SharedOptions.AddTo(root);
        root.Subcommands.Add(NewCommand.Create(_ => terminal));
        root.Subcommands.Add(CiteCommand.Create(terminal: _ => terminal));
        root.Subcommands.Add(ReviewCommand.Create(_ => terminal));
        return root.Parse([.. arguments, "--root", _site.Root]).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }
}
