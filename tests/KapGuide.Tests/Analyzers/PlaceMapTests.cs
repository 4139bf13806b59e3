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
            // Mostly on by one, often not at all, now and then anywhere.
            at = (step % 8) switch { < 5 => at + 1, < 7 => at, _ => step };
            builder.Add(at);
            places.Add(at);
        }

        var map = builder.ToMap();
        return map.Length == places.Count && places.Select((place, index) => map[index] == place).All(static same => same);
    }
}
