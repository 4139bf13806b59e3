using KapGuide.Analyzers;
using KapGuide.Analyzers.Reading;

namespace KapGuide.Tests.Analyzers;

public sealed class ReadabilityTests
{
    [Theory]
    [InlineData("you", 1)]
    [InlineData("ketamine", 3)]
    [InlineData("psychotherapy", 5)]
    [InlineData("table", 2)]
    [InlineData("started", 2)]
    [InlineData("helped", 1)]
    [InlineData("houses", 2)]
    [InlineData("times", 1)]
    [InlineData("people", 2)]
    [InlineData("being", 2)]
    [InlineData("anxiety", 4)]
    [InlineData("dissociation", 5)]
    [InlineData("neuroplasticity", 6)]
    [InlineData("didn't", 2)]
    [InlineData("don't", 1)]
    [InlineData("therapist's", 3)]
    [InlineData("safely", 2)]
    [InlineData("1,247", 1)]
    public void Syllables_are_counted_as_a_speaker_says_them(string word, int count) => Assert.Equal(count, Syllables.Of(word));

    /// <summary>The grades come from the same formulas over the syllables of the CMU Pronouncing Dictionary.</summary>
    [Theory]
    [InlineData("You rest in a quiet room. Someone you trust stays with you. The strongest effects fade in about an hour. You go home when you feel steady.", 1.90, 3.13)]
    [InlineData("Ketamine changes how nerve cells talk to each other. It blocks a receptor for glutamate, and this may help the brain form new links. Much of the evidence comes from animals. Nobody knows yet how well it explains what people feel.", 4.81, 10.13)]
    [InlineData("A licensed prescriber asks about your heart, your blood pressure, your bladder and your medicines. Uncontrolled psychosis, pregnancy and certain blood vessel problems are reasons to wait. The prescriber decides whether treatment is possible. Psychotherapy helps you prepare and understand the experience afterward.", 10.56, 12.60)]
    [InlineData("Fear is a common reaction. Many people worry about losing control, about nausea, or about memories that come back. A therapist can teach you how to breathe slowly and how to ask for help. You can say no at any time, and nobody will be angry.", 6.34, 9.52)]
    [InlineData("The randomized trial compared intravenous ketamine with electroconvulsive therapy in hospital outpatients. Response was defined as a reduction of at least fifty percent on a depression scale. Dissociation and increased blood pressure were frequent. Researchers followed participants for six months, and many relapsed.", 12.20, 13.02)]
    [InlineData("Do not drive until the next day. Sleep first. Drink water, eat something light, and write down what you remember. If a strange feeling lasts, or if you cannot pass urine, call the team. They have heard such questions before.", 2.28, 5.68)]
    [InlineData("Neuroplasticity is the ability of the brain to reorganize itself by forming connections between neurons throughout life. Antidepressant medications influence serotonin, noradrenaline and dopamine. Psychedelic substances temporarily alter consciousness. Scientists investigate whether these mechanisms contribute to therapeutic improvement.", 19.79, 15.90)]
    public void Grades_agree_with_a_reference_within_a_third_of_a_grade(string text, double fleschKincaid, double smog)
    {
        var page = ProseTests.PageOf(text);
        var reading = Readability.Of(page.Running.Where(static sentence => !sentence.Block.IsFrontMatter), static (_, _) => false);
        Assert.Equal(fleschKincaid, reading.FleschKincaid, 0.3);
        Assert.Equal(smog, reading.Smog, 0.3);
    }

    [Fact]
    public void Headings_citations_code_and_sources_are_not_read()
    {
        var plain = Readability.Of(ProseTests.PageOf("You can rest. It takes an hour."));
        var dressed = Readability.Of(ProseTests.PageOf("## Extraordinarily complicated considerations\nYou can rest [@a]. It takes an hour.\n\n## References\n- Interdisciplinary psychopharmacology (2020)."));
        Assert.Equal(plain, dressed);
    }

    [Fact]
    public void Sections_are_read_one_by_one() =>
        Assert.Equal([("", 2), ("One", 1), ("Two", 2)], Readability.OfSections(ProseTests.PageOf("Rest now. Sleep well.\n\n## One\nRest now.\n\n## Two\nRest now. Sleep well.")).Select(static part => (part.Section.Title, part.Reading.Sentences)));

    [Fact]
    public void A_text_without_words_has_no_grade() => Assert.Equal(Readability.From(0, 0, 0, 0), new Readability(0, 0, 0, 0, 0, 0));
}
