using FsCheck;
using FsCheck.Fluent;
using KapGuide.Analyzers.Prose;

namespace KapGuide.Tests.Analyzers;

/// <summary>Places of characters in the file come back as they were noted.</summary>
public sealed class PlaceMapTests
{
    [Fact]
    public void Every_place_comes_back() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), static steps => ComesBack(steps)).QuickCheckThrowOnFailure();

    private static bool ComesBack(byte[] steps)
    {
        var builder = new PlaceMap.Builder();
        List<int> places = [];
        var at = 0;
        foreach (var step in steps)
        {
            // Mostly on by one, often not at all, now and then anywhere; often several that run along with the file.
            at = (step % 8) switch { < 5 => at + 1, < 7 => at, _ => step };
            var count = step / 8 % 3 == 0 ? 1 + step / 24 % 6 : 1;
            if (count > 1) builder.AddRun(at, count);
            else builder.Add(at);
            places.AddRange(Enumerable.Range(at, count));
            at += count - 1;
        }

        var map = builder.ToMap();
        return map.Length == places.Count && places.Select((place, index) => map[index] == place).All(static same => same);
    }
}
