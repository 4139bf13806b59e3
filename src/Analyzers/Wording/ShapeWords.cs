using KapGuide.Analyzers.Prose;

namespace KapGuide.Analyzers.Wording;

/// <summary>The classes of words that fill the roles of a <see cref="Shape"/>. Lower case, inflected forms spelled out.</summary>
internal static class ShapeWords
{
    /// <summary>What brings the benefit, by a noun that names it.</summary>
    public static WordSet Remedy { get; } = WordSet.Of("ketamine kap kat infusion infusions lozenge lozenges troche troches medicine treatment treatments therapy sessions session protocol program dose doses psychedelic psychedelics");

    /// <summary>The same, and the words that can stand for it.</summary>
    public static WordSet Agent { get; } = WordSet.Of("ketamine kap kat infusion infusions lozenge lozenges troche troches medicine treatment treatments therapy sessions session protocol program dose doses psychedelic psychedelics it this that these we our method approach work process experience clinic team drug molecule");

    /// <summary>What people want to be rid of.</summary>
    public static WordSet Burden { get; } = WordSet.Of(
        "depression anxiety ptsd cptsd trauma traumas ocd panic grief insomnia nightmares flashbacks burnout sadness despair hopelessness darkness addiction addictions alcoholism cravings phobia phobias anorexia bulimia disorder disorders illness "
        + "suffering misery demons shame numbness bipolar mdd rumination melancholy blues heartache loneliness dread worthlessness emptiness anguish agony torment sorrow fears worries compulsions obsessions heartbreak hurt wounds scars sleeplessness depressed anxious traumatized");

    /// <summary>Verbs of ending for good. What they take is an object.</summary>
    public static WordSet EndingVerbs { get; } = WordSet.Of(
        "end ends ended ending cure cures cured curing conquer conquers conquered beat beats beating overcome overcomes overcame overcoming defeat defeats defeated erase erases erased erasing reset resets resetting undo undoes undid undoing reverse reverses reversed reversing resolve resolves resolved "
        + "remove removes removed eliminate eliminates eliminated banish banishes banished dissolve dissolves dissolved fix fixes fixed fixing solve solves solved heal heals healed free frees freed liberate liberates liberated release releases released rid rids silence silences silenced kill kills killed nuke nukes zap zaps crush crushes crushed "
        + "demolish demolishes destroy destroys destroyed clear clears cleared evict evicts wipe wipes wiped purge purges expel expels exorcise uproot uproots dispel dispels obliterate obliterates annihilate extinguish extinguishes abolish knock knocks outsmart quash quashes squash squashes vaporize neutralize neutralizes unravel unravels bury buries "
        + "rewire rewires rewired rewiring wash washes sweep sweeps melt melts chase chases reprogram reprograms recode rebuild rebuilds lift lifts lifted stamp stamps shut shuts switch switches turn turns snap quit ditch ditches dump shake shakes shed sheds escape escapes escaped");

    /// <summary>Harms whose denial is an absolute.</summary>
    public static WordSet Harm { get; } = WordSet.Of("effects effect risk risks danger dangers harm harms hazard hazards downside downsides drawback drawbacks complication complications toxicity damage injury injuries consequences dangerous harmful risky aftereffects repercussions pitfalls perils problems trouble hangover reaction reactions");

    /// <summary>Words that may stand between "no" and a harm without changing what is denied.</summary>
    public static WordSet Adjectives { get; } = WordSet.Of(
        "any of the a an all those these known serious real lasting major usual typical nasty awful harsh common harmful dangerous unpleasant long term short negative adverse bad medical physical significant notable apparent hidden unwanted toxic side even single or and meaningful measurable health safety to about worry need ever severe ill ugly lingering permanent brain liver such whatsoever that with associated");

    /// <summary>Words that deny that something exists.</summary>
    public static WordSet None { get; } = WordSet.Of("no zero without none nil minus sans");

    /// <summary>People who are treated.</summary>
    public static WordSet People { get; } = WordSet.Of("patients patient clients client people person participants participant veterans veteran adults graduates graduate members member guests guest everyone everybody anyone anybody nobody folks customers customer individual individuals families couples those woman man women men");

    /// <summary>Getting better, as a verb or what one has then.</summary>
    public static WordSet Better { get; } = WordSet.Of(
        "better improve improves improved improving improvement heal heals healed healing recover recovers recovered recovery relief benefit benefits benefited succeed succeeds succeeded success thrive thrives thrived happier calmer lighter results remission changed transformed transformation cured relieved hopeful peaceful whole freer breakthrough breakthroughs progress respond responds responded well joy");

    /// <summary>Words by which a claim leaves room.</summary>
    public static WordSet Hedge { get; } = WordSet.Of(
        "may might could some sometimes perhaps maybe possibly hope hopes hoping often many most usually rarely partly temporarily temporary likely unlikely seems seem try trying want wants wanted aim aims goal goals whether if unless until unclear unknown depends varies possible usual few study studies trial trials hoped wish");

    /// <summary>Words of telling somebody what to do.</summary>
    public static WordSet Duty { get; } = WordSet.Of("should must ask asks tell tells call need needs needed ought please remember avoid check talk plan");
}
