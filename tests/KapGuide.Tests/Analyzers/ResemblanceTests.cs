using FsCheck;
using FsCheck.Fluent;
using KapGuide.Analyzers;

namespace KapGuide.Tests.Analyzers;

public sealed class ResemblanceTests
{
    /// <summary>Texts of a few sentences each from a small stock, with a word changed here and there: many are alike, and more are nearly so.</summary>
    private static readonly Arbitrary<int[][]> Texts =
        Gen.ArrayOf(Gen.ArrayOf(Gen.Frequency((9, Gen.Choose(0, 11)), (1, Gen.Choose(12, 60)))).Where(static text => text.Length < 12)).Where(static texts => texts.Length < 30).ToArbitrary();

    [Fact]
    public void The_first_alike_text_of_another_owner_is_found_as_by_comparing_each_with_each() =>
        Prop.ForAll(Texts, static texts =>
        {
            var sets = Array.ConvertAll(texts, SetOf);
            int[] owners = [.. Enumerable.Range(0, sets.Length).Select(static i => i / 2)];
            var expected = sets.Select((set, i) => Enumerable.Range(0, i).FirstOrDefault(k => set.Length > 0 && owners[k] != owners[i] && Resemblance(set, sets[k]) >= 0.8, -1));
            return ResemblanceIndex.FirstAlike(sets, owners).SequenceEqual(expected);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_texts_are_alike_from_eight_in_ten_shared_runs_on() =>
        Prop.ForAll(Texts, static texts => texts.SelectMany(a => texts.Select(b => (SetOf(a), SetOf(b)))).Where(static pair => pair.Item1.Length + pair.Item2.Length > 0)
            .All(static pair => ResemblanceIndex.AreAlike(pair.Item1, pair.Item2) == (Resemblance(pair.Item1, pair.Item2) >= 0.8))).QuickCheckThrowOnFailure();

    /// <summary>Each number stands for a sentence of twenty runs that others share, or of three from 12 on.</summary>
    private static uint[] SetOf(int[] text) => ResemblanceIndex.SetOf([.. text.SelectMany(static sentence => Enumerable.Range(0, sentence < 12 ? 20 : 3).Select(run => (uint)((sentence * 20) + run) * 0x9E3779B9))]);

    private static double Resemblance(uint[] a, uint[] b) => (double)a.Intersect(b).Count() / a.Union(b).Count();
}
