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
    internal const string Properties =
        """
        about: DefinedTerm CreativeWork DefinedTermSet > Thing
        abridged: Book > Boolean
        abstract: CreativeWork > Text
        acceptedAnswer: Question > ItemList Answer
        acceptedPaymentMethod: Offer Organization > Text *
        accessMode: CreativeWork > Text
        accessModeSufficient: CreativeWork > ItemList
        accessibilityAPI: CreativeWork > Text
        accessibilityControl: CreativeWork > Text
        accessibilityFeature: CreativeWork > Text
        accessibilityHazard: CreativeWork > Text
        accessibilitySummary: CreativeWork > Text
        accountablePerson: CreativeWork > Person
        acquireLicensePage: CreativeWork > CreativeWork URL
        actionApplication: EntryPoint > *
        actionPlatform: EntryPoint > Text URL *
        actionProcess: Action > HowTo
        actionStatus: Action > *
        actionableFeedbackPolicy: NewsMediaOrganization Organization > CreativeWork URL
        activeIngredient: Drug Substance > Text
        actor: VideoObject > Person *
        actors: VideoObject > Person ! actor
        addOn: Offer > Offer
        additionalName: Person > Text
        additionalProperty: Product Offer Place > PropertyValue
        additionalType: Thing > Text URL
        address: Place Person Organization GeoCoordinates > Text PostalAddress
        addressCountry: PostalAddress GeoCoordinates > Country Text
        addressLocality: PostalAddress > Text
        addressRegion: PostalAddress > Text AdministrativeArea
        administrationRoute: Drug > Text
        advanceBookingRequirement: Offer > *
        adverseOutcome: TherapeuticProcedure > MedicalEntity
        affiliation: Person > Organization
        agent: Action > Organization Person
        agentInteractionStatistic: Organization Person > *
        aggregateElement: ItemList > Thing
        aggregateRating: CreativeWork Product Offer Organization Place > AggregateRating
        alcoholWarning: Drug > Text
        alternateName: Thing > Text
        alternativeHeadline: CreativeWork > Text
        alumni: Organization EducationalOrganization > Person
        alumniOf: Person > Organization EducationalOrganization
        amenityFeature: Place > *
        answerCount: Question > Integer
        answerExplanation: Answer > Comment WebContent
        application: EntryPoint > * ! actionApplication
        archivedAt: CreativeWork > WebPage URL
        areaServed: Offer Organization ContactPoint > AdministrativeArea Place Text *
        articleBody: Article > Text
        articleSection: Article > Text
        asin: Product Offer > Text URL
        aspect: MedicalWebPage > Text ! mainContentOfPage
        assesses: CreativeWork > Text DefinedTerm
        associatedAnatomy: MedicalCondition > *
        associatedArticle: MediaObject > NewsArticle
        associatedClaimReview: Review > Review
        associatedMedia: CreativeWork > MediaObject
        associatedMediaReview: Review > Review
        associatedReview: Review > Review
        audience: CreativeWork Product > Audience
        audienceType: Audience > Text
        audio: CreativeWork > *
        author: Rating CreativeWork > Organization Person
        availability: Offer > *
        availabilityEnds: Offer > DateTime Time Date
        availabilityStarts: Offer > Date DateTime Time
        availableAtOrFrom: Offer > Place
        availableDeliveryMethod: Offer > *
        availableLanguage: ContactPoint > Text Language
        availableService: MedicalClinic Physician > MedicalProcedure MedicalTherapy *
        availableStrength: Drug > *
        award: Organization Person CreativeWork Product > Text
        awards: Organization Person CreativeWork Product > Text ! award
        backstory: Article > CreativeWork Text
        bestRating: Rating > Text Number
        birthDate: Person > Date
        birthPlace: Person > Place
        bitrate: MediaObject > Text
        bodyLocation: MedicalProcedure > Text
        bookEdition: Book > Text
        bookFormat: Book > *
        branchCode: Place > Text
        branchOf: LocalBusiness > Organization ! parentOrganization
        brand: Organization Person Product > Organization *
        breadcrumb: WebPage > Text BreadcrumbList
        breastfeedingWarning: Drug > Text
        businessFunction: Offer > *
        callSign: Person > Text
        caption: VideoObject ImageObject > Text MediaObject
        catalog: Dataset > * ! includedInDataCatalog
        category: Offer Product > Text URL Thing *
        cause: MedicalCondition > *
        character: CreativeWork > Person
        checkoutPageURLTemplate: Offer > Text
        children: Person > Person
        citation: CreativeWork > CreativeWork Text
        clincalPharmacology: Drug > Text ! clinicalPharmacology
        clinicalPharmacology: Drug > Text
        closes: OpeningHoursSpecification > Time
        code: MedicalEntity > *
        colleague: Person > Person URL
        colleagues: Person > Person ! colleague
        color: Product > Text
        colorSwatch: Product > URL ImageObject
        comment: CreativeWork > Comment
        commentCount: CreativeWork > Integer
        companyRegistration: Organization > *
        competencyRequired: EducationalOccupationalCredential > Text URL DefinedTerm
        conditionsOfAccess: CreativeWork > Text
        contactOption: ContactPoint > *
        contactPoint: Organization Person > ContactPoint
        contactPoints: Organization Person > ContactPoint ! contactPoint
        contactType: ContactPoint > Text
        containedIn: Place > Place ! containedInPlace
        containedInPlace: Place > Place
        containsPlace: Place > Place
        contentLocation: CreativeWork > Place
        contentRating: CreativeWork > Text Rating
        contentReferenceTime: CreativeWork > DateTime
        contentSize: MediaObject > Text
        contentType: EntryPoint > Text
        contentUrl: MediaObject > URL
        contraindication: MedicalTherapy > Text *
        contributor: CreativeWork > Organization Person
        copyrightHolder: CreativeWork > Organization Person
        copyrightNotice: CreativeWork > Text
        copyrightYear: CreativeWork > Number
        correction: CreativeWork > Text URL *
        correctionsPolicy: NewsMediaOrganization Organization > URL CreativeWork
        countryOfAssembly: Product > Text
        countryOfLastProcessing: Product > Text
        countryOfOrigin: CreativeWork Product > Country
        creativeWorkStatus: CreativeWork > DefinedTerm Text
        creator: CreativeWork > Organization Person
        credentialCategory: Credential > DefinedTerm Text URL
        creditText: CreativeWork > Text
        cssSelector: WebPageElement SpeakableSpecification > CssSelectorType
        currenciesAccepted: LocalBusiness > Text
        datasetTimeInterval: Dataset > DateTime ! temporalCoverage
        dateCreated: CreativeWork > DateTime Date
        dateModified: CreativeWork > DateTime Date
        datePublished: CreativeWork > Date DateTime
        dateline: NewsArticle > Text
        dayOfWeek: OpeningHoursSpecification > *
        deathDate: Person > Date
        deathPlace: Person > Place
        deliveryLeadTime: Offer > *
        department: Organization > Organization
        dependencies: TechArticle > Text
        depth: Product > *
        description: Thing > Text *
        diagnosis: Patient > MedicalCondition
        differentialDiagnosis: MedicalCondition > *
        digitalSourceType: CreativeWork > *
        director: VideoObject > Person
        directors: VideoObject > Person ! director
        disambiguatingDescription: Thing > Text
        discussionUrl: CreativeWork > URL
        displayLocation: CreativeWork Product > Place
        dissolutionDate: Organization > Date
        distribution: Dataset > *
        diversityPolicy: Organization NewsMediaOrganization > CreativeWork URL
        diversityStaffingReport: NewsMediaOrganization Organization > URL Article
        dosageForm: Drug > Text
        doseSchedule: TherapeuticProcedure Drug > *
        downvoteCount: Comment > Integer
        drug: DrugClass TherapeuticProcedure MedicalCondition Patient > Drug
        drugClass: Drug > DrugClass
        drugUnit: Drug > Text
        duns: Organization Person > Text
        duplicateTherapy: MedicalTherapy > MedicalTherapy
        duration: MediaObject > *
        editEIDR: CreativeWork > Text URL
        editor: CreativeWork > Person
        eduQuestionType: Question > Text
        educationRequirements: Occupation > EducationalOccupationalCredential Text
        educationalAlignment: CreativeWork > *
        educationalLevel: CreativeWork EducationalOccupationalCredential > Text URL DefinedTerm
        educationalUse: CreativeWork > DefinedTerm Text
        elevation: GeoCoordinates > Text Number
        eligibleCustomerType: Offer > *
        eligibleDuration: Offer > *
        eligibleQuantity: Offer > *
        eligibleRegion: Offer > Place Text *
        eligibleTransactionVolume: Offer > *
        email: ContactPoint Organization Person > Text
        embedUrl: MediaObject > URL
        embeddedTextCaption: ImageObject VideoObject > Text
        employee: Organization > Person
        employees: Organization > Person ! employee
        encodesCreativeWork: MediaObject > CreativeWork
        encoding: CreativeWork > MediaObject
        encodingFormat: MediaObject CreativeWork > Text URL
        encodingType: EntryPoint > Text
        encodings: CreativeWork > MediaObject ! encoding
        endDate: CreativeWorkSeries > DateTime Date
        endTime: Action MediaObject > DateTime Time
        epidemiology: MedicalCondition > Text
        error: Action > Thing
        estimatedCost: HowTo > Text *
        estimatedSalary: Occupation > Number *
        ethicsPolicy: Organization NewsMediaOrganization > CreativeWork URL
        event: Organization Place > *
        events: Place Organization > * ! event
        evidenceLevel: MedicalGuideline > MedicalEvidenceLevel
        evidenceOrigin: MedicalGuideline > Text
        exampleOfWork: CreativeWork > CreativeWork
        exifData: ImageObject > PropertyValue Text
        expectedPrognosis: MedicalCondition > Text
        experienceRequirements: Occupation > Text *
        expires: CreativeWork > Date DateTime
        extendedAddress: PostalAddress > Text
        familyName: Person > Text
        faxNumber: Person ContactPoint Place Organization > Text
        fileFormat: CreativeWork > Text URL ! encodingFormat
        floorLevel: LocalBusiness > Text
        follows: Person > Person
        followup: MedicalProcedure > Text
        foodWarning: Drug > Text
        founder: Organization > Organization Person
        founders: Organization > Person ! founder
        foundingDate: Organization > Date
        foundingLocation: Organization > Place
        funder: Organization Person CreativeWork > Organization Person
        funding: MedicalEntity Organization Person CreativeWork Product > *
        gender: Person > Text *
        genre: CreativeWork > Text URL DefinedTerm
        geo: Place > GeoCoordinates *
        geoContains: Place > Place *
        geoCoveredBy: Place > Place *
        geoCovers: Place > Place *
        geoCrosses: Place > Place *
        geoDisjoint: Place > Place *
        geoEquals: Place > Place *
        geoIntersects: Place > Place *
        geoOverlaps: Place > Place *
        geoTouches: Place > Place *
        geoWithin: Place > Place *
        geographicArea: Audience > AdministrativeArea
        givenName: Person > Text
        globalLocationNumber: Organization Person Place > Text
        gtin: Offer Product > Text URL
        gtin12: Product Offer > Text
        gtin13: Product Offer > Text
        gtin14: Product Offer > Text
        gtin8: Offer Product > Text
        guideline: MedicalEntity > MedicalGuideline
        guidelineDate: MedicalGuideline > Date
        guidelineSubject: MedicalGuideline > MedicalEntity
        hasAdultConsideration: Product Offer > *
        hasCertification: Person Product Place Organization > *
        hasCredential: Organization Person > Credential
        hasDefinedTerm: DefinedTermSet > DefinedTerm
        hasDriveThroughService: Place > Boolean
        hasEnergyConsumptionDetails: Product > *
        hasGS1DigitalLink: Product Offer Place Organization > URL
        hasHealthAspect: HealthTopicContent > HealthAspectEnumeration
        hasMap: Place > URL *
        hasMeasurement: Product Offer > *
        hasMemberProgram: Organization > *
        hasMerchantReturnPolicy: Organization Product Offer > *
        hasOccupation: Person > Occupation
        hasOfferCatalog: Organization Person > *
        hasPOS: Organization Person > Place
        hasPart: CreativeWork > CreativeWork
        hasProductReturnPolicy: Organization Product > * ! hasMerchantReturnPolicy
        hasShippingService: Organization > *
        headline: CreativeWork > Text
        healthCondition: PeopleAudience Patient > MedicalCondition
        healthPlanNetworkId: MedicalOrganization > Text
        height: MediaObject Person Product > *
        homeLocation: Person > Place ContactPoint
        honorificPrefix: Person > Text
        honorificSuffix: Person > Text
        hospitalAffiliation: Physician > *
        hoursAvailable: ContactPoint > OpeningHoursSpecification
        howPerformed: MedicalProcedure > Text
        httpMethod: EntryPoint > Text
        identifier: Thing > Text URL PropertyValue
        illustrator: Book > Person
        image: Thing > URL ImageObject
        inDefinedTermSet: DefinedTerm > URL DefinedTermSet
        inLanguage: CreativeWork PronounceableText > Text Language
        inProductGroupWithID: Product > Text
        inSupportOf: Thesis > Text
        includedDataCatalog: Dataset > * ! includedInDataCatalog
        includedInDataCatalog: Dataset > *
        includedInHealthInsurancePlan: Drug > *
        includesObject: Offer > *
        ineligibleRegion: MediaObject Offer > Place Text *
        instrument: Action > Thing
        interactingDrug: Drug > Drug
        interactionStatistic: Organization Person CreativeWork > *
        interactivityType: CreativeWork > Text
        interpretedAsClaim: MediaObject CreativeWork > *
        inventoryLevel: Offer > *
        isAcceptingNewPatients: MedicalOrganization > Boolean
        isAccessibleForFree: Place CreativeWork > Boolean
        isAccessoryOrSparePartFor: Product > Product
        isAvailableGenerically: Drug > Boolean
        isBasedOn: CreativeWork > CreativeWork Product URL
        isBasedOnUrl: CreativeWork > CreativeWork Product URL ! isBasedOn
        isConsumableFor: Product > Product
        isFamilyFriendly: Offer CreativeWork Product > Boolean
        isPartOf: CreativeWork > CreativeWork URL
        isProprietary: Drug > Boolean
        isRelatedTo: Product > Product *
        isSimilarTo: Product > Product *
        isVariantOf: Product > *
        isbn: Book > Text
        isicV4: Organization Person Place > Text
        iso6523Code: Organization > Text
        issn: Dataset WebSite CreativeWorkSeries > Text
        issueNumber: PublicationIssue > Text Integer
        item: ListItem > Thing
        itemCondition: Offer Product > *
        itemListElement: ItemList > Text Thing ListItem
        itemListOrder: ItemList > Text *
        itemOffered: Offer > CreativeWork Product *
        itemReviewed: AggregateRating Review > Thing
        jobTitle: Person > Text DefinedTerm
        jurisdiction: Legislation > Text AdministrativeArea
        keywords: Organization Place CreativeWork Product > DefinedTerm Text URL
        knows: Person > Person
        knowsAbout: Organization Person > Text URL Thing
        knowsLanguage: Organization Person > Text Language
        labelDetails: Drug > URL
        lastReviewed: WebPage > Date
        latitude: GeoCoordinates Place > Text Number
        learningResourceType: CreativeWork > Text DefinedTerm
        leaseLength: Offer > *
        legalAddress: Organization > PostalAddress
        legalName: Organization > Text
        legalRepresentative: Organization > Person
        legalStatus: MedicalEntity Drug > MedicalEnumeration Text *
        legislationAmends: Legislation > Legislation
        legislationApplies: Legislation > Legislation
        legislationChanges: Legislation > Legislation
        legislationCommences: Legislation > Legislation
        legislationConsolidates: Legislation > Legislation
        legislationCorrects: Legislation > Legislation
        legislationCountersignedBy: Legislation > Organization Person
        legislationDate: Legislation > Date
        legislationDateOfApplicability: Legislation > Date
        legislationDateVersion: Legislation > Date
        legislationEnsuresImplementationOf: Legislation > Legislation
        legislationIdentifier: Legislation > Text URL
        legislationJurisdiction: Legislation > AdministrativeArea Text
        legislationLegalForce: Legislation > *
        legislationPassedBy: Legislation > Organization Person
        legislationRepeals: Legislation > Legislation
        legislationResponsible: Legislation > Organization Person
        legislationTransposes: Legislation > Legislation
        legislationType: Legislation > Text *
        leiCode: Organization > Text
        license: CreativeWork > CreativeWork URL
        lifeEvent: Person > *
        location: Action Organization > Text PostalAddress Place *
        locationCreated: CreativeWork > Place
        logo: Product Place Organization > URL ImageObject
        longitude: GeoCoordinates Place > Text Number
        mainContentOfPage: WebPage > WebPageElement
        mainEntity: CreativeWork > Thing
        mainEntityOfPage: Thing > CreativeWork URL
        maintainer: CreativeWork > Organization Person
        makesOffer: Organization Person > Offer
        manufacturer: Product > Organization
        map: Place > URL ! hasMap
        maps: Place > URL ! hasMap
        masthead: NewsMediaOrganization > CreativeWork URL
        material: CreativeWork Product > Text Product URL
        materialExtent: CreativeWork > Text *
        maxValue: PropertyValue > Number
        maximumAttendeeCapacity: Place > Integer
        maximumIntake: Drug Substance > *
        measurementMethod: Dataset PropertyValue > Text URL DefinedTerm *
        measurementTechnique: Dataset PropertyValue > Text URL DefinedTerm *
        mechanismOfAction: Drug > Text
        medicalAudience: MedicalWebPage > MedicalAudience MedicalAudienceType
        medicalSpecialty: MedicalClinic Physician MedicalOrganization > MedicalSpecialty
        medicineSystem: MedicalEntity > *
        member: Organization > Organization Person
        memberOf: Organization Person > Organization *
        members: Organization > Person Organization ! member
        mentions: CreativeWork > Thing
        minValue: PropertyValue > Number
        missionCoveragePrioritiesPolicy: NewsMediaOrganization > CreativeWork URL
        mobileUrl: Offer Product > Text
        model: Product > Text *
        mpn: Product Offer > Text
        musicBy: VideoObject > Person *
        naics: Person Organization > Text
        name: Thing > Text
        nationality: Person > Country
        naturalProgression: MedicalCondition > Text
        negativeNotes: Review Product > ItemList ListItem Text WebContent
        netWorth: Person > *
        nextItem: ListItem > ListItem
        noBylinesPolicy: NewsMediaOrganization > CreativeWork URL
        nonProprietaryName: Drug > Text
        nonprofitStatus: Organization > *
        nsn: Product > Text
        numberOfEmployees: Organization > *
        numberOfItems: ItemList > Integer
        numberOfPages: Book > Integer
        object: Action > Thing
        occupationLocation: Occupation > AdministrativeArea
        occupationalCategory: Occupation Physician > Text *
        offeredBy: Offer > Organization Person
        offers: CreativeWork Product > Offer *
        openingHours: CivicStructure LocalBusiness > Text
        openingHoursSpecification: Place > OpeningHoursSpecification
        opens: OpeningHoursSpecification > Time
        overdosage: Drug > Text
        owner: Thing > Organization Person
        ownershipFundingInfo: Organization NewsMediaOrganization > AboutPage CreativeWork Text URL
        owns: Organization Person > Thing
        pageEnd: Article PublicationIssue Chapter PublicationVolume > Integer Text
        pageStart: Article PublicationIssue Chapter PublicationVolume > Integer Text
        pagination: PublicationIssue Chapter PublicationVolume Article > Text
        parent: Person > Person
        parentItem: Question Comment Answer > CreativeWork Comment
        parentOrganization: Organization > Organization
        parents: Person > Person ! parent
        participant: Action > Organization Person
        pathophysiology: MedicalCondition > Text
        pattern: CreativeWork Product > DefinedTerm Text
        paymentAccepted: LocalBusiness > Text
        performTime: HowTo > *
        performerIn: Person > *
        phoneticText: PronounceableText > Text
        photo: Place > ImageObject *
        photos: Place > ImageObject * ! photo
        playerType: MediaObject > Text
        position: CreativeWork ListItem > Text Integer
        positiveNotes: Product Review > WebContent ItemList ListItem Text
        possibleComplication: MedicalCondition > Text
        possibleTreatment: MedicalSignOrSymptom MedicalCondition > MedicalTherapy Drug DrugClass *
        postOfficeBoxNumber: PostalAddress > Text
        postalCode: GeoCoordinates PostalAddress > Text
        potentialAction: Thing > Action
        pregnancyCategory: Drug > *
        pregnancyWarning: Drug > Text
        prepTime: HowTo > *
        preparation: MedicalProcedure > MedicalEntity Text
        prescribingInfo: Drug > URL
        prescriptionStatus: Drug > Text *
        previousItem: ListItem > ListItem
        price: Offer > Text Number
        priceCurrency: Offer > Text
        priceRange: LocalBusiness > Text
        priceSpecification: Offer > *
        priceValidUntil: Offer > Date
        primaryImageOfPage: WebPage > ImageObject
        primaryPrevention: MedicalCondition > MedicalTherapy
        printColumn: NewsArticle > Text
        printEdition: NewsArticle > Text
        printPage: NewsArticle > Text
        printSection: NewsArticle > Text
        procedureType: MedicalProcedure > *
        producer: CreativeWork > Organization Person
        productID: Product > Text
        productSupported: ContactPoint > Text Product
        productionCompany: MediaObject > Organization
        productionDate: Product > Date
        proficiencyLevel: TechArticle > Text
        pronouns: Person > DefinedTerm StructuredValue Text
        propertyID: PropertyValue > Text URL
        proprietaryName: Drug > Text
        provider: CreativeWork Action > Organization Person
        publicAccess: Place > Boolean
        publication: CreativeWork > *
        publicationType: MedicalScholarlyArticle > Text
        publisher: CreativeWork > Organization Person
        publisherImprint: CreativeWork > Organization
        publishingPrinciples: Organization Person CreativeWork > CreativeWork URL
        purchaseDate: Product > Date
        qualifications: Occupation > Credential Text
        query: SearchAction > Text
        ratingCount: AggregateRating > Integer
        ratingExplanation: Rating > Text
        ratingValue: Rating > Text Number
        recognizedBy: Credential > Organization
        recognizingAuthority: MedicalEntity > Organization
        recordedAt: CreativeWork > *
        regionsAllowed: MediaObject > Place
        relatedDrug: Drug > Drug
        relatedLink: WebPage > URL
        relatedTo: Person > Person
        releaseDate: Product > Date
        releasedEvent: CreativeWork > *
        relevantSpecialty: MedicalEntity > MedicalSpecialty
        reportNumber: Report > Text
        representativeOfPage: ImageObject > Boolean
        requiredGender: PeopleAudience > Text
        requiredMaxAge: PeopleAudience > Integer
        requiredMinAge: PeopleAudience > Integer
        requiresSubscription: MediaObject > Boolean *
        responsibilities: Occupation > Text
        result: Action > Thing
        review: Offer Place Organization CreativeWork Product > Review
        reviewAspect: Review Rating > StructuredValue Text
        reviewBody: Review > Text
        reviewCount: AggregateRating > Integer
        reviewRating: Review > Rating
        reviewedBy: WebPage > Organization Person
        reviews: Offer Organization Place CreativeWork Product > Review ! review
        riskFactor: MedicalCondition > *
        rxcui: Drug > Text
        sameAs: Thing > URL
        schemaVersion: CreativeWork > Text URL
        sdDatePublished: CreativeWork > Date
        sdLicense: CreativeWork > URL CreativeWork
        sdPublisher: CreativeWork > Organization Person
        secondaryPrevention: MedicalCondition > DrugClass MedicalTherapy Drug *
        seeks: Organization Person > *
        seller: Offer > Person Organization
        serialNumber: Offer > Text
        seriousAdverseOutcome: MedicalTherapy > MedicalEntity
        serviceArea: Organization ContactPoint > AdministrativeArea Place * ! areaServed
        sha256: MediaObject > Text
        sharedContent: Comment SocialMediaPosting > CreativeWork
        shippingDetails: Offer > *
        sibling: Person > Person
        siblings: Person > Person ! sibling
        signOrSymptom: MedicalCondition > MedicalSignOrSymptom
        significantLink: WebPage > URL
        significantLinks: WebPage > URL ! significantLink
        size: CreativeWork Product > DefinedTerm Text *
        skills: Organization Occupation Person > Text DefinedTerm
        sku: Product Offer > Text
        slogan: Organization Product Place > Text
        smokingAllowed: Place > Boolean
        sourceOrganization: CreativeWork > Organization
        spatial: CreativeWork > Place
        spatialCoverage: CreativeWork > Place
        speakable: WebPage Article > URL SpeakableSpecification
        specialOpeningHoursSpecification: Place > OpeningHoursSpecification
        specialty: WebPage > Specialty
        speechToTextMarkup: PronounceableText > Text
        sponsor: Organization Person CreativeWork > Organization Person
        spouse: Person > Person
        stage: MedicalCondition > *
        startDate: CreativeWorkSeries > Date DateTime
        startTime: Action MediaObject > DateTime Time
        status: MedicalCondition MedicalProcedure > Text *
        step: HowTo > Text CreativeWork HowToStep HowToSection
        steps: HowToSection HowTo > CreativeWork ItemList Text ! step
        streetAddress: PostalAddress > Text
        study: MedicalEntity > *
        subOrganization: Organization > Organization
        subjectOf: Thing > CreativeWork *
        suggestedAge: PeopleAudience > *
        suggestedAnswer: Question > ItemList Answer
        suggestedGender: PeopleAudience > Text *
        suggestedMaxAge: PeopleAudience > Number
        suggestedMeasurement: PeopleAudience > *
        suggestedMinAge: PeopleAudience > Number
        supersededBy: Enumeration > Enumeration *
        supply: HowTo > Text *
        target: Action > URL EntryPoint
        taxID: Organization Person > Text
        teaches: CreativeWork > DefinedTerm Text
        telephone: Organization Person Place ContactPoint > Text
        temporal: CreativeWork > Text DateTime
        temporalCoverage: CreativeWork > Text URL DateTime
        termCode: DefinedTerm > Text
        text: CreativeWork > Text
        textValue: PronounceableText > Text
        thumbnail: CreativeWork > ImageObject
        thumbnailUrl: CreativeWork > URL
        timeRequired: CreativeWork > *
        tool: HowTo > Text *
        totalTime: HowTo > *
        tourBookingPage: Place > URL
        transcript: VideoObject > Text
        translationOfWork: CreativeWork > CreativeWork
        translator: CreativeWork > Organization Person
        typicalAgeRange: CreativeWork > Text
        typicalTest: MedicalCondition > *
        unitCode: PropertyValue > Text URL
        unitText: PropertyValue > Text
        unnamedSourcesPolicy: NewsMediaOrganization Organization > CreativeWork URL
        uploadDate: MediaObject > DateTime Date
        upvoteCount: Comment > Integer
        url: Thing > URL
        urlTemplate: EntryPoint > Text
        usNPI: Physician > Text
        usageInfo: CreativeWork > CreativeWork URL
        validFor: Credential > *
        validForMemberTier: Offer > *
        validFrom: OpeningHoursSpecification Offer > DateTime Date
        validIn: Credential > AdministrativeArea
        validThrough: Offer OpeningHoursSpecification > DateTime Date
        value: PropertyValue > StructuredValue Text Number Boolean
        valueReference: PropertyValue > StructuredValue Text PropertyValue DefinedTerm Enumeration *
        variableMeasured: Dataset > PropertyValue Text *
        variablesMeasured: Dataset > PropertyValue Text
        vatID: Organization Person > Text
        verificationFactCheckingPolicy: NewsMediaOrganization > CreativeWork URL
        version: CreativeWork > Text Number
        video: CreativeWork > VideoObject *
        videoFrameSize: VideoObject > Text
        videoQuality: VideoObject > Text
        volumeNumber: PublicationVolume > Integer Text
        warning: Drug > Text URL
        warranty: Offer > *
        weight: Product Person > *
        width: MediaObject Product > *
        wordCount: CreativeWork Article > Integer
        workExample: CreativeWork > CreativeWork
        workLocation: Person > Place ContactPoint
        workTranslation: CreativeWork > CreativeWork
        worksFor: Person > Organization
        worstRating: Rating > Text Number
        xpath: WebPageElement SpeakableSpecification > XPathType
        yield: HowTo > Text *
        """;
}
