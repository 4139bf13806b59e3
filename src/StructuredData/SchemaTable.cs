namespace KapGuide.StructuredData;

/// <summary>The part of schema.org 30.0 (March 19, 2026) that sites of health answers use, as text that <see cref="SchemaVocabulary"/> reads once.</summary>
/// <remarks>
/// The names are the vocabulary's, the choice is ours: pages, answers, people, practices, treatments and sources, with every property that fits them.
/// A test compares each line with the released vocabulary when a copy is at hand. To add a type, add a line here and one for each property that belongs to it.
/// </remarks>
internal static class SchemaTable
{
    /// <summary>The release.</summary>
    internal const string Version = "30.0";

    /// <summary>A line for each type: its name, a colon, and the types that it is a kind of.</summary>
    internal const string Types =
        """
        AboutPage: WebPage
        Action: Thing
        AdministrativeArea: Place
        AggregateRating: Rating
        Answer: Comment
        Article: CreativeWork
        Audience: Intangible
        BlogPosting: SocialMediaPosting
        Book: CreativeWork
        BreadcrumbList: ItemList
        Chapter: CreativeWork
        City: AdministrativeArea
        CivicStructure: Place
        CollectionPage: WebPage
        Comment: CreativeWork
        ContactPage: WebPage
        ContactPoint: StructuredValue
        Country: AdministrativeArea
        CreativeWork: Thing
        CreativeWorkSeries: Series CreativeWork
        Credential: CreativeWork
        CssSelectorType: Text
        Dataset: CreativeWork
        DefinedTerm: Intangible
        DefinedTermSet: CreativeWork
        Drug: Product Substance
        DrugClass: MedicalEntity
        EducationalOccupationalCredential: Credential
        EducationalOrganization: CivicStructure Organization
        EntryPoint: Intangible
        Enumeration: Intangible
        FAQPage: WebPage
        GeoCoordinates: StructuredValue
        HealthAspectEnumeration: Enumeration
        HealthTopicContent: WebContent
        HowTo: CreativeWork
        HowToSection: CreativeWork ItemList ListItem
        HowToStep: ListItem CreativeWork ItemList
        ImageObject: MediaObject
        Intangible: Thing
        ItemList: Intangible
        ItemPage: WebPage
        Language: Intangible
        Legislation: CreativeWork
        ListItem: Intangible
        LocalBusiness: Place Organization
        MediaObject: CreativeWork
        MedicalAudience: Audience PeopleAudience
        MedicalAudienceType: MedicalEnumeration
        MedicalBusiness: LocalBusiness
        MedicalClinic: MedicalBusiness MedicalOrganization
        MedicalCondition: MedicalEntity
        MedicalEntity: Thing
        MedicalEnumeration: Enumeration
        MedicalEvidenceLevel: MedicalEnumeration
        MedicalGuideline: MedicalEntity
        MedicalOrganization: Organization
        MedicalProcedure: MedicalEntity
        MedicalScholarlyArticle: ScholarlyArticle
        MedicalSignOrSymptom: MedicalCondition
        MedicalSpecialty: MedicalEnumeration Specialty
        MedicalTherapy: TherapeuticProcedure
        MedicalWebPage: WebPage
        NewsArticle: Article
        NewsMediaOrganization: Organization
        Occupation: Intangible
        Offer: Intangible
        OpeningHoursSpecification: StructuredValue
        Organization: Thing
        Patient: MedicalAudience Person
        PeopleAudience: Audience
        Periodical: CreativeWorkSeries
        Person: Thing
        Physician: MedicalBusiness MedicalOrganization
        Place: Thing
        PostalAddress: ContactPoint
        Product: Thing
        ProfilePage: WebPage
        PronounceableText: Text
        PropertyValue: StructuredValue
        PsychologicalTreatment: TherapeuticProcedure
        PublicationIssue: CreativeWork
        PublicationVolume: CreativeWork
        QAPage: WebPage
        Question: Comment
        Rating: Intangible
        Report: Article
        Review: CreativeWork
        ScholarlyArticle: Article
        SearchAction: Action
        SearchResultsPage: WebPage
        Series: Intangible
        SocialMediaPosting: Article
        SpeakableSpecification: Intangible
        Specialty: Enumeration
        State: AdministrativeArea
        StructuredValue: Intangible
        Substance: MedicalEntity
        TechArticle: Article
        TherapeuticProcedure: MedicalProcedure
        Thesis: CreativeWork
        Thing:
        VideoObject: MediaObject
        WebContent: CreativeWork
        WebPage: CreativeWork
        WebPageElement: CreativeWork
        WebSite: CreativeWork
        XPathType: Text
        """;

    /// <summary>A line for each enumeration: its name, a colon, and its members.</summary>
    internal const string Members =
        """
        HealthAspectEnumeration: AllergiesHealthAspect BenefitsHealthAspect CausesHealthAspect ContagiousnessHealthAspect EffectivenessHealthAspect GettingAccessHealthAspect HowItWorksHealthAspect HowOrWhereHealthAspect IngredientsHealthAspect LivingWithHealthAspect MayTreatHealthAspect MisconceptionsHealthAspect OverviewHealthAspect PatientExperienceHealthAspect PregnancyHealthAspect PreventionHealthAspect PrognosisHealthAspect RelatedTopicsHealthAspect RisksOrComplicationsHealthAspect SafetyHealthAspect ScreeningHealthAspect SeeDoctorHealthAspect SelfCareHealthAspect SideEffectsHealthAspect StagesHealthAspect SymptomsHealthAspect TreatmentsHealthAspect TypesHealthAspect UsageOrScheduleHealthAspect
        MedicalAudienceType: Clinician MedicalResearcher
        MedicalEvidenceLevel: EvidenceLevelA EvidenceLevelB EvidenceLevelC
        MedicalSpecialty: Anesthesia Cardiovascular CommunityHealth Dentistry Dermatologic Dermatology DietNutrition Emergency Endocrine Gastroenterologic Genetic Geriatric Gynecologic Hematologic Infectious LaboratoryScience Midwifery Musculoskeletal Neurologic Nursing Obstetric Oncologic Optometric Otolaryngologic Pathology Pediatric PharmacySpecialty Physiotherapy PlasticSurgery Podiatric PrimaryCare Psychiatric PublicHealth Pulmonary Radiography Renal RespiratoryTherapy Rheumatologic SpeechPathology Surgical Toxicologic Urologic
        """;

    /// <summary>
    /// A line for each property: its name, a colon, types that may bear it, and after <c>&gt;</c> the types of its values;
    /// <c>*</c> stands for types outside of this table; after <c>!</c> stands the property that has taken its place.
    /// </summary>
    internal static string Properties { get; } = ReadProperties();

    private static string ReadProperties()
    {
        using var stream = typeof(SchemaTable).Assembly.GetManifestResourceStream("StructuredData/SchemaProperties.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd();
    }
}
