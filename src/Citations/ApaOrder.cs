namespace KapGuide.Citations;

/// <summary>
/// The place of a work in an APA list (9.44 to 9.49): author, then works without a date, with one, in press; then date, title, volume.
/// Made once for each work and compared often.
/// </summary>
internal sealed class ApaOrder : IComparable<ApaOrder>
{
    private readonly string _author;
    private readonly Lazy<string> _firstAuthor;
    private readonly int _dated;
    private readonly DateParts _date;
    private readonly string[] _rest;

    internal ApaOrder(Reference reference)
    {
        var entry = new ApaEntry(reference);
        _author = SortText.Fold(entry.AuthorForSorting());
        _firstAuthor = new(() => SortText.Fold(new ApaEntry(reference).FirstAuthorForSorting()));
        _dated = reference.Issued is not null ? 1 : reference.Text("status").Length > 0 ? 2 : 0;
        var issued = reference.Issued?.Start ?? default;
        _date = entry.SortsByYear ? new DateParts(issued.Year) : issued;
        _rest =
        [
            SortText.Fold(reference.Text("status")), SortText.Fold(entry.TitleForSorting()), SortText.Fold(reference.Text("volume")),
            SortText.Fold(reference.Text("part-number")), Day(reference.Date("event-date")), Day(reference.Date("original-date")),
        ];
    }

    /// <summary>The order of the list.</summary>
    public int CompareTo(ApaOrder? other)
    {
        if (other is null) return 1;
        var order = SortText.Compare(_author, other._author);
        if (order == 0) order = ByDate(other);
        for (var i = 0; order == 0 && i < _rest.Length; i++) order = SortText.Compare(_rest[i], other._rest[i]);
        return order;
    }

    /// <summary>The order inside one pair of parentheses, where works by three or more come right after those of their first author alone.</summary>
    internal int CompareInText(ApaOrder other)
    {
        var order = SortText.Compare(_firstAuthor.Value, other._firstAuthor.Value);
        return order == 0 ? CompareTo(other) : order;
    }

    private int ByDate(ApaOrder other)
    {
        var order = _dated.CompareTo(other._dated);
        return order != 0 ? order : (_date.Year, _date.Month, _date.Day).CompareTo((other._date.Year, other._date.Month, other._date.Day));
    }

    private static string Day(ReferenceDate? date) => date is null ? "" : $"{date.Start.Year:D5}{date.Start.Month:D2}{date.Start.Day:D2}";
}
