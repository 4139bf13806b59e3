using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace KapGuide.Tests.StructuredData;

/// <summary>A good graph of an answer, and ways to break it: each with the rule that must notice.</summary>
internal static class MutatedDocuments
{
    /// <summary>The good graph: things 0 page, 1 article, 2 question, 3 breadcrumb, 4 site, 5 publisher, 6 author, 7 reviewer.</summary>
    public const string Good = """
        {"@context":"https://schema.org","@graph":[
        {"@type":"MedicalWebPage","@id":"https://x.example/faq/a/","url":"https://x.example/faq/a/","name":"Is it safe?","isPartOf":{"@id":"https://x.example/#site"},"inLanguage":"en-US",
         "breadcrumb":{"@id":"https://x.example/faq/a/#crumbs"},"about":{"@type":"MedicalTherapy","name":"Ketamine-assisted psychotherapy","alternateName":"KAP"},"audience":{"@type":"Patient"},
         "specialty":"https://schema.org/Psychiatric","lastReviewed":"2026-10-14","reviewedBy":{"@id":"https://x.example/people/o/#me"},"mainEntity":{"@id":"https://x.example/faq/a/#article"},
         "hasPart":[{"@type":"HealthTopicContent","@id":"https://x.example/faq/a/#harms","headline":"Possible harms","hasHealthAspect":"https://schema.org/SideEffectsHealthAspect"}]},
        {"@type":"Article","@id":"https://x.example/faq/a/#article","headline":"Is it safe?","mainEntityOfPage":{"@id":"https://x.example/faq/a/"},"author":{"@id":"https://x.example/people/r/#me"},
         "publisher":{"@id":"https://x.example/#org"},"datePublished":"2026-03-02T12:00:00Z","dateModified":"2026-10-14T12:00:00Z","image":"https://x.example/social.png","mainEntity":{"@id":"https://x.example/faq/a/#question"},
         "citation":[{"@type":"ScholarlyArticle","name":"Ketamine at home","sameAs":"https://doi.org/10.1000/1"},{"@type":"WebPage","name":"A warning","url":"https://fda.example/w"}]},
        {"@type":"Question","@id":"https://x.example/faq/a/#question","name":"Is it safe?","url":"https://x.example/faq/a/","acceptedAnswer":{"@type":"Answer","text":"It can be done more safely with screening and care."}},
        {"@type":"BreadcrumbList","@id":"https://x.example/faq/a/#crumbs","itemListElement":[{"@type":"ListItem","position":1,"name":"Home","item":"https://x.example/"},
         {"@type":"ListItem","position":2,"name":"Safety","item":"https://x.example/topics/safety/"},{"@type":"ListItem","position":3,"name":"Is it safe?"}]},
        {"@type":"WebSite","@id":"https://x.example/#site","name":"KAP Guide","url":"https://x.example/","publisher":{"@id":"https://x.example/#org"},"inLanguage":"en-US"},
        {"@type":"Organization","@id":"https://x.example/#org","name":"KAP Guide","url":"https://x.example/","logo":"https://x.example/icon.png"},
        {"@type":"Person","@id":"https://x.example/people/r/#me","name":"J. Rivera","url":"https://x.example/people/r/","honorificSuffix":"LPC"},
        {"@type":"Person","@id":"https://x.example/people/o/#me","name":"M. Okafor","url":"https://x.example/people/o/","jobTitle":"Reviewer"}]}
        """;

    /// <summary>What the page around it shows.</summary>
    public const string Visible = """
        Home Safety Is it safe? KAP Guide. It can be done more safely (Hull, 2022) with screening and care. Ketamine-assisted psychotherapy (KAP). Possible harms.
        Written by J. Rivera, LPC. Reviewed by M. Okafor, Reviewer. References: Ketamine at home. A warning.
        """;

