using System.Collections.Immutable;
using KapGuide.Search;

namespace KapGuide.Tests.Search;

/// <summary>A small site for tests.</summary>
internal static class SearchSamples
{
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Synonyms { get; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty
            .Add("throw up, puke", ["nausea"]).Add("bucks", ["cost"]).Add("unicorn", ["nothing holds this"]);

    public static ImmutableArray<SearchDocument> Documents { get; } =
    [
        Document("cost-of-kap", "How much does KAP cost?", "Cost", ["is it expensive"], "A session costs several hundred dollars.", "Clinics set the price. Ask for a written estimate."),
        Document("side-effects", "What are the side effects of KAP?", "Safety", ["will i feel sick"], "Nausea and dizziness are common.", "Nausea passes within hours. Blood pressure rises for a while."),
        Document("insurance-coverage", "Does insurance cover KAP?", "Insurance", ["will my plan help"], "Plans rarely cover ketamine sessions.", "Talk therapy may be covered. The cost of ketamine is yours."),
        Document("who-can-provide-kap", "Who can provide KAP?", "Providers", ["do i need a psychiatrist"], "A licensed prescriber and a therapist.", "Nurses may watch over you."),
    ];

    private static SearchDocument Document(string slug, string title, string topic, ImmutableArray<string> asked, string summary, string body) =>
        new($"/faq/{slug}/", title, topic, asked, summary, [new SearchSection("More", "more", [body])], []);
}
