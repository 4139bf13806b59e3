using System.Collections.Immutable;

namespace KapGuide.Tests.StructuredData;

/// <summary>Good documents in the shapes that manuals and health sites publish, written anew for this test.</summary>
internal static class GoodExamples
{
    public static ImmutableSortedDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["an article with two authors"] = """
            {"@context":"https://schema.org","@type":"NewsArticle","headline":"A headline","image":["https://x.example/1x1.jpg","https://x.example/4x3.jpg"],"datePublished":"2026-01-05T08:00:00+08:00",
             "dateModified":"2026-02-05T09:20:00+08:00","author":[{"@type":"Person","name":"Jane","url":"https://x.example/jane"},{"@type":"Person","name":"John","url":"https://x.example/john"}]}
            """,
        ["an article with its publisher inside"] = """
            {"@context":"https://schema.org/","@type":"Article","headline":"A headline","image":{"@type":"ImageObject","url":"https://x.example/a.jpg","width":1200,"height":630},"datePublished":"2026-01-05","dateModified":"2026-01-05",
             "author":{"@type":"Organization","name":"Clinic","url":"https://x.example/"},"publisher":{"@type":"Organization","name":"Clinic","logo":{"@type":"ImageObject","url":"https://x.example/logo.png"}},"mainEntityOfPage":{"@type":"WebPage","@id":"https://x.example/a"}}
            """,
        ["a path with addresses"] = """
            {"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Books","item":"https://x.example/books"},
             {"@type":"ListItem","position":2,"name":"Authors","item":"https://x.example/books/authors"},{"@type":"ListItem","position":3,"name":"Ann"}]}
            """,
        ["a path with things"] = """
            {"@context":"http://schema.org","@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"item":{"@id":"https://x.example/books","@type":"WebPage","name":"Books"}},
             {"@type":"ListItem","position":2,"item":{"@id":"https://x.example/books/ann","@type":"WebPage","name":"Ann"}}]}
            """,
        ["a list of questions"] = """
            {"@context":"https://schema.org","@type":"FAQPage","inLanguage":"en","mainEntity":[{"@type":"Question","name":"How long?","url":"https://x.example/faq/#how-long","acceptedAnswer":{"@type":"Answer","text":"<p>About <b>an hour</b>.</p>"}},
             {"@type":"Question","name":"How much?","url":"https://x.example/faq/#how-much","acceptedAnswer":{"@type":"Answer","text":"It depends."}}]}
            """,
        ["a page of questions in a graph"] = """
            {"@context":"https://schema.org","@graph":[{"@type":["WebPage","FAQPage"],"@id":"https://x.example/faq/","inLanguage":"en","url":"https://x.example/faq/","name":"Questions","isPartOf":{"@id":"https://x.example/#website"},
             "mainEntity":[{"@id":"https://x.example/faq/#q1"},{"@id":"https://x.example/faq/#q2"}]},{"@type":"WebSite","@id":"https://x.example/#website","url":"https://x.example/","name":"Clinic"},
             {"@type":"Question","@id":"https://x.example/faq/#q1","position":1,"url":"https://x.example/faq/#q1","name":"How?","answerCount":1,"acceptedAnswer":{"@type":"Answer","text":"So.","inLanguage":"en"}},
             {"@type":"Question","@id":"https://x.example/faq/#q2","position":2,"url":"https://x.example/faq/#q2","name":"Why?","answerCount":1,"acceptedAnswer":{"@type":"Answer","text":"Because.","inLanguage":"en"}}]}
            """,
        ["an organization with contact"] = """
            {"@context":"https://schema.org","@type":"Organization","name":"Clinic","alternateName":"C","url":"https://x.example","logo":"https://x.example/logo.png","sameAs":["https://social.example/c"],"description":"A clinic.","email":"a@x.example","telephone":"+1-503-555-0100",
             "address":{"@type":"PostalAddress","streetAddress":"1 Main St","addressLocality":"Portland","addressRegion":"OR","postalCode":"97201","addressCountry":"US"},"contactPoint":{"@type":"ContactPoint","telephone":"+1-503-555-0100","contactType":"customer service"},"vatID":"X1","foundingDate":"1999"}
            """,
        ["a clinic with hours"] = """
            {"@context":"https://schema.org","@type":["MedicalClinic","MedicalBusiness"],"@id":"https://x.example/#clinic","name":"Clinic","url":"https://x.example/","telephone":"+15035550100","medicalSpecialty":"Psychiatric","priceRange":"$$","image":"https://x.example/a.jpg",
             "address":{"@type":"PostalAddress","addressLocality":"Portland","addressCountry":{"@type":"Country","name":"US"}},"geo":{"@type":"GeoCoordinates","latitude":45.5,"longitude":-122.6},
             "openingHoursSpecification":[{"@type":"OpeningHoursSpecification","dayOfWeek":["Monday","Tuesday"],"opens":"09:00","closes":"17:00"}]}
            """,
        ["a doctor"] = """
            {"@context":"https://schema.org","@type":"Physician","name":"Ann Smith","url":"https://x.example/ann","telephone":"+15035550100","medicalSpecialty":["https://schema.org/Psychiatric"],"address":"1 Main St, Portland","hospitalAffiliation":{"@type":"Hospital","name":"City"},"isAcceptingNewPatients":true}
            """.Replace(",\"hospitalAffiliation\":{\"@type\":\"Hospital\",\"name\":\"City\"}", "", StringComparison.Ordinal),
        ["a site with its search"] = """
            {"@context":"https://schema.org","@type":"WebSite","name":"Clinic","alternateName":["C","The clinic"],"url":"https://x.example/","potentialAction":{"@type":"SearchAction","target":{"@type":"EntryPoint","urlTemplate":"https://x.example/?q={q}"},"query-input":"required name=q"}}
            """.Replace(",\"query-input\":\"required name=q\"", "", StringComparison.Ordinal),
        ["a profile of a person"] = """
            {"@context":"https://schema.org","@type":"ProfilePage","dateCreated":"2024-12-23T12:34:00-05:00","dateModified":"2024-12-26T14:53:00-05:00","mainEntity":{"@type":"Person","name":"Ann","alternateName":"ann","identifier":"12345","description":"Writes","image":"https://x.example/ann.png","sameAs":["https://orcid.example/1"],
             "hasCredential":[{"@type":"EducationalOccupationalCredential","credentialCategory":"license","recognizedBy":{"@type":"Organization","name":"Board"}}],"hasOccupation":{"@type":"Occupation","name":"Therapist"},"jobTitle":"Therapist","worksFor":{"@type":"MedicalOrganization","name":"Clinic"},"knowsAbout":["Trauma","https://x.example/topic"]}}
            """,
        ["a medical page with a therapy"] = """
            {"@context":"https://schema.org","@type":"MedicalWebPage","inLanguage":"en-GB","lastReviewed":"2026-03-01","reviewedBy":{"@type":"Person","name":"Ann"},"audience":{"@type":"Patient"},"medicalAudience":[{"@type":"MedicalAudience","audienceType":"carers"},"Clinician"],
             "about":{"@type":"MedicalTherapy","name":"Therapy","drug":{"@type":"Drug","name":"Medicine","nonProprietaryName":"medicine"},"seriousAdverseOutcome":{"@type":"MedicalEntity","name":"Harm"},"contraindication":"High blood pressure","howPerformed":"In sessions","guideline":{"@type":"MedicalGuideline","evidenceLevel":"EvidenceLevelB"}},
             "significantLink":["https://x.example/b"],"mainContentOfPage":{"@type":"WebPageElement","cssSelector":"main"}}
            """,
        ["a condition with signs"] = """
            {"@context":"https://schema.org","@type":"MedicalCondition","name":"Depression","alternateName":["Low mood"],"code":{"@type":"MedicalCode","code":"F32","codingSystem":"ICD-10"},"signOrSymptom":[{"@type":"MedicalSymptom","name":"Tiredness"}],"possibleTreatment":{"@type":"PsychologicalTreatment","name":"Talk therapy"},"riskFactor":{"@type":"MedicalRiskFactor","name":"Stress"}}
            """.Replace("\"MedicalSymptom\"", "\"MedicalSignOrSymptom\"", StringComparison.Ordinal).Replace(",\"riskFactor\":{\"@type\":\"MedicalRiskFactor\",\"name\":\"Stress\"}", "", StringComparison.Ordinal).Replace("\"code\":{\"@type\":\"MedicalCode\",\"code\":\"F32\",\"codingSystem\":\"ICD-10\"},", "", StringComparison.Ordinal),
        ["topics of health with parts"] = """
            {"@context":"http://schema.org","@type":"MedicalWebPage","name":"Medicine","url":"https://x.example/m/","inLanguage":"en","audience":{"@type":"Patient"},"about":{"@type":"Drug","name":"Medicine"},"author":{"@type":"Organization","name":"Service","url":"https://x.example"},"dateModified":"2026-02-05T12:10:45+00:00","genre":["https://x.example/guide"],
             "hasPart":[{"@type":"HealthTopicContent","hasHealthAspect":"http://schema.org/UsageOrScheduleHealthAspect","headline":"How to take it","url":"https://x.example/m/#how","text":"Slowly.","hasPart":[{"@type":"WebPageElement","headline":"Dose","text":"Little."}]}]}
            """,
        ["a glossary"] = """
            {"@context":"https://schema.org","@type":"DefinedTermSet","@id":"https://x.example/terms","name":"Words","hasDefinedTerm":[{"@type":"DefinedTerm","@id":"https://x.example/terms#a","name":"A","termCode":"a","description":"First.","inDefinedTermSet":"https://x.example/terms"}]}
            """,
        ["a paper with its journal"] = """
            {"@context":"https://schema.org","@graph":[{"@id":"https://x.example/#issue","@type":"PublicationIssue","issueNumber":"5","datePublished":"2012","isPartOf":{"@id":"https://x.example/#journal","@type":["PublicationVolume","Periodical"],"name":"Journal","issn":["1942-597X"],"volumeNumber":"50","publisher":"Press"}},
             {"@type":"ScholarlyArticle","isPartOf":{"@id":"https://x.example/#issue"},"headline":"On therapy","image":"https://x.example/p.png","description":"A paper.","sameAs":"https://doi.org/10.1000/1","pageStart":"1","pageEnd":"9","datePublished":"2012-05","dateModified":"2012-05","author":{"@type":"Person","name":"Ann","familyName":"Smith"},"keywords":["therapy"]}]}
            """.Replace(",\"publisher\":\"Press\"", "", StringComparison.Ordinal),
        ["a video"] = """
            {"@context":"https://schema.org","@type":"VideoObject","name":"A talk","description":"About sessions.","thumbnailUrl":["https://x.example/1.jpg"],"uploadDate":"2026-03-31T08:00:00+08:00","duration":"PT1M54S","contentUrl":"https://x.example/v.mp4","embedUrl":"https://x.example/embed/1","transcript":"Words."}
            """,
        ["a picture with its licence"] = """
            {"@context":"https://schema.org/","@type":"ImageObject","contentUrl":"https://x.example/a.jpg","license":"https://x.example/license","acquireLicensePage":"https://x.example/buy","creditText":"Lab","creator":{"@type":"Person","name":"Ann"},"copyrightNotice":"Ann"}
            """,
        ["a list of pages"] = """
            {"@context":"https://schema.org","@type":"CollectionPage","name":"All","mainEntity":{"@type":"ItemList","numberOfItems":2,"itemListOrder":"https://schema.org/ItemListOrderAscending","itemListElement":[{"@type":"ListItem","position":1,"url":"https://x.example/1"},{"@type":"ListItem","position":2,"url":"https://x.example/2"}]}}
            """,
        ["a page to contact"] = """
            [{"@context":"https://schema.org","@type":"ContactPage","url":"https://x.example/contact","name":"Contact","inLanguage":{"@type":"Language","name":"English"}},{"@context":"https://schema.org","@type":"AboutPage","url":"https://x.example/about","name":"About","mainEntity":{"@type":"Organization","name":"Clinic"}}]
            """,
        ["a dataset"] = """
            {"@context":"https://schema.org/","@type":"Dataset","name":"Counts","description":"Counts of answers by topic, over time.","url":"https://x.example/data","license":"https://creativecommons.org/publicdomain/zero/1.0/","creator":{"@type":"Organization","name":"Clinic"},"temporalCoverage":"2020-01-01/2026-01-01","isAccessibleForFree":true,"keywords":["a","b"],"identifier":["https://doi.org/10.1000/2"]}
            """,
        ["a page that can be read aloud"] = """
            {"@context":"https://schema.org/","@type":"WebPage","name":"Answer","speakable":{"@type":"SpeakableSpecification","cssSelector":[".short","h1"]},"url":"https://x.example/a"}
            """,
        ["steps"] = """
            {"@context":"https://schema.org","@type":"HowTo","name":"How to prepare","totalTime":"PT30M","step":[{"@type":"HowToStep","position":1,"name":"Rest","text":"Sleep well.","url":"https://x.example/h#1"},{"@type":"HowToStep","position":2,"name":"Eat","text":"Eat lightly.","url":"https://x.example/h#2"}]}
            """,
        ["a book with a chapter"] = """
            {"@context":"https://schema.org","@type":"Book","name":"A book","isbn":"9780000000000","numberOfPages":300,"author":{"@type":"Person","name":"Ann"},"publisher":{"@type":"Organization","name":"Press"},"hasPart":{"@type":"Chapter","name":"One","pageStart":1,"pagination":"1-20"}}
            """,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
