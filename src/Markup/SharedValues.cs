using System.Collections.Concurrent;
using KapGuide.Citations;

namespace KapGuide.Markup;

/// <summary>
/// What many texts of a large site hold, kept once: keys, addresses, and citations of one source without more.
/// Safe to share between threads.
/// </summary>
internal sealed class SharedValues
{
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(CitationItem Item, bool Narrative), CitationCluster> _clusters = [];

    /// <summary>The same text.</summary>
    public string Of(string text) => _texts.GetOrAdd(text, text);

    /// <summary>An equal cluster whose keys' places count from where it begins.</summary>
    /// <param name="cluster">A cluster whose keys' places count from where the Markdown does.</param>
    /// <param name="start">Where it begins.</param>
    public CitationCluster Of(CitationCluster cluster, int start)
    {
        if (cluster.Items is [{ Locator: null, Prefix: "", Suffix: "" } only])
            return _clusters.GetOrAdd((only with { Key = Of(only.Key), KeyStart = only.KeyStart - start }, cluster.Narrative), static key => new CitationCluster([key.Item], key.Narrative));
        return cluster with
        {
            Items =
            [
                .. cluster.Items.Select(item => item with
                {
                    Key = Of(item.Key),
                    KeyStart = item.KeyStart - start,
                    Locator = item.Locator is { } locator ? new Locator(Of(locator.Label), Of(locator.Value)) : null,
                }),
            ],
        };
    }
}
