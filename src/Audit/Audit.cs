using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KapGuide.Audit.External;
using KapGuide.Diagnostics;
using KapGuide.Pipelines;

namespace KapGuide.Audit;

/// <summary>A rule with the function that looks for it in the finished site.</summary>
/// <param name="Rule">What it looks for.</param>
public sealed record Audit(Rule Rule)
{
    /// <summary>Everything it finds on one page, for rules that look at one page at a time: several pages are looked at at once. Null for others.</summary>
    public Func<AuditedSite, OpenPage, IEnumerable<Diagnostic>>? FindOnPage { get; private init; }

    /// <summary>Everything it finds when all pages are seen together. Null for rules that look at one page at a time.</summary>
    public Func<AuditedSite, IEnumerable<Diagnostic>>? FindAcross { get; private init; }

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
        Across(StructuredDataAudit.Rule, StructuredDataAudit.FindAcross),
        EachPage(ThirdPartyRequests.Rule, ThirdPartyRequests.Find),
        Across(ThirdPartyRequests.Rule, ThirdPartyRequests.FindInCode),
        Across(DeviceStorage.Rule, DeviceStorage.Find),
        EachPage(TypedWords.Rule, TypedWords.Find),
        EachPage(ReferrerLeak.Rule, ReferrerLeak.Find),
        EachPage(TrackingLinks.Rule, TrackingLinks.Find),
        EachPage(CrisisLinks.Rule, CrisisLinks.Find),
        Across(TitleAndDescription.Rule, TitleAndDescription.Find),
        EachPage(ResultLength.Rule, ResultLength.Find),
        EachPage(CanonicalAddress.Rule, CanonicalAddress.Find),
        EachPage(FinishedLinks.Rule, FinishedLinks.Find),
        Across(FinishedLinks.Rule, FinishedLinks.FindPlaces),
        Across(Reachability.Rule, Reachability.Find),
        Across(SitemapEntries.Rule, SitemapEntries.Find),
        Across(LanguageVersions.Rule, LanguageVersions.Find),
        EachPage(ShareTags.Rule, ShareTags.Find),
        Across(PageDates.Rule, PageDates.Find),
        Across(MarkdownAlternates.Rule, MarkdownAlternates.Find),
    ];

    /// <summary>Those of one page at a time.</summary>
    internal static ImmutableArray<Audit> EachPageOnly { get; } = [.. All.Where(static audit => audit.FindOnPage is not null)];

    [ModuleInitializer]
    internal static void DeclareRules() => RuleList.Declare(static () =>
        [.. All.Select(static audit => audit.Rule), LostAnchors.Rule, ExternalAudit.DeadLink, ExternalAudit.MovedLink, ExternalAudit.UncheckedLink, ExternalAudit.UnresolvedDoi]);

    private static Audit EachPage(Rule rule, Func<AuditedSite, OpenPage, IEnumerable<Diagnostic>> find) => new(rule) { FindOnPage = find };

    private static Audit Across(Rule rule, Func<AuditedSite, IEnumerable<Diagnostic>> find) => new(rule) { FindAcross = find };
}
