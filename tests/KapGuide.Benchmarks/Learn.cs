using System.Collections.Immutable;
using System.Globalization;
using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Wording;
using KapGuide.Content;
using KapGuide.Input;
using KapGuide.Pipelines;
using KapGuide.Tests.Analyzers;

namespace KapGuide.Benchmarks;

/// <summary>Learns <c>ClaimWeights.txt</c> from the labelled corpus of the tests and the answers of this site, in which no rule is broken.</summary>
public static class Learn
{
    private static readonly ImmutableArray<string> Rules =
        ["CIT-01", "CIT-02", "CIT-13", "CLM-01", "CLM-02", "CLM-03", "CLM-04", "CLM-05", "CLM-06", "CLM-09", "CLM-10", "CLM-11", "CLM-13", "CLM-15", "CLM-16", "CLM-18", "CLM-19", "CLM-20", "SAF-04", "SAF-05", "SAF-06", "SAF-08"];

    private static readonly double Least = ClaimModel.Least / 1000.0;

    /// <summary>Parts of a corpus of which each is left out once when we ask how well the rest carries over.</summary>
    private const int Folds = 5;

    /// <summary>A sentence of this site, and the number of its page.</summary>
    private sealed record Sound(int Page, string[] Features);

    private sealed record Case(string Rule, bool IsBad, string Line, string[] Features);

    /// <summary>Learns and writes the weights.</summary>
    /// <param name="root">The repository's root.</param>
    /// <param name="leftOut">Writes nothing, and tells instead how well what is learned carries over to lines that were left out.</param>
    /// <param name="tried">Files in the corpus's form: if there are any, nothing is written, and what was learned is put to them.</param>
    public static int Run(string root, bool leftOut, string[] tried)
    {
        var corpus = Directory.GetFiles(Path.Combine(root, "tests/KapGuide.Tests/Analyzers/Corpus"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Read).ToArray();
        var clean = Clean(root).ToArray();
        if (tried.Length > 0)
        {
            var models = Rules.AsParallel().AsOrdered().Select(rule => LinearModel.Fit(rule, [.. corpus.Select(one => (one.Features, one.Rule, one.IsBad))], [.. clean.Select(static one => one.Features)])).ToArray();
            foreach (var file in tried) Tell(Path.GetFileName(file), models, [.. Read(file)]);
            return 0;
        }

        if (leftOut)
        {
            foreach (var (rule, found, bad, alarms, good, clear) in Rules.AsParallel().AsOrdered().Select(rule => Carry(rule, corpus, clean)))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule}  left out: {found} of {bad} found, {alarms} alarms on {good} good lines, {clear} on {clean.Length} sentences of this site"));
            return 0;
        }

        var weights = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var model in Rules.AsParallel().AsOrdered().Select(rule => LinearModel.Fit(rule, [.. corpus.Select(one => (one.Features, one.Rule, one.IsBad))], [.. clean.Select(static one => one.Features)])))
        {
            foreach (var (feature, by) in model.Weights.Append(new(ClaimModel.Always, model.Bias)))
            {
                var thousandths = (int)Math.Round(1000 * by);
                if (thousandths == 0) continue;
                if (!weights.TryGetValue(feature, out var of)) weights[feature] = of = [];
                of.Add(string.Create(CultureInfo.InvariantCulture, $"{model.Rule} {thousandths}"));
            }
        }

        File.WriteAllText(Path.Combine(root, "src/Analyzers/Wording/ClaimWeights.txt"), string.Concat(weights.Select(static pair => pair.Key + " " + string.Join(' ', pair.Value) + "\n")));
        Console.WriteLine($"{weights.Count} features written.");
        return 0;
    }

    /// <summary>How well what is learned carries over: each fifth of the lines and of the site's pages is put to what the rest taught.</summary>
    private static (string Rule, int Found, int Bad, int Alarms, int Good, int Clear) Carry(string rule, Case[] corpus, Sound[] clean)
    {
        var (found, bad, alarms, good, clear) = (0, 0, 0, 0, 0);
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = LinearModel.Fit(rule, [.. corpus.Where((_, i) => i % Folds != fold).Select(static one => (one.Features, one.Rule, one.IsBad))], [.. clean.Where(one => one.Page % Folds != fold).Select(static one => one.Features)]);
            bool Alarms(string[] features) => model.Odds(features) > Least;
            var left = corpus.Where((_, i) => i % Folds == fold).ToArray();
            bad += left.Count(one => one.IsBad && one.Rule == rule);
            found += left.Count(one => one.IsBad && one.Rule == rule && Alarms(one.Features));
            good += left.Count(static one => !one.IsBad);
            alarms += left.Count(one => !one.IsBad && Alarms(one.Features));
            clear += clean.Count(one => one.Page % Folds == fold && Alarms(one.Features));
        }

        return (rule, found, bad, alarms, good, clear);
    }

    private static void Tell(string name, LinearModel[] models, Case[] cases)
    {
        foreach (var model in models)
        {
            var bad = cases.Where(one => one.IsBad && one.Rule == model.Rule).ToArray();
            var good = cases.Where(static one => !one.IsBad).ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name} {model.Rule}: {bad.Count(one => model.Odds(one.Features) > Least)} of {bad.Length} found, {good.Count(one => model.Odds(one.Features) > Least)} alarms on {good.Length} good lines; {model.Weights.Length} weights"));
        }
    }

    private static IEnumerable<Case> Read(string path)
    {
        var rule = "";
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) rule = line[2..].Trim();
            else if (line.StartsWith("bad", StringComparison.Ordinal) || line.StartsWith("good", StringComparison.Ordinal)) yield return new Case(rule, line[0] == 'b', line, [.. Snippet.PageOf(line).Sentences.Where(IsLooked).SelectMany(static sentence => ClaimModel.NamesOf(sentence, ClaimModel.QuestionOf(sentence))).Distinct()]);
        }
    }

    private static bool IsLooked(Sentence sentence) => ClaimModel.Looks(sentence) && !sentence.Block.IsFrontMatter;

    /// <summary>Every sentence of this site's answers and pages, as the rules read it.</summary>
    private static IEnumerable<Sound> Clean(string root)
    {
        var site = SiteBuilder.Draft(new BuildOptions(root, [Path.Combine(root, "input")]) { Today = Snippet.Today }, new BuildMemory(), CancellationToken.None).Site;
        return site.Articles.Select(article => ProseReader.Read(site, article)).Concat(site.Pages.Select(page => ProseReader.Read(site, page))).SelectMany(static (page, number) => page.Sentences.Where(ClaimModel.Looks)
            .Select(sentence => new Sound(number, [.. ClaimModel.NamesOf(sentence, ClaimModel.QuestionOf(sentence))])));
    }
}
