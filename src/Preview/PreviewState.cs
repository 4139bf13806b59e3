using System.Collections.Immutable;
using KapGuide.Diagnostics;

namespace KapGuide.Preview;

/// <summary>What the preview knows at a moment. Immutable; the next state replaces it.</summary>
/// <param name="Number">Counts states.</param>
/// <param name="Shown">The last site whose pages could be made; null before there was one.</param>
/// <param name="Blocking">Findings of the files as they are now that keep pages from being made; empty when <paramref name="Shown"/> is up to date.</param>
/// <param name="Findings">All findings, the blocking ones included; those of the site before until <paramref name="IsChecked"/>.</param>
/// <param name="IsChecked">Whether all rules have looked at the files as they are now.</param>
public sealed record PreviewState(int Number, PreviewSite? Shown, ImmutableArray<Diagnostic> Blocking, ImmutableArray<Diagnostic> Findings, bool IsChecked)
{
    /// <summary>Whether pages are shown as they were before an error.</summary>
    public bool IsBlocked => !Blocking.IsEmpty;

    /// <summary>Our own fault in the last attempt, in words; null when there was none.</summary>
    public string? Fault { get; init; }
}
