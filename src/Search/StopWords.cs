using System.Collections.Frozen;

namespace KapGuide.Search;

/// <summary>
/// Words that carry little meaning alone. They are not dropped: "who" and "not" tell two questions apart.
/// In questions (titles and AlsoAsked) they are indexed at low weight, in running text they are left out.
/// </summary>
public static class StopWords
{
    private const string List =
        "a about after all also am an and any anybody anyone anything anywhere arent are as at be because been before being best bit but by came can cant come comes could "
        + "couldnt did didnt do does doesnt doing done dont each else ever every everybody everyone everything for from get gets getting give "
        + "go goes going gonna got had has have havent having he her here hers hi him his how i id if ill im in into is isnt it its ive just keep "
        + "know let like lot make makes many may maybe me might mine more most much must my myself need no nor not now of off oh ok okay on one "
        + "only or other our ours out over own please put really same say says see she should shouldnt so some somebody someone something "
        + "still stuff such take taking tell than that the their them then there these they thing things think this those though to too try up upon us "
        + "use using very want wanna was wasnt way we were what whats when where whether which while who whom whose why will with without wont "
        + "would wouldnt yet you your yours";

    private static readonly FrozenSet<string> Stems = List.Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet();

    /// <summary>All stems, in ordinal order: the index holds them even if no article does, so that they never count as unknown words.</summary>
    public static IEnumerable<string> All => Stems.Order(StringComparer.Ordinal);

    /// <summary>Whether a stem is that of a stop word.</summary>
    public static bool Contains(string stem) => Stems.Contains(stem);
}
