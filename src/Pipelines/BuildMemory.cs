using System.Collections.Concurrent;
using System.Collections.Immutable;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Pipelines;

/// <summary>
/// Results of pure functions, kept from one build to the next while a process stays warm (<c>preview</c>, <c>check --watch</c>). A result is used again
/// only for the very inputs that it was made from, so a warm build gives what a clean one gives; a build of its own begins with an empty memory.
/// Safe to share between threads; not between two builds at once.
/// </summary>
public sealed class BuildMemory
{
    private readonly ConcurrentDictionary<(string What, string Name), Kept> _kept = new();
    private int _round;
    private bool _isComplete;

    /// <summary>The files of the input.</summary>
    public FileMemory Files { get; } = new();

    private sealed record Kept(object?[] Inputs, object? Value, ImmutableArray<Diagnostic> Findings)
    {
        public int Round { get; set; }
    }

    /// <summary>Begins a build: what the last complete one didn't use is forgotten, such as what was read from files that are gone.</summary>
    internal void Begin()
    {
        if (_isComplete)
        {
            foreach (var (key, kept) in _kept)
                if (kept.Round < _round) _kept.TryRemove(key, out _);
        }

        _round++;
        _isComplete = false;
    }

    /// <summary>Notes that the build read everything: one that was given up says nothing about what is still of use.</summary>
    internal void End() => _isComplete = true;

    /// <summary>What a function gave for these inputs, or gives now.</summary>
    /// <param name="what">The function.</param>
    /// <param name="name">Of several results of it, which: the last is kept.</param>
    /// <param name="inputs">All that the result depends on, compared by <see cref="object.Equals(object, object)"/>: texts by value, files and what was made from them by identity.</param>
    /// <param name="findings">Receives what is wrong, the same each time.</param>
    /// <param name="make">The function.</param>
    internal T Recall<T>(string what, string name, object?[] inputs, ICollection<Diagnostic> findings, Func<ICollection<Diagnostic>, T> make)
    {
        if (!_kept.TryGetValue((what, name), out var kept) || !kept.Inputs.AsSpan().SequenceEqual(inputs))
        {
            List<Diagnostic> problems = [];
            var value = make(problems);
            kept = _kept[(what, name)] = new Kept(inputs, value, [.. problems]);
        }

        kept.Round = _round;
        foreach (var finding in kept.Findings) findings.Add(finding);
        return (T)kept.Value!;
    }
}
