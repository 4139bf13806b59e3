using System.Collections.Immutable;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>A rule with the function that looks for it in the finished site.</summary>
/// <param name="Rule">What it looks for.</param>
/// <param name="Find">Everything it finds. Runs alone: no other audit reads the documents meanwhile.</param>
public sealed record Audit(Rule Rule, Func<AuditedSite, IEnumerable<Diagnostic>> Find)
{
    /// <summary>For rules that look at one page at a time, which then run on several pages at once; null for others.</summary>
    public Func<AuditedSite, AuditedPage, IEnumerable<Diagnostic>>? FindOnPage { get; private init; }

    /// <summary>All audits of the finished site, in the order of their ids.</summary>
    public static ImmutableArray<Audit> All { get; } =
    [
        EachPage(HeadingLevel.Rule, HeadingLevel.Find),
        EachPage(AlternativeText.Rule, AlternativeText.Find),
        EachPage(TableWithoutLabels.Rule, TableWithoutLabels.Find),
        EachPage(DuplicateId.Rule, DuplicateId.Find),
        EachPage(FocusOrder.Rule, FocusOrder.Find),
        EachPage(Landmarks.Rule, Landmarks.Find),
        EachPage(PageLanguage.Rule, PageLanguage.Find),
        EachPage(AccessibleNames.Rule, AccessibleNames.Find),
        EachPage(IdReferences.Rule, IdReferences.Find),
        EachPage(ZoomAndRefresh.Rule, ZoomAndRefresh.Find),
        EachPage(ListStructure.Rule, ListStructure.Find),
        EachPage(InlineCode.Rule, InlineCode.Find),
        EachPage(RatingMarkup.Rule, RatingMarkup.Find),
        EachPage(PageWeight.Rule, PageWeight.Find),
        EachPage(StructuredDataAudit.Rule, StructuredDataAudit.Find),
        new(StructuredDataAudit.Rule, StructuredDataAudit.FindAcross),
        EachPage(ThirdPartyRequests.Rule, ThirdPartyRequests.Find),
        new(ThirdPartyRequests.Rule, ThirdPartyRequests.FindInCode),
        new(DeviceStorage.Rule, DeviceStorage.Find),
        EachPage(TypedWords.Rule, TypedWords.Find),
        EachPage(ReferrerLeak.Rule, ReferrerLeak.Find),
        EachPage(TrackingLinks.Rule, TrackingLinks.Find),
        EachPage(CrisisLinks.Rule, CrisisLinks.Find),
        new(TitleAndDescription.Rule, TitleAndDescription.Find),
        EachPage(ResultLength.Rule, ResultLength.Find),
        EachPage(CanonicalAddress.Rule, CanonicalAddress.Find),
        EachPage(FinishedLinks.Rule, FinishedLinks.Find),
        new(Reachability.Rule, Reachability.Find),
        new(SitemapEntries.Rule, SitemapEntries.Find),
        new(LanguageVersions.Rule, LanguageVersions.Find),
        EachPage(ShareTags.Rule, ShareTags.Find),
        new(PageDates.Rule, PageDates.Find),
        new(MarkdownAlternates.Rule, MarkdownAlternates.Find),
    ];

    /// <summary>An audit of one page at a time.</summary>
    /// <param name="rule">What it looks for.</param>
    /// <param name="find">Everything it finds on a page; may be called for several pages at once.</param>
    public static Audit EachPage(Rule rule, Func<AuditedSite, AuditedPage, IEnumerable<Diagnostic>> find) =>
        new(rule, site => site.Pages.SelectMany(page => find(site, page))) { FindOnPage = find };
}
