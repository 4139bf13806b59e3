namespace KapGuide.StructuredData;

/// <summary>Days as machines read them.</summary>
public static class Moment
{
    /// <summary>
    /// A day with time and zone (ISO 8601, RFC 3339), as Google and Atom ask for: noon in UTC, so that the day is the same
    /// in every zone from Hawaii to Auckland's winter time, and on every machine.
    /// </summary>
    public static string Of(DateOnly day) => $"{day:yyyy-MM-dd}T12:00:00Z";
}
