using System.Collections.Immutable;

namespace KapGuide.Citations;

internal sealed partial class ApaEntry
{
    /// <summary>Whether this is a letter or interview that no reader can get; the text then says all there is (8.9).</summary>
    internal bool IsPersonal => Is("interview", "personal_communication") && !IsRetrievable;

    /// <summary>The names that stand for the work in the text; empty when a title or organisation does.</summary>
    internal ImmutableArray<PersonName> TextNames()
    {
        if (IsLegal) return [];
        if (Is("interview", "personal_communication")) return reference.Names("author");
        foreach (var role in TextRoles())
        {
            if (role.Length == 0) return [];
            if (role == "guest" && HasAny("guest", "host")) return [.. reference.Names("guest"), .. reference.Names("host")];
            if (reference.Names(role) is { IsEmpty: false } names) return names;
        }

        return [];
    }

    /// <summary>What stands in the text where no names do: an organisation that published it, or the title.</summary>
    internal string TextTitle()
    {
        if (IsLegal || Is("interview", "personal_communication")) return TitleAndDescriptionsShort().Text;
        if (Is("entry-dictionary", "entry-encyclopedia") && Has("publisher")) return Text("publisher").Text;
        var organisation = Has("container-title") && Is("book", "classic", "entry") ? Piece.None
            : Is("software", "webpage") ? Text("publisher")
            : Is("standard") ? Text("authority")
            : Piece.None;
        return organisation.Or(TitleAndDescriptionsShort).Text;
    }

    /// <summary>The year, "n.d." or the status, with a letter; the whole day of a personal communication, after those words.</summary>
    internal string TextDate(string letter)
    {
        var words = IsPersonal ? "personal communication" : "";
        if (reference.Issued is not { } issued)
        {
            var status = Text("status").Text.ToLowerInvariant() is { Length: > 0 } text ? text : "n.d.";
            return Punctuation.Join(", ", words, letter.Length > 0 ? $"{status}-{letter}" : status);
        }

        var date = (IsPersonal ? FullDate(issued) : YearOf(issued)) + letter;
        var original = YearOf(reference.Date("original-date"));
        return Punctuation.Join(", ", words, original.Length > 0 ? $"{original}/{date}" : date);
    }

    /// <summary>A place in the work: pages and paragraphs short, the rest written out (8.13); signs in legal works.</summary>
    internal string TextLocator(Locator locator)
    {
        var many = NumberText.IsPlural(locator.Value);
        var value = locator.Label == "page" ? NumberText.Pages(locator.Value, "–") : NumberText.Format(locator.Value, "–");
        var label = locator.Label switch
        {
            "page" => many ? "pp." : "p.",
            "section" when IsLegal => many ? "§§" : "§",
            "paragraph" when IsLegal => many ? "¶¶" : "¶",
            "chapter" when IsLegal => many ? "cc." : "c.",
            "paragraph" => many ? "paras." : "para.",
            "chapter" or "line" or "verse" when !NumberText.IsNumeric(locator.Value) => "",
            _ => LetterCase.CapitalizeFirst(LocatorText.Written(locator.Label, many)),
        };
        return label.Length == 0 ? RichData.Read(value) : $"{label} {RichData.Read(value)}";
    }

    /// <summary>The roles of the author part in order; an empty name stands where a title or organisation comes before the rest.</summary>
    private IEnumerable<string> TextRoles()
    {
        yield return "composer";
        yield return "author";
        yield return "illustrator";
        if (Is("broadcast")) yield return "script-writer";
        yield return "director";
        yield return "guest";
        yield return "producer";
        if (Is("entry-dictionary", "entry-encyclopedia") && Has("publisher")) yield return "";
        if (Has("container-title") && Is("book", "classic", "entry", "entry-dictionary", "entry-encyclopedia")) yield return "";
        yield return "executive-producer";
        yield return "series-creator";
        yield return "editor";
        yield return "editorial-director";
        yield return "compiler";
        if (Is("event", "performance", "speech"))
        {
            yield return "chair";
            yield return "organizer";
        }

        yield return "curator";
        yield return "collection-editor";
    }
}
