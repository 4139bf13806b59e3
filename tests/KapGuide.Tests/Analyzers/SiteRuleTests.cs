using KapGuide.Analyzers;
using KapGuide.Diagnostics;

namespace KapGuide.Tests.Analyzers;

/// <summary>Rules that need more than one article, or settings.</summary>
public sealed class SiteRuleTests
{
    private const string Review = "Review:\n  Required: true\n  Months: 12\n";

    [Fact]
    public void A_review_is_asked_for_only_where_settings_require_it()
    {
        Assert.Empty(Found([], "PRV-03", "PRV-04", "PRV-05", "PRV-06"));
        Assert.Equal(["PRV-03", "PRV-04", "PRV-06"], FoundWith(Review, [], "PRV-03", "PRV-04", "PRV-05", "PRV-06"));
    }

    [Theory]
    [InlineData("2026-01-02", "2027-01-02", "a-person", "PRV-03 Warning")]
    [InlineData("2026-01-02", "2027-01-02", "no-letters", "")]
    [InlineData("2025-10-02", "2027-01-02", "no-letters", "PRV-05 Warning")]
    [InlineData("2025-01-02", "2027-01-02", "no-letters", "PRV-05 Error")]
    [InlineData("2026-01-02", "2026-10-02", "no-letters", "PRV-06 Error")]
    [InlineData("2026-01-02", "", "no-letters", "PRV-06 Error")]
    public void A_review_must_be_by_somebody_else_and_fresh(string reviewed, string next, string reviewer, string expected)
    {
        var findings = Snippet.FindIn(Snippet.FileOf("Text [@a].", $"Reviewed: {reviewed}; NextReview: {next}; Reviewer: {reviewer}"), Review);
        Assert.Equal(expected, string.Join("; ", findings.Where(static finding => finding.Rule.Id is "PRV-03" or "PRV-04" or "PRV-05" or "PRV-06").Select(static finding => $"{finding.Rule.Id} {finding.Severity}")));
    }

    [Fact]
    public void A_signed_text_may_be_wrapped_again_but_not_changed()
    {
        const string Body = "Mood rose for a week [@a].";
        var hash = ReviewHash.Of(ArticleOf(Snippet.FileOf(Body)));
        Assert.StartsWith("sha256-", hash, StringComparison.Ordinal);
        Assert.Empty(Found([("faq/basics/what-is-kap.md", Snippet.FileOf("Mood rose\nfor a week [@a].", Signed(hash)))], "PRV-08"));
        Assert.Equal(["PRV-08"], Found([("faq/basics/what-is-kap.md", Snippet.FileOf("Mood rose for a month [@a].", Signed(hash)))], "PRV-08"));
        Assert.Equal(["PRV-08"], Found([("faq/basics/what-is-kap.md", Snippet.FileOf("Mood rose for a week [@b].", Signed(hash)))], "PRV-08"));
    }

    [Fact]
    public void A_site_that_nowhere_says_who_pays_is_reported()
    {
        Assert.Empty(Found([], "PRV-09"));
        Assert.Equal(["PRV-09"], Found([("people/a-person.yml", "Name: Ann Example\nCredentials: LPC\n")], "PRV-09"));
        Assert.Empty(Found([("people/a-person.yml", "Name: Ann Example\n"), ("pages/about.md", "---\nTitle: About\nDescription: Who publishes this site, who it is for, how it is paid for and what it does not do.\n---\n## Who pays for it\nNobody.\n")], "PRV-09"));
    }

    [Fact]
    public void Treatment_answers_link_to_who_should_not_have_it()
    {
        var exclusions = ("faq/basics/who-should-not-have-kap.md", Snippet.FileOf("Some people [@a].", "Title: Who should not have KAP?; Summary: People in whom KAP could do harm."));
        Assert.Equal(["SAF-09"], Found([exclusions, ("faq/basics/x.md", Snippet.FileOf("Text [@a].", "Kind: treatment"))], "SAF-09"));
        Assert.Empty(Found([exclusions, ("faq/basics/x.md", Snippet.FileOf("See [who should not have KAP](xref:who-should-not-have-kap) [@a].", "Kind: treatment"))], "SAF-09"));
        Assert.Empty(Found([exclusions, ("faq/basics/x.md", Snippet.FileOf("Text [@a].", "Kind: money"))], "SAF-09"));
    }

