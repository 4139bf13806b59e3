using System.Collections.Immutable;

namespace KapGuide.StructuredData;

/// <summary>Which aspect of health a chapter treats (schema.org's HealthAspectEnumeration), by the words of its heading.</summary>
/// <remarks>A heading that none of the phrases fits gets no aspect: a wrong one would be worse than none. The first line that fits counts.</remarks>
public static class HealthAspects
{
    private static readonly ImmutableArray<(string Aspect, ImmutableArray<string> Phrases)> Table =
    [
        ("SeeDoctor", ["when to get help", "when to call", "get help now"]),
        ("Treatments", ["other options", "alternatives", "no treatment"]),
        ("Safety", ["may not suit", "should not", "lowers the chance of harm", "lowers fear and harm", "mix with", "mixing", "is it safe"]),
        ("SideEffects", ["side effect", "common effects", "serious effects", "unwanted effects"]),
        ("RisksOrComplications", ["possible harms", "risk", "what can happen", "could go wrong", "danger", "warning sign"]),
        ("Effectiveness", ["research shows", "how sure", "evidence", "studies", "study found", "trials", "does it work"]),
        ("Benefits", ["benefit"]),
        ("HowItWorks", ["how it works", "in the brain", "in animals", "glutamate"]),
        ("PatientExperience", ["feel like", "feels like", "volunteers described", "people describe"]),
        ("GettingAccess", ["people who can help", "who can prescribe", "where to check", "cost", "insurance", "your plan", "pay for", "by plan", "find one"]),
        ("UsageOrSchedule", ["what to expect", "dosing day", "how many", "how long", "schedule", "ways of giving", "the dose"]),
        ("Misconceptions", ["myth", "misunderst"]),
        ("Overview", ["what it is", "in short"]),
    ];

    /// <summary>The address of the aspect, or null when no phrase fits. A phrase must begin where a word begins.</summary>
    /// <param name="heading">Plain text.</param>
    public static string? Of(string heading)
    {
        var small = heading.ToLowerInvariant();
        foreach (var (aspect, phrases) in Table)
        {
            foreach (var phrase in phrases)
                if (BeginsAWord(small, phrase)) return $"https://schema.org/{aspect}HealthAspect";
        }

        return null;
    }

    private static bool BeginsAWord(string heading, string phrase)
    {
        var at = heading.IndexOf(phrase, StringComparison.Ordinal);
        return at == 0 || (at > 0 && !char.IsLetter(heading[at - 1]));
    }
}
