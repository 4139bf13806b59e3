using System.Collections.Immutable;
using System.Text.Json;
using KapGuide.Themes;

namespace KapGuide.Tests.Themes;

/// <summary>A page of each kind, with the words of real answers, for tests that look at what a theme makes.</summary>
internal static class SamplePages
{
    private const string Host = "https://kap.example";

    public static SiteFrame Site { get; } = new("KAP Guide", "en-US", "")
    {
        FooterLinks =
        [
            new Link("/about/", "About"), new Link("/editorial-policy/", "How we write and check"), new Link("/corrections/", "Corrections"),
            new Link("/privacy/", "Privacy"), new Link("/accessibility/", "Accessibility"),
        ],
        Practice = new PracticeModel("Juniper Street Therapy", "Psychotherapy with and without ketamine, in person and by video.", new Link("https://practice.example/", "Ask about a first meeting"))
        {
            Phone = "(503) 555-0100",
            PhoneUrl = "+15035550100",
            AreasServed = "Oregon and Washington",
            IsExample = true,
        },
    };

    private static readonly Link Safety = new("/topics/safety/", "Safety and side effects");

    /// <summary>Address, such as <c>/faq/side-effects/</c>, and page.</summary>
    public static ImmutableSortedDictionary<string, PageModel> All { get; } = new Dictionary<string, PageModel>
    {
        ["/"] = Home(),
        ["/topics/safety/"] = Topic(),
        ["/faq/side-effects/"] = Article("side-effects"),
        ["/faq/depression/"] = Reviewed(Article("depression")),
        ["/faq/boxes/"] = Boxes(),
        ["/questions/"] = new QuestionsPage(Site, Head("All questions from A to Z", new Link("", "All questions")), Questions(), 6),
        ["/search/"] = new SearchPage(Site, Head("Search the answers", new Link("", "Search")) with { Robots = "noindex" }, "/assets/search.js", "/assets/search-index.bin", "/assets/search-texts.json", Questions()),
        ["/glossary/"] = Glossary(),
        ["/references/"] = References(),
        ["/people/kap-guide/"] = Person(),
        ["/get-help-now/"] = Help(),
        ["/editorial-policy/"] = Policy(),
        ["/widgets/"] = Widgets(),
        ["/404.html"] = new NotFoundPage(Site, Head("This page is not here") with { CanonicalUrl = null, Robots = "noindex" }),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static ArticlePage Article(string name)
    {
        using var sample = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Themes", "samples", $"{name}.json")));
        var root = sample.RootElement;
        var question = Text(root, "question");
        var graph = $$"""{"@context":"https://schema.org","@graph":[{"@type":"MedicalWebPage","@id":"{{Host}}/faq/{{name}}/","name":"{{question}}","specialty":"https://schema.org/Psychiatric","audience":{"@type":"Patient"},"inLanguage":"en-US","description":"{{Text(root, "description")}}"},{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Home","item":"{{Host}}/"},{"@type":"ListItem","position":2,"name":"{{Safety.Label}}","item":"{{Host}}{{Safety.Url}}"},{"@type":"ListItem","position":3,"name":"{{question}}"}]}]}""";
        return new ArticlePage(
            Site,
            Head(question, Safety, new Link("", question)) with
            {
                Description = Text(root, "description"),
                ShareType = "article",
                JsonLd = new Json(graph),
                Alternates = [new Alternate("text/markdown", "index.md", "This answer as Markdown")],
            },
            question, Safety, new Html(Text(root, "short")), new Html(Text(root, "body")))
        {
            Contents = [.. root.GetProperty("contents").EnumerateArray().Select(static link => new Link(Text(link, "url"), Text(link, "label")))],
            References = [.. root.GetProperty("references").EnumerateArray().Select(ReadReference)],
            Review = new ReviewModel(new Link("/people/kap-guide/", "KAP Guide editors"), "mailto:corrections@kap.example?subject=Side%20effects")
            {
                Published = DateText.Of(new DateOnly(2026, 11, 22)),
                Ai = "Drafted with an AI model from the sources listed, then checked against them.",
                Disclosure = "KAP Guide takes no money from makers of medicines.",
            },
            Related =
            [
                new Link("/faq/is-kap-safe/", "Is KAP safe?"), new Link("/faq/medicines-and-interactions/", "Which medicines do not mix with ketamine?"),
                new Link("/faq/who-should-not-have-kap/", "Who should not have KAP?"),
            ],
            Terms = [new Link("/glossary/#dissociation", "Dissociation"), new Link("/glossary/#esketamine", "Esketamine (Spravato)"), new Link("/glossary/#sedation", "Sedation")],
            Previous = new Link("/faq/is-kap-safe/", "Is KAP safe?"),
            Next = new Link("/faq/medicines-and-interactions/", "Which medicines do not mix with ketamine?"),
        };
    }

    public static PageHead Head(string title, params ReadOnlySpan<Link> trail) => new($"{title} – KAP Guide", $"{title} In plain words, with sources.", $"{Host}/")
    {
        ShareTitle = title,
        ShareImageUrl = $"{Host}/assets/social.png",
        Breadcrumb = trail.Length == 0 ? [] : [new Link("/", "Home"), .. trail],
    };

    private static ArticlePage Reviewed(ArticlePage page) => page with
    {
        Status = new Html("Ketamine is not approved by the US Food and Drug Administration for depression. Clinicians may prescribe it off-label."),
        Evidence = "How strong is the evidence? Nine trials with 368 people for the medicine; small studies for KAP.",
        Previous = null,
        Review = page.Review with
        {
            Reviewer = new Link("/people/kap-guide/", "Sample Person, MD"),
            Reviewed = DateText.Of(new DateOnly(2026, 11, 20)),
            NextReview = DateText.Of(new DateOnly(2027, 11, 20)),
            Updated = DateText.Of(new DateOnly(2026, 11, 21)),
            Change = "Added a trial from 2026.",
        },
    };

    private static ArticlePage Boxes() => Article("side-effects") with
    {
        Contents = [],
        Body = new Html(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Themes", "samples", "boxes.html"))),
        References = [],
        ShortAnswer = new Html("<p>Every box and list that an answer can hold, in one place.</p>"),
        Question = "What can an answer hold?",
        Head = Head("What can an answer hold?", Safety, new Link("", "What can an answer hold?")),
    };

    private static ReferenceItem ReadReference(JsonElement item) => new(
        Text(item, "key"), item.GetProperty("number").GetInt32(), new Html(Text(item, "entry")),
        [.. Enumerable.Range(1, item.GetProperty("uses").GetInt32()).Select(use => new Link($"#cite-{Text(item, "key")}-{use}", $"{use}"))]);

    private static HomePage Home() => new(
        Site, Head("Plain answers about ketamine‑assisted psychotherapy"), "Plain answers about ketamine‑assisted psychotherapy",
        "For people who wonder whether it could help, and for those who love them. This is information, not medical advice.",
        [
            new Link("/faq/what-is-kap/", "What is KAP?", "The basics in two minutes"),
            new Link("/faq/who-should-not-have-kap/", "Is it right for me?", "Who it may help, and who it may not suit"),
            new Link("/faq/side-effects/", "Side effects and safety", "What can happen, and when to call"),
        ],
        [
            new TopicCard("/topics/basics/", "The basics", "What KAP is, and how it differs from other treatments.", 8),
            new TopicCard("/topics/mechanism/", "How ketamine works", "What the medicine does in the brain and the body.", 5),
            new TopicCard("/topics/who/", "Who it may help", "Depression, trauma, anxiety and other conditions.", 12),
            new TopicCard("/topics/session/", "What sessions are like", "From the first call to the way home.", 6),
            new TopicCard("/topics/safety/", "Safety and side effects", "What can go wrong, and what lowers the chance of harm.", 7),
            new TopicCard("/topics/outcomes/", "What it can do", "Benefits, limits, and how long effects last.", 5),
            new TopicCard("/topics/prepare/", "Getting ready and afterward", "Before the day, on the day, and in the weeks after.", 6),
            new TopicCard("/topics/providers/", "Finding care", "Who can provide it, and what to ask them.", 5),
            new TopicCard("/topics/cost/", "Cost and insurance", "What people pay, and what a plan may cover.", 4),
            new TopicCard("/topics/legal/", "Law and approval", "Off-label use, telehealth and your rights.", 4),
            new TopicCard("/topics/history/", "History", "From battlefields to therapy rooms.", 2),
            new TopicCard("/topics/future/", "What comes next", "Research under way.", 1),
        ])
    { AnswerCount = 65, ReferenceCount = 142 };

    private static TopicPage Topic() => new(
        Site, Head(Safety.Label, new Link("", Safety.Label)), Safety.Label,
        new Html("<p>What can happen during and after a session, what lowers the chance of harm, and when to call someone.</p>"),
        [
            new Link("/faq/side-effects/", "What are the side effects of KAP, and how are they managed?", "Most people feel floaty, dizzy or sick for an hour or two, and blood pressure rises for a while."),
            new Link("/faq/is-kap-safe/", "Is KAP safe?", "It depends on your health, your other medicines and the care team. Some people are better off without it."),
            new Link("/faq/medicines-and-interactions/", "Which medicines do not mix with ketamine?", "Alcohol, opioids and sedatives can slow breathing when taken with ketamine."),
            new Link("/faq/who-should-not-have-kap/", "Who should not have KAP?", "People with poorly controlled blood pressure, psychosis or pregnancy are among those told to avoid it."),
        ])
    { Previous = new Link("/topics/session/", "What sessions are like"), Next = new Link("/topics/outcomes/", "What it can do") };

    private static ImmutableArray<LinkGroup> Questions() =>
    [
        new LinkGroup("letter-d", "D", [new Link("/faq/depression/", "Does KAP help with depression?", "Who it may help"), new Link("/faq/driving/", "Does a session stop me from driving?", "Safety and side effects")]),
        new LinkGroup("letter-h", "H", [new Link("/faq/how-does-kap-work/", "How does ketamine-assisted psychotherapy work?", "The basics")]),
        new LinkGroup("letter-w", "W",
        [
            new Link("/faq/side-effects/", "What are the side effects of KAP, and how are they managed?", "Safety and side effects"),
            new Link("/faq/what-is-kap/", "What is ketamine-assisted psychotherapy (KAP)?", "The basics"), new Link("/faq/who-should-not-have-kap/", "Who should not have KAP?", "Safety and side effects"),
        ]),
    ];

    private static GlossaryPage Glossary() => new(Site, Head("Glossary", new Link("", "Glossary")),
    [
        new TermGroup("letter-d", "D",
        [
            new TermItem("dissociation", "Dissociation", new Html("A feeling of being detached from your body, thoughts or surroundings. It is a common short-term effect of ketamine."))
            { Pronunciation = "dih-soh-see-AY-shun", UsedIn = [new Link("/faq/side-effects/", "Side effects"), new Link("/faq/depression/", "Depression")] },
            new TermItem("dissociative-anesthetic", "Dissociative anesthetic", new Html("A medicine that can make you feel cut off from your body and surroundings. Ketamine is one.")),
        ]),
        new TermGroup("letter-e", "E",
        [
            new TermItem("esketamine", "Esketamine (Spravato)", new Html("A nasal spray made from one half of the ketamine molecule.")) { UsedIn = [new Link("/faq/side-effects/", "Side effects")] },
        ]),
    ]);

    private static ReferencesPage References()
    {
        var entries = Article("side-effects").References
            .Select(static item => new LibraryEntry(item.Key, item.Entry, [new Link("/faq/side-effects/", "Side effects of KAP")]) { Design = item.Number == 2 ? "Randomized trial, 67 people, 4 weeks" : null })
            .ToImmutableArray();
        return new ReferencesPage(
            Site, Head("References", new Link("", "References")),
            [
                new ReferenceGroup("studies", "Studies and reviews", entries[..^2]),
                new ReferenceGroup("other", "Labels, laws and guidance", [entries[^2] with { Notice = "Corrected in March 2024." }, entries[^1]]),
            ],
            entries.Length, [new Link("/references.json", "CSL-JSON"), new Link("/references.bib", "BibTeX"), new Link("/references.ris", "RIS")]);
    }

    private static PersonPage Person() => new(
        Site, Head("KAP Guide editors", new Link("", "KAP Guide editors")), "KAP Guide editors", "Write and maintain the answers",
        new Html("<p>A small team that writes in plain words and checks each claim against its source.</p>"))
    {
        Licences = ["Oregon Board of Licensed Professional Counselors, C0000, Oregon"],
        Profiles = [new Link("https://orcid.example/0000", "ORCID")],
        Written = [new Link("/faq/side-effects/", "What are the side effects of KAP, and how are they managed?")],
    };

    private static StaticPage Help() => new(Site, Head("Get help now", new Link("", "Get help now")), "Get help now", new Html(
        """
        <section class="callout emergency" aria-labelledby="emergency">
        <h2 id="emergency">Call for help now</h2>
        <ul>
        <li>If someone is in danger, has trouble breathing, has chest pain or cannot be woken, call 911.</li>
        <li>If you are thinking about suicide or feel you cannot go on, call or text 988. It is free and open day and night.</li>
        </ul>
        <p class="contact"><a href="tel:988">Call 988</a> <a href="sms:988">Text 988</a> <a href="tel:911">Call 911</a></p>
        </section>
        <h2 id="veterans">Veterans</h2>
        <p>Call 988, then press 1, or text <a href="sms:838255">838255</a>.</p>
        <h2 id="spanish">Spanish</h2>
        <p lang="es">Llame al 988 y oprima el 2.</p>
        <h2 id="lgbtq">LGBTQ+ young people</h2>
        <p>The Trevor Project: call <a href="tel:+18664887386">1-866-488-7386</a>.</p>
        """))
    { Slug = "get-help-now", Lead = "You can call, text or chat with someone right now.", Updated = DateText.Of(new DateOnly(2026, 11, 21)) };

    private static StaticPage Policy() => new(Site, Head("How we write and check", new Link("", "How we write and check")), "How we write and check", new Html(
        """
        <h2 id="method">Method</h2>
        <ol><li>We start from a question that people ask.</li><li>We look for the best sources.</li><li>We write in plain words and cite each claim.</li></ol>
        <h2 id="review">Review</h2><p>A clinician reviews each answer once a year. Until then the page says that nobody has.</p>
        <h2 id="ai">Use of AI</h2><p>Drafts are made with a language model and checked against their sources.</p>
        <h2 id="money">Money</h2><p>No maker of a medicine pays for this site.</p>
        """))
    {
        Slug = "editorial-policy",
        Lead = "Where answers come from, who checks them, and what to do when one is wrong.",
        Contents = [new Link("#method", "Method"), new Link("#review", "Review"), new Link("#ai", "Use of AI"), new Link("#money", "Money")],
    };

    private static WidgetsPage Widgets() => new(Site, Head("Put these answers on your website", new Link("", "For your website")),
    [
        new EmbedSet("cost", "Cost and insurance", [new Link("/faq/cost-of-kap/", "How much does KAP cost?")],
            "<kap-faq set=\"cost\">\n  <p><a href=\"https://kap.example/faq/cost-of-kap/\">How much does KAP cost?</a></p>\n</kap-faq>",
            "<iframe src=\"https://kap.example/embed/v1/frame/cost/\"></iframe>", "<div lang=\"en-US\">\n</div>", "/embed/v1/frame/cost/"),
        new EmbedSet("safety", "Safety and side effects", [new Link("/faq/side-effects/", "What are the side effects?"), new Link("/faq/is-kap-safe/", "Is KAP safe?")],
            "<kap-faq set=\"safety\"></kap-faq>", "<iframe src=\"https://kap.example/embed/v1/frame/safety/\"></iframe>", "<div lang=\"en-US\">\n</div>", "/embed/v1/frame/safety/"),
    ])
    {
        Origin = "https://kap.example",
        PinnedVersion = "1.0.0",
        PinnedScript = "<script type=\"module\" src=\"https://kap.example/embed/v1/releases/1.0.0/kap-faq.js\"></script>",
    };

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