    [Fact]
    public void Two_questions_or_short_answers_that_are_nearly_the_same_are_reported()
    {
        var one = ("faq/basics/a.md", Snippet.FileOf("Text [@a].", "Title: How much does a session of KAP cost in Oregon today?; Summary: One thing about the cost is this."));
        Assert.Equal(["SEO-11"], Found([one, ("faq/basics/b.md", Snippet.FileOf("Text [@a].", "Title: How much does a session of KAP cost in Oregon now?; Summary: Another thing about the price of it."))], "SEO-11"));
        Assert.Empty(Found([one, ("faq/basics/b.md", Snippet.FileOf("Text [@a].", "Title: Can insurance pay for KAP?; Summary: Insurance may pay a part."))], "SEO-11"));
    }

    [Fact]
    public void Answers_that_say_the_same_under_two_names_are_reported_and_a_question_twice_on_one_page()
    {
        const string Body = "Ketamine was first made in a laboratory in 1962. Doctors gave it to soldiers as an anesthetic. Years later small studies looked at mood. People in them felt better for some days, and then the effect faded. Others had nausea or felt afraid. Most of them had tried several other medicines before, and some had not left home for weeks [@a].";
        Assert.Equal(["SEO-11"], Found([("faq/basics/a.md", Snippet.FileOf(Body, "Title: Where does it come from?; Summary: From a laboratory.")), ("faq/basics/b.md", Snippet.FileOf(Body.Replace("several", "some", StringComparison.Ordinal), "Title: Who made it?; Summary: Chemists did this."))], "SEO-11"));
        Assert.Equal(["SEO-11"], Found([("faq/basics/a.md", Snippet.FileOf("## How long does a KAP session take?\nText.\n\n## How long does a KAP session take, then?\nText [@a]."))], "SEO-11"));
        Assert.Empty(Found([("faq/basics/a.md", Snippet.FileOf("## How long does it take?\nText.\n\n## What does it cost?\nText [@a]."))], "SEO-11"));
    }

    [Fact]
    public void A_typed_list_of_sources_shows_which_of_them_no_sentence_rests_on()
    {
        var page = Snippet.FileOf("Mood rose for a week (Hull et al., 2022). Some felt sick [2].\n\n## References\n1. Hull, T. (2022). Ketamine at home. Journal of Examples, 3, 1.\n2. Meyer, B. (2019). Nausea. Journal of Examples, 4, 2.\n3. Dore, J. (2019). Outcomes of a clinic. Journal of Examples, 5, 3. https://doi.org/10.1000/dore\n");
        var finding = Assert.Single(Snippet.FindIn(page), static finding => finding.Rule.Id == "CIT-04" && finding.At.Path.EndsWith(".md", StringComparison.Ordinal));
        Assert.Equal("3. Dore", page.Split('\n')[finding.At.Line - 1][..7]);
    }

    [Theory]
    [InlineData("A session lasts 2 to 3 hours.", "Each session lasts 90 minutes.", true)]
    [InlineData("A session lasts 2 to 3 hours.", "Each session lasts 2–3 hours.", false)]
    [InlineData("A session lasts 2 to 3 hours.", "Each session lasts 90 minutes [@a].", false)]
    [InlineData("Most people need 6 to 8 sessions.", "You will need 3 sessions.", true)]
    [InlineData("A session costs $400.", "Our sessions cost $650.", true)]
    [InlineData("A session lasts two hours.", "Plan for a 90-minute session.", true)]
    [InlineData("A session lasts two hours.", "Each session takes 120 minutes.", false)]
    [InlineData("Sessions run about 45 to 60 minutes.", "The session itself is three hours long.", true)]
    [InlineData("A preparation session takes 50 minutes.", "A dosing session takes three hours.", false)]
    [InlineData("Our program includes six sessions.", "Most people complete a series of four infusions.", true)]
    [InlineData("We offer a six-session program.", "The course includes 6 sessions.", false)]
    [InlineData("You pay $450 per session.", "Sessions start at $600.", true)]
    [InlineData("You pay $450 per session.", "Each infusion costs $450.", false)]
    public void Pages_that_contradict_each_other_are_reported(string first, string second, bool conflict) =>
        Assert.Equal(conflict ? ["XPG-01"] : [], Found([("faq/basics/a.md", Snippet.FileOf(first)), ("faq/basics/b.md", Snippet.FileOf(second, "Title: Other?"))], "XPG-01"));

