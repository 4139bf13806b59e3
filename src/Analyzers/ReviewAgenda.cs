using System.Collections.Immutable;
using KapGuide.Content;

namespace KapGuide.Analyzers;

/// <summary>Something that somebody must look at again.</summary>
/// <param name="Kind"><c>answer</c> or <c>fact</c>.</param>
/// <param name="Id">Slug of the answer, or id of the fact.</param>
/// <param name="Title">The question, or what the fact prints.</param>
/// <param name="Due">By when; past days are overdue.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Path">The file.</param>
public sealed record AgendaItem(string Kind, string Id, string Title, DateOnly Due, string Reason, string Path)
{
    /// <summary>Days from <paramref name="today"/>; negative when overdue.</summary>
    public int DaysFrom(DateOnly today) => Due.DayNumber - today.DayNumber;
}

/// <summary>What must be reviewed or checked again, soonest first.</summary>
public static class ReviewAgenda
{
    /// <summary>
    /// Answers that nobody reviewed (due on the day they went online), whose text changed after the review (due on the day of the change, or
    /// today), or whose next review comes; and facts that end or are to be compared with their source. At most <paramref name="days"/> days ahead.
    /// </summary>
    public static ImmutableArray<AgendaItem> Of(Site site, int days)
    {
        var facts = FactUses.Of(site).Select(static use => use.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. site.Articles.Select(article => ItemOf(site, article)).Concat(site.FactsById.Values.Where(fact => facts.Contains(fact.Id.Value)).Select(ItemOf)).OfType<AgendaItem>()
                .Where(item => item.DaysFrom(site.Today) <= days)
                .OrderBy(static item => item.Due).ThenBy(static item => item.Kind, StringComparer.Ordinal).ThenBy(static item => item.Id, StringComparer.Ordinal),
        ];
    }

    private static AgendaItem ItemOf(Site site, Article article)
    {
        var data = article.Metadata;
        var (due, reason) = data switch
        {
            { Reviewed: null } => (data.Published ?? site.Today, "nobody has reviewed it"),
            _ when data.ReviewedHash.Value != ReviewHash.Of(article) => (data.Updated > data.Reviewed ? data.Updated.Value : site.Today, data.ReviewedHash.Value.Length == 0 ? "the review is not signed" : "the text was changed after the review"),
            { Reviewed: { } reviewed } => (data.NextReview ?? reviewed.AddMonths(site.Settings.ReviewMonths), $"reviewed on {reviewed:yyyy-MM-dd}"),
        };
        return new AgendaItem("answer", article.Slug, article.Title, due, reason, article.Source.Path);
    }

    private static AgendaItem? ItemOf(Fact fact)
    {
        var (due, reason) = fact.ValidUntil is { } end && !(fact.Recheck < end) ? ((DateOnly?)end, "valid until then") : (fact.Recheck, "to be compared with its source");
        return due is not { } day ? null
            : new AgendaItem("fact", fact.Id.Value, fact.Text.Value, day, fact.Source.Value.Length > 0 ? $"{reason} ({fact.Source.Value})" : reason, fact.Id.At.Path);
    }
}
