namespace KapGuide.Citations;

/// <summary>Names as one text: "van Dijk, Sanne", "Pratt, William, Jr.", "Pratt, Jr., William", or an organisation without a comma.</summary>
internal static class NameText
{
    /// <summary>A name that has its family name first when there is a comma, else an organisation.</summary>
    internal static PersonName FromInverted(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length == 1) return new PersonName { Literal = text.Trim() };
        if (parts.Length == 2 && parts[1].Length == 0) return new PersonName { Family = parts[0] };
        var suffixInMiddle = parts.Length > 2 && IsSuffix(parts[1]);
        return new PersonName
        {
            Family = parts[0],
            Given = suffixInMiddle ? parts[2] : parts[1],
            Suffix = parts.Length > 2 ? suffixInMiddle ? parts[1] : parts[2] : "",
        };
    }

    /// <summary>The same, written; the comma stays behind a family name without given names, so that it reads as a person.</summary>
    internal static string ToInverted(PersonName name)
    {
        if (name.IsOrganisation) return name.Literal;
        var text = $"{name.FamilyName}, {name.Given}".TrimEnd();
        return name.Suffix.Length == 0 ? text : $"{text}, {name.Suffix}";
    }

    private static bool IsSuffix(string text) => text.TrimEnd('.') is "Jr" or "Sr" or "II" or "III" or "IV" or "V";
}
