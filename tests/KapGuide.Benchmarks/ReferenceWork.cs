using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KapGuide.Benchmarks;

/// <summary>
/// A fixed amount of work of about a build's mix, against which a build is weighed: splitting text into words, counting them in dictionaries, sorting,
/// joining and encoding text, hashing. It uses nothing of the program, and must never change: guard.json was recorded with it.
/// </summary>
internal static class ReferenceWork
{
    private const int Rounds = 900;

    /// <summary>What the work must come to: anything else means that it was changed.</summary>
    private const string Expected = "d3967d83598fdc2c";

    /// <summary>Seconds of processor time that it takes in this process, on one thread.</summary>
    public static double Run()
    {
        Work(60);
        var before = Environment.CpuUsage.TotalTime;
        var hash = Work(Rounds);
        var time = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        return hash == Expected ? time : throw new InvalidOperationException($"The reference workload came to {hash}: it was changed. Put it back, or write the new value beside it and record the guard anew.");
    }

    private static string Work(int rounds)
    {
        var chain = new byte[32];
        for (var round = 0; round < rounds; round++)
        {
            var text = Text(round);
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            var lines = new StringBuilder();
            foreach (var line in text.Split('\n'))
            {
                foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) counts[word.ToLowerInvariant()] = counts.GetValueOrDefault(word.ToLowerInvariant()) + 1;
                lines.Append("<p>").Append(line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)).Append("</p>\n");
            }

            foreach (var (word, count) in counts.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal))
                lines.Append(CultureInfo.InvariantCulture, $"<li>{word}: {count}</li>\n");
            chain = SHA256.HashData([.. chain, .. Encoding.UTF8.GetBytes(lines.ToString())]);
        }

        return Convert.ToHexStringLower(chain.AsSpan(0, 8));
    }

    /// <summary>Eight hundred lines of words from a generator of our own, so that no other version of .NET draws other numbers.</summary>
    private static string Text(int seed)
    {
        var state = (uint)(seed + 1) * 2654435761u;
        var text = new StringBuilder(64_000);
        for (var i = 0; i < 8000; i++)
        {
            state = (state * 1664525u) + 1013904223u;
            text.Append(CultureInfo.InvariantCulture, $"Word{(state >> 20) % 1500}").Append((state >> 12) % 40 == 0 ? " & <b>" : "").Append(i % 10 == 9 ? '\n' : ' ');
        }

        return text.ToString();
    }
}
