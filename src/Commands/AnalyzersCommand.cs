using System.CommandLine;
using KapGuide.Analyzers;
using KapGuide.Diagnostics;
using KapGuide.Pipelines;

namespace KapGuide.Commands;

/// <summary><c>analyzers</c>: lists all rules, or explains one. Reads no content.</summary>
internal static class AnalyzersCommand
{
    public static Command Create()
    {
        var name = new Argument<string?>("rule") { Description = "The id or name of a rule to explain, such as SEO-05 or BrokenLink.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("analyzers", "Lists all rules with id, name, level and purpose; explains one: kapguide analyzers SEO-05") { name };
        command.SetAction(result =>
        {
            if (result.GetValue(name) is not { } wanted)
            {
                List(Console.Out);
                return 0;
            }

            if (RuleList.All.FirstOrDefault(rule => rule.Id.Equals(wanted, StringComparison.OrdinalIgnoreCase) || rule.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                Explain(Console.Out, found);
                return 0;
            }

            var names = RuleList.All.SelectMany(static rule => new[] { rule.Id, rule.Name });
            Console.Error.WriteLine($"There is no rule “{wanted}”. {Spelling.DidYouMean(wanted, names, "“kapguide analyzers” lists all rules.")}");
            return 2;
        });
        return command;
    }

    private static void List(TextWriter output)
    {
        var rules = RuleList.All;
        var (ids, names) = (rules.Max(static rule => rule.Id.Length), rules.Max(static rule => rule.Name.Length));
        foreach (var rule in rules) output.WriteLine($"{rule.Id.PadRight(ids)}  {rule.Name.PadRight(names)}  {LevelOf(rule),-7}  {rule.Purpose}");
        Console.Error.WriteLine($"{rules.Length} rules. To explain one: kapguide analyzers {rules[0].Id}");
    }

    private static void Explain(TextWriter output, Rule rule)
    {
        output.WriteLine($"{rule.Id} {rule.Name} ({LevelOf(rule)})");
        output.WriteLine(rule.Purpose);
        var entry = Catalogue.ByName.GetValueOrDefault(rule.Id);
        if (rule.Why is { } why) output.WriteLine($"\nWhy: {why}");
        if ((rule.Bad ?? entry?.Bad) is { Length: > 0 } bad) output.WriteLine($"\nNot:\n{Indented(bad)}");
        if ((rule.Good ?? entry?.Good) is { Length: > 0 } good) output.WriteLine($"\nBetter:\n{Indented(good)}");
        output.WriteLine($"\nManual: {rule.Manual}");
        output.WriteLine($"""

            To change its level everywhere, in input/settings.yml:
                Analyzers: {"{"} {rule.Id}: {(rule.Level == Severity.Error ? "warning" : "none")} {"}"}
            For one run: kapguide check -a {rule.Id}={(rule.Level == Severity.Error ? "warning" : "none")}
            """);
        if (!rule.Id.StartsWith("INP-", StringComparison.Ordinal) && !rule.Id.StartsWith("OUT-", StringComparison.Ordinal))
            output.WriteLine($"For one place, on the line before it, with your reason:\n    <!-- kapguide-disable-next-line {rule.Id} reason -->");
    }

    private static string LevelOf(Rule rule) => rule.Level.ToString().ToLowerInvariant();

    private static string Indented(string text) => "    " + text.ReplaceLineEndings("\n").Replace("\n", "\n    ", StringComparison.Ordinal);
}
