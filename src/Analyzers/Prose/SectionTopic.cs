namespace KapGuide.Analyzers.Prose;

/// <summary>What a section is about, as far as its heading tells.</summary>
public enum SectionTopic
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>What a treatment may do for people, and how often.</summary>
    Benefits,

    /// <summary>Harms, side effects, safety, who it may not suit.</summary>
    Risks,

    /// <summary>Where to get help in an emergency.</summary>
    Crisis,

    /// <summary>Other treatments, and no treatment.</summary>
    Options,

    /// <summary>How it works.</summary>
    Mechanism,

    /// <summary>What is not known, or how sure we are.</summary>
    Uncertainty,

    /// <summary>Daily life: work, driving, sleep.</summary>
    DailyLife,

    /// <summary>Myths, told in order to refute them.</summary>
    Myths,

    /// <summary>A list of sources.</summary>
    Sources,
}

/// <summary>Reads the topic of a section off its heading.</summary>
public static class SectionTopics
{
    // The first match decides, so the narrow topics come first.
    private static readonly (SectionTopic Topic, string[] Words)[] Cues =
    [
        (SectionTopic.Sources, ["references", "sources", "bibliography", "works cited", "further reading", "citations", "footnotes", "literature"]),
        (SectionTopic.Crisis, ["get help", "emergency", "crisis", "help now", "when to call"]),
        (SectionTopic.Myths, ["myth", "misconception", "misunderstanding"]),
        (SectionTopic.Options, ["other option", "alternative", "no treatment", "other treatment", "other choices"]),
        (SectionTopic.Uncertainty, ["not known", "unknown", "how sure", "uncertain", "limits of the", "what we do not know", "what we don't know", "open questions"]),
        (SectionTopic.Risks, ["risk", "harm", "side effect", "safety", "safe", "danger", "may not suit", "should not", "warning", "what can happen", "can go wrong", "contraindication", "who should avoid", "downside", "drawback", "precaution", "complication", "what hurts"]),
        (SectionTopic.DailyLife, ["daily life", "driving", "work and", "everyday", "quality of life", "after the session", "afterward"]),
        (SectionTopic.Mechanism, ["how it works", "how does", "in the brain", "mechanism", "how ketamine works", "how kap works"]),
        (SectionTopic.Benefits, ["benefit", "good things", "get better", "why try", "what the research shows", "what studies", "how kap helps", "how it helps", "can kap help", "it can help", "it may help", "kap can help", "kap may help", "ketamine can help", "ketamine may help", "ketamine help", "what it can do", "advantage", "positive effects", "success", "effectiveness", "outcomes", "what is known about help", "why people choose", "can do for you", "what kap can do", "what ketamine can do", "you can gain", "you may gain", "you gain", "people gain", "upside", "why it works", "why kap works", "why ketamine works", "reasons to choose", "reasons to try", "ways kap helps", "ways ketamine helps", "good for you", "reasons to consider", "can it help", "could it help", "will it help", "might it help", "it help me", "it help you", "helps with", "helps people", "can kap do", "can ketamine do", "why choose", "why kap", "why ketamine", "makes us different", "makes kap different", "makes ketamine different", "why people try", "why people come", "how kap can", "how ketamine can", "how we help", "how we can help", "who it helps", "who kap helps", "what clients notice", "what people notice", "what you may notice", "what can change", "what may change", "hope to gain", "change your life", "change lives", "how ketamine helps", "what we see"]),
    ];

    private static readonly string[] Insurance = ["insurance", "employee", "out-of-network", "your plan", "plan's", "my plan", "your benefits", "health plan", "explanation of", "staff", "coverage"];

    /// <summary>Whether a block stands where people look for safety: in a section on harms or emergencies, or in a box.</summary>
    public static bool IsAboutSafety(PageText page, TextBlock block)
    {
        var section = block.Section;
        while (section > 0 && page.Sections[section].Topic is not (SectionTopic.Risks or SectionTopic.Crisis)) section = page.Sections[section].Parent;
        return section > 0 || block.Container is "warning" or "emergency";
    }

    /// <summary>The topic of a heading; <see cref="SectionTopic.Other"/> when nothing tells.</summary>
    public static SectionTopic Of(string title)
    {
        var small = title.ToLowerInvariant();

        // Benefits of a plan are money.
        if (small.Contains("benefit", StringComparison.Ordinal) && Insurance.Any(word => small.Contains(word, StringComparison.Ordinal))) return SectionTopic.Other;
        foreach (var (topic, words) in Cues)
        {
            foreach (var word in words)
                if (small.Contains(word, StringComparison.Ordinal)) return topic;
        }

        return SectionTopic.Other;
    }
}