    /// <summary>Name, rule, and what is done to the good graph.</summary>
    public static ImmutableArray<(string Name, string Rule, Func<string, string> Break)> All { get; } =
    [
        ("a comma is missing", "SDA-01", static good => good.Replace("\"name\":\"KAP Guide\",", "\"name\":\"KAP Guide\"", StringComparison.Ordinal)),
        ("the end is cut off", "SDA-01", static good => good[..^20]),
        ("a key stands twice", "SDA-01", static good => good.Replace("\"jobTitle\":", "\"name\":", StringComparison.Ordinal)),
        ("a type stands twice", "SDA-01", static good => good.Replace("\"@type\":\"Patient\"", "\"@type\":\"Patient\",\"@type\":\"Audience\"", StringComparison.Ordinal)),
        ("the document is a text", "SDA-01", static _ => "\"https://schema.org\""),
        ("a comment stands in it", "SDA-01", static good => "// graph\n" + good),
        ("a list ends with a comma", "SDA-01", static good => good.Replace("}]}\n        {", "},]}\n        {", StringComparison.Ordinal).Replace("]}", ",]}", StringComparison.Ordinal)),
        ("the context is missing", "SDA-02", static good => good.Replace("\"@context\":\"https://schema.org\",", "", StringComparison.Ordinal)),
        ("the context is another vocabulary", "SDA-02", static good => good.Replace("\"@context\":\"https://schema.org\"", "\"@context\":\"https://example.org\"", StringComparison.Ordinal)),
        ("the type is misspelt", "SDA-02", static good => good.Replace("\"MedicalWebPage\"", "\"MedicalWebpage\"", StringComparison.Ordinal)),
        ("the type doesn't exist", "SDA-02", static good => good.Replace("\"HealthTopicContent\"", "\"HealthChapter\"", StringComparison.Ordinal)),
        Edit("a property is misspelt", "SDA-02", 0, static page => Rename(page, "lastReviewed", "lastReview")),
        Edit("a property is in the wrong case", "SDA-02", 1, static article => Rename(article, "datePublished", "DatePublished")),
        Edit("a property doesn't exist", "SDA-02", 1, static article => article["evidence"] = "strong"),
        Edit("reviewedBy stands on the article", "SDA-02", 1, static article => article["reviewedBy"] = new JsonObject { ["@id"] = "https://x.example/people/o/#me" }),
        Edit("lastReviewed stands on the article", "SDA-02", 1, static article => article["lastReviewed"] = "2026-10-14"),
        Edit("hasHealthAspect stands on the page", "SDA-02", 0, static page => page["hasHealthAspect"] = "https://schema.org/SideEffectsHealthAspect"),
        Edit("acceptedAnswer stands on the article", "SDA-02", 1, static article => article["acceptedAnswer"] = new JsonObject { ["@type"] = "Answer", ["text"] = "Is it safe?" }),
        Edit("headline stands on a person", "SDA-02", 6, static person => person["headline"] = "J. Rivera"),
        Edit("a superseded property: aspect", "SDA-02", 0, static page => page["aspect"] = "Is it safe?"),
        Edit("a superseded property: encodings", "SDA-02", 1, static article => article["encodings"] = new JsonObject { ["@type"] = "MediaObject" }),
        Edit("a thing has no type", "SDA-02", 0, static page => page["audience"] = new JsonObject { ["audienceType"] = "patients" }),
        Edit("an unknown keyword", "SDA-02", 0, static page => page["@typ"] = "WebPage"),
        Edit("the date is a word", "SDA-03", 1, static article => article["datePublished"] = "yesterday"),
        Edit("the date is American", "SDA-03", 1, static article => article["dateModified"] = "10/14/2026"),
        Edit("the date is not in the calendar", "SDA-03", 1, static article => article["datePublished"] = "2026-02-30"),
        Edit("the time has no zone", "SDA-03", 1, static article => article["datePublished"] = "2026-03-02T12:00:00"),
        Edit("a day is asked for, a time is given", "SDA-03", 0, static page => page["lastReviewed"] = "2026-10-14T12:00:00Z"),
        Edit("the review's date is a promise", "SDA-03", 0, static page => page["lastReviewed"] = "soon"),
        Edit("the date is empty", "SDA-03", 1, static article => article["dateModified"] = ""),
        Edit("the address is relative", "SDA-03", 0, static page => page["url"] = "/faq/a/"),
        Edit("sameAs is a bare DOI", "SDA-03", 1, static article => article["citation"]![0]!["sameAs"] = "10.1000/1"),
        Edit("the @id is relative", "SDA-03", 2, static question => question["@id"] = "#question"),
        Edit("the author is a text", "SDA-03", 1, static article => article["author"] = "J. Rivera"),
        Edit("the publisher is an address", "SDA-03", 1, static article => article["publisher"] = "https://x.example/#org"),
        Edit("the answer is a text", "SDA-03", 2, static question => question["acceptedAnswer"] = "It can be done more safely with screening and care."),
        Edit("the author is an article", "SDA-03", 1, static article => article["author"] = new JsonObject { ["@id"] = "https://x.example/faq/a/#article" }),
        Edit("the reviewer is the site", "SDA-03", 0, static page => page["reviewedBy"] = new JsonObject { ["@id"] = "https://x.example/#site" }),
        Edit("the audience is a person's job", "SDA-03", 0, static page => page["audience"] = new JsonObject { ["@type"] = "Occupation", ["name"] = "Home" }),
        Edit("the specialty doesn't exist", "SDA-03", 0, static page => page["specialty"] = "https://schema.org/Psychiatry"),
        Edit("the health aspect doesn't exist", "SDA-03", 0, static page => page["hasPart"]![0]!["hasHealthAspect"] = "https://schema.org/SideEffects"),
        Edit("a value is null", "SDA-03", 5, static publisher => publisher["logo"] = null),
        Edit("a name is empty", "SDA-03", 5, static publisher => publisher["name"] = " "),
        Edit("a flag is a word", "SDA-03", 1, static article => article["isAccessibleForFree"] = "yes"),
        Edit("an address is a number", "SDA-03", 0, static page => page["url"] = 7),
        Edit("a name is true", "SDA-03", 5, static publisher => publisher["name"] = true),
        Edit("the second step has position 1", "SDA-03", 3, static list => list["itemListElement"]![1]!["position"] = 1),
        Edit("the question has no name", "SDA-04", 2, static question => question.Remove("name")),
        Edit("the question has no answer", "SDA-04", 2, static question => question.Remove("acceptedAnswer")),
        Edit("the answer has no text", "SDA-04", 2, static question => question["acceptedAnswer"]!.AsObject().Remove("text")),
        Edit("the article has no headline", "SDA-04", 1, static article => article.Remove("headline")),
        Edit("the article has no author", "SDA-04", 1, static article => article.Remove("author")),
        Edit("the article has no date", "SDA-04", 1, static article => article.Remove("datePublished")),
        Edit("the article has no picture", "SDA-04", 1, static article => article.Remove("image")),
        Edit("the step has no position", "SDA-04", 3, static list => list["itemListElement"]![0]!.AsObject().Remove("position")),
        Edit("a middle step has no address", "SDA-04", 3, static list => list["itemListElement"]![1]!.AsObject().Remove("item")),
        Edit("the path has one step", "SDA-04", 3, static list => list["itemListElement"] = new JsonArray(list["itemListElement"]![0]!.DeepClone())),
        Edit("the path is empty", "SDA-04", 3, static list => list["itemListElement"] = new JsonArray()),
        Edit("the person has no name", "SDA-04", 6, static person => person.Remove("name")),
        Edit("a review without a reviewer", "SDA-04", 0, static page => page.Remove("reviewedBy")),
        Edit("a reviewer without a review", "SDA-04", 0, static page => page.Remove("lastReviewed")),
        Edit("the chapter has no aspect", "SDA-04", 0, static page => page["hasPart"]![0]!.AsObject().Remove("hasHealthAspect")),
        Edit("a FAQPage without questions", "SDA-04", 0, static page => { page["@type"] = "FAQPage"; page.Remove("mainEntity"); }),
        Edit("the answer isn't on the page", "SDA-05", 2, static question => question["acceptedAnswer"]!["text"] = "It is perfectly safe for everybody and has no side effects at all."),
        Edit("the answer goes on where the page ends", "SDA-05", 2, static question => question["acceptedAnswer"]!["text"] = "It can be done more safely with screening and care. Call us today."),
        Edit("the words stand in another order", "SDA-05", 1, static article => article["headline"] = "Safe it is?"),
        Edit("the reviewer's title isn't on the page", "SDA-05", 7, static person => person["jobTitle"] = "Chief psychiatrist"),
        Edit("the date isn't on the page", "SDA-05", 1, static article => article["dateModified"] = "2026-10-15T12:00:00Z"),
        Edit("the review's date isn't on the page", "SDA-05", 0, static page => page["lastReviewed"] = "2026-10-20"),
        Edit("the page is a QAPage", "SDA-06", 0, static page => page["@type"] = "QAPage"),
        Edit("a FAQPage with one question", "SDA-06", 0, static page => { page["@type"] = "FAQPage"; page["mainEntity"] = new JsonObject { ["@id"] = "https://x.example/faq/a/#question" }; }),
        Edit("a FAQPage with an article", "SDA-06", 0, static page => page["@type"] = "FAQPage"),
        Edit("the author isn't in the graph", "SDA-07", 6, static person => person["@id"] = "https://x.example/people/rivera/#me"),
        Edit("the site isn't in the graph", "SDA-07", 0, static page => page["isPartOf"] = new JsonObject { ["@id"] = "https://x.example/#website" }),
        Edit("two things have one name", "SDA-07", 7, static person => person["@id"] = "https://x.example/people/r/#me"),
        Edit("site and publisher have one name", "SDA-07", 5, static publisher => publisher["@id"] = "https://x.example/#site"),
        Edit("a citation is missing", "SDA-08", 1, static article => article["citation"]!.AsArray().RemoveAt(0)),
        Edit("a citation is invented", "SDA-08", 1, static article => article["citation"]!.AsArray().Add(new JsonObject { ["@type"] = "ScholarlyArticle", ["name"] = "Ketamine at home" })),
        Edit("all citations are missing", "SDA-08", 1, static article => article.Remove("citation")),
        Edit("a product", "SDA-09", 0, static page => page["about"] = new JsonObject { ["@type"] = "Product", ["name"] = "KAP" }),
        Edit("an offer", "SDA-09", 0, static page => page["about"] = new JsonObject { ["@type"] = "Offer", ["name"] = "KAP" }),
        ("a drug alone", "SDA-09", static good => good.Replace("\"@graph\":[", "\"@graph\":[{\"@type\":\"Drug\",\"name\":\"KAP\"},", StringComparison.Ordinal)),
    ];

    private static (string, string, Func<string, string>) Edit(string name, string rule, int thing, Action<JsonObject> change) => (name, rule, good =>
    {
        var document = JsonNode.Parse(good)!;
        change(document["@graph"]![thing]!.AsObject());
        return document.ToJsonString();
    }
    );

    private static void Rename(JsonObject thing, string from, string to)
    {
        thing[to] = thing[from]!.DeepClone();
        thing.Remove(from);
    }
}
