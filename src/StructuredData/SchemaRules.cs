using KapGuide.Diagnostics;

namespace KapGuide.StructuredData;

/// <summary>What can be wrong with a page's structured data. schema.org's names are at https://schema.org/docs/full.html.</summary>
public static class SchemaRules
{
    /// <summary>JSON that no machine can read.</summary>
    public static readonly Rule Unreadable = new("SDA-01", "UnreadableStructuredData", Severity.Error, "Finds structured data that is not JSON-LD, and keys that stand twice in one object.");

    /// <summary>Names that the vocabulary doesn't have, or not there.</summary>
    public static readonly Rule WrongTerm = new("SDA-02", "WrongSchemaTerm", Severity.Error, "Finds types and properties that schema.org doesn't have, has replaced, or doesn't allow there.");

    /// <summary>Values of the wrong kind.</summary>
    public static readonly Rule WrongValue = new("SDA-03", "WrongSchemaValue", Severity.Error, "Finds values of the wrong kind: words for a date, a relative address, a text where a thing belongs.");

    /// <summary>Properties that a reader of the data needs.</summary>
    public static readonly Rule MissingProperty = new("SDA-04", "MissingSchemaProperty", Severity.Error, "Finds things that lack a property which search engines require or recommend.");

    /// <summary>Words that people don't see.</summary>
    public static readonly Rule HiddenText = new("SDA-05", "HiddenStructuredData", Severity.Error, "Finds texts and dates in structured data that the page doesn't show.");

    /// <summary>Wrong use of question markup.</summary>
    public static readonly Rule WrongQuestions = new("SDA-06", "WrongQuestionMarkup", Severity.Error, "Finds QAPage (which is for answers by users), FAQPage with fewer than two questions, and one question on two FAQPages.");

    /// <summary>References that lead nowhere.</summary>
    public static readonly Rule WrongId = new("SDA-07", "UnresolvedSchemaId", Severity.Error, "Finds references to things that the graph doesn't hold, and one @id for two things.");

    /// <summary>Citations that don't match.</summary>
    public static readonly Rule WrongCitations = new("SDA-08", "WrongCitationCount", Severity.Error, "Finds pages whose structured data names more or fewer sources than the page lists.");

    /// <summary>Types that ask for a price.</summary>
    public static readonly Rule ProductMarkup = new("SDA-09", "ProductMarkup", Severity.Warning, "Finds Product, Offer and a Drug that stands alone: search engines read a Drug as goods for sale.");

    /// <summary>A table that nobody has compared with its source for a year.</summary>
    public static readonly Rule StaleTable = new("SDA-10", "StaleFeatureTable", Severity.Info, "Says when our table of what search engines ask for is older than a year.");
}
