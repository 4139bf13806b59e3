using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Citations;

/// <summary>All sources that articles may cite, in the order of the file. Keys are unique and match exactly, case included.</summary>
public sealed class ReferenceLibrary
{
    private readonly FrozenDictionary<string, Reference> _byKey;

    /// <summary>A library of <paramref name="references"/>; of several with one key the first counts.</summary>
    public ReferenceLibrary(IEnumerable<Reference> references)
    {
        References = [.. references.DistinctBy(static reference => reference.Key, StringComparer.Ordinal)];
        _byKey = References.ToFrozenDictionary(static reference => reference.Key, StringComparer.Ordinal);
    }

    /// <summary>A library without sources.</summary>
    public static ReferenceLibrary Empty { get; } = new([]);

    /// <summary>The sources in order.</summary>
    public ImmutableArray<Reference> References { get; }

    /// <summary>The keys in the order of <see cref="References"/>.</summary>
    public IEnumerable<string> Keys => References.Select(static reference => reference.Key);

    /// <summary>Reads CSL-JSON. Whatever is wrong becomes a finding at its place, and what can be read is kept; nothing is thrown.</summary>
    /// <param name="file">The library, a JSON list of CSL items (https://github.com/citation-style-language/schema).</param>
    public static (ReferenceLibrary Library, ImmutableArray<Diagnostic> Diagnostics) Parse(SourceFile file)
    {
        var (references, diagnostics) = CslJsonReader.Read(file);
        var repeated = references
            .GroupBy(static reference => reference.Key, StringComparer.Ordinal)
            .SelectMany(static same => same.Skip(1), static (same, again) => new Diagnostic(
                CitationRules.DuplicateReference, again.KeyAt,
                $"The key “{same.Key}” stands at {same.First().KeyAt} already.", "Delete one of the two entries, or give this one another key."));
        return (new ReferenceLibrary(references), [.. diagnostics.Concat(repeated).Order(Diagnostic.Order)]);
    }

    /// <summary>Whether the library has the key <paramref name="key"/>.</summary>
    public bool Contains(string key) => _byKey.ContainsKey(key);

    /// <summary>The source with the key <paramref name="key"/>.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out Reference? reference) => _byKey.TryGetValue(key, out reference);
}