    [Theory]
    [InlineData("new-page-2", true)]
    [InlineData("12345", true)]
    [InlineData("whats-kap", true)]
    [InlineData("kap-dont-drive", true)]
    [InlineData("what-is-kap", false)]
    [InlineData("kap-and-ptsd", false)]
    public void Addresses_say_what_the_page_is_about(string slug, bool poor) =>
        Assert.Equal(poor ? ["SEO-04"] : [], Found([($"faq/basics/{slug}.md", Snippet.FileOf("Text [@a]."))], "SEO-04"));

    [Theory]
    [InlineData(950, 3, true)]
    [InlineData(950, 4, false)]
    [InlineData(800, 1, false)]
    public void A_long_page_needs_sections(int words, int sections, bool reported)
    {
        var part = string.Concat(Enumerable.Repeat("Rest is good for you. ", words / sections / 5));
        Assert.Equal(reported ? ["PLN-14"] : [], Found([("faq/basics/a.md", Snippet.FileOf(string.Concat(Enumerable.Range(1, sections).Select(n => $"## Part {n}\n{part}\n\n"))))], "PLN-14"));
    }

    [Fact]
    public void A_cited_article_without_design_size_and_funding_is_reported_once() =>
        Assert.Equal(["CIT-12"], Found([("faq/basics/a.md", Snippet.FileOf("Mood rose [@openlabel]. It fell [@openlabel; @a]."))], "CIT-12"));

    [Fact]
    public void A_topic_on_treatment_is_held_against_discern()
    {
        var finding = Assert.Single(Snippet.FindIn([("faq/basics/a.md", Snippet.FileOf("Text [@a].", "Kind: treatment"))]), static finding => finding.Rule.Id == "XPG-03");
        Assert.Contains("15 Shared decision", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("_directory.yml", finding.At.Path, StringComparison.Ordinal);
        Assert.Empty(Found([("faq/basics/a.md", Snippet.FileOf("Text [@a].", "Kind: money"))], "XPG-03"));
    }

    [Fact]
    public void Findings_speak_in_the_authors_words()
    {
        var finding = Assert.Single(Snippet.Find("bad: In short, KAP is safe."), static finding => finding.Rule.Id == "CLM-04");
        Assert.Equal("input/faq/basics/what-is-kap.md:9:11: error CLM-04 AbsoluteSafety: “KAP is safe” is an absolute. Say for whom, with which checks, and what can happen: “Most side effects in studies were short. Serious harms can happen [@key].”", finding.ToString());
        Assert.Equal(Severity.Error, finding.Severity);
    }

    private static string Signed(string hash) => $"Reviewed: 2026-10-01; Reviewer: no-letters; ReviewedHash: {hash}";

    private static Content.Article ArticleOf(string file) => Snippet.SiteOf([("faq/basics/what-is-kap.md", file)]).Articles.Single();

    private static string[] Found(IEnumerable<(string Path, string Text)> files, params string[] rules) => FoundWith("", files, rules);

    private static string[] FoundWith(string settings, IEnumerable<(string Path, string Text)> files, params string[] rules)
    {
        var all = files.ToArray();
        if (!all.Any(static file => file.Path.StartsWith("faq/", StringComparison.Ordinal))) all = [.. all, ("faq/basics/what-is-kap.md", Snippet.FileOf("Text [@a]."))];
        return [.. Snippet.FindIn(all, settings).Select(static finding => finding.Rule.Id).Where(rules.Contains).Distinct()];
    }
}
