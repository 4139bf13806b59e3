namespace KapGuide.Analyzers;

/// <summary>The public sources that rules rest on.</summary>
internal static class Why
{
    public const string FtcHealth = "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance";
    public const string FdaKetamine = "https://www.fda.gov/drugs/human-drug-compounding/fda-warns-patients-and-health-care-providers-about-potential-risks-associated-compounded-ketamine";
    public const string Advertising = "https://pmc.ncbi.nlm.nih.gov/articles/PMC10630893/";
    public const string CounselorEthics = "https://www.counseling.org/resources/ethics";
    public const string JamaBenchmarks = "https://i-jmr.org/2019/3/e12855";
    public const string Discern = "http://www.discern.org.uk";
    public const string ClearCommunication = "https://www.cdc.gov/ccindex/";
    public const string PifTick = "https://piftick.org.uk/finding-trusted-health-information/tips-and-guides/how-to-find-trusted-health-information/";
    public const string SafeMessaging = "https://www.suicideinfo.ca/resource/systematic-comparison-of-recommendations-for-safe-messaging-about-suicide-in-public-communications/";
    public const string Lifeline = "https://kffhealthnews.org/news/article/988-suicide-crisis-lifeline-hotline-lgbtq-press-3-option-ended-states-backfill/";
    public const string Consensus = "https://doi.org/10.1001/jamapsychiatry.2017.0080";
    public const string WordsMatter = "https://nida.nih.gov/research-topics/addiction-science/words-matter-preferred-language-talking-about-addiction";
    public const string Inclusive = "https://service-manual.nhs.uk/content/inclusive-content/disabilities-and-conditions";
    public const string Gender = "https://service-manual.nhs.uk/content/inclusive-content/sex-gender-and-sexuality";
    public const string ApaLanguage = "https://www.apa.org/about/apa/equity-diversity-inclusion/language-guidelines";
    public const string HowWeWrite = "https://service-manual.nhs.uk/content/how-we-write";
    public const string Voice = "https://service-manual.nhs.uk/content/voice-and-tone";
    public const string Formatting = "https://service-manual.nhs.uk/content/formatting-and-punctuation";
    public const string Numbers = "https://service-manual.nhs.uk/content/numbers-measurements-dates-time";
    public const string Standard = "https://service-manual.nhs.uk/content/standard-for-creating-health-content";
    public const string UpToDate = "https://service-manual.nhs.uk/design-system/patterns/know-that-a-page-is-up-to-date";
    public const string Literacy = "https://service-manual.nhs.uk/content/health-literacy";
    public const string Readability = "https://doi.org/10.5195/jmla.2018.262";
    public const string CareCards = "https://service-manual.nhs.uk/design-system/patterns/help-users-decide-when-and-where-to-get-care";
    public const string Callouts = "https://service-manual.nhs.uk/design-system/components/warning-callout";
    public const string Details = "https://service-manual.nhs.uk/design-system/components/details";
    public const string Axe = "https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md";
    public const string AltText = "https://service-manual.nhs.uk/accessibility/content";
    public const string Sensory = "https://www.w3.org/WAI/WCAG22/Understanding/sensory-characteristics.html";
    public const string Languages = "https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts.html";
    public const string HelpfulContent = "https://developers.google.com/search/docs/fundamentals/creating-helpful-content";
    public const string SpamPolicies = "https://developers.google.com/search/docs/essentials/spam-policies";
    public const string UrlStructure = "https://developers.google.com/search/docs/crawling-indexing/url-structure";
}
