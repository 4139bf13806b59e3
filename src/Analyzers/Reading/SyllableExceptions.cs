using System.Collections.Frozen;

namespace KapGuide.Analyzers.Reading;

/// <summary>
/// Words whose syllables the algorithm of <see cref="Syllables"/> counts wrong, by their right number: a data table, found by comparing the
/// algorithm with a pronouncing dictionary over some 11,000 common words and those of this site.
/// </summary>
internal static class SyllableExceptions
{
    /// <summary>The number of syllables by word.</summary>
    public static FrozenDictionary<string, int> Table { get; } = new (int Count, string Words)[]
    {
        (0,
            "fs mm sh"),
        (1,
            "belle cao charles cheque ciao geoff george isle juan league liu prague priest salle sao tongue xiao"),
        (2,
            "ac acne acre acres antique antiques ap ascii asia asian aug av ave averaged awesome ba baseball baseline bc beings belgium berkeley bhatia billion "
            + "boutique bp bracelet bracelets brietzke brilliant brutsche bs bt business buyer buyers cafe canyon catholic cb cc cd cds ce celia cement centre centres "
            + "charleston chile chocolate choir cleveland cnet coleman colleague colleagues create creates cv dc desperate diamond diamonds diet dj dk dryer dwyer "
            + "eduard else's elsewhere embed emerald eu evening fashion fibre filename fire fired fires firewall flickr flour fluid fluids flyer fm forecast forecasts "
            + "framework frameworks frederick freely fuel gateway genius genre genres georgia gm guideline guidelines hereby hire hired homeland homepage hometown "
            + "homework hour hours household households housewares housewives hp hr iceland ids interest interests ip jesse joel jose jr julia junior kenya layer "
            + "layered layers leonard lifeline lifestyle lifetime likewise livestock louis louise lp ls lucia lui luis marriage maui maybe mcgarr mcgraw mcguire md "
            + "metres meyer mg mh michelle milestones million millions monte movements mpeg mr mrs mui myanmar myers naive naked nashville nike notebook notebooks "
            + "notre ok onion opaque opera our ours page's pc pcs people people's peoples persian ph pierre pipeline pipelines platinum player players pm poem poems "
            + "poet porsche pr premier princeton privilege quiet react reacts reused rhythm rhythms ruin russia russian safety sanyo sciacca science scotia scsi "
            + "senior seniors sergio several shakespeare shareware sideways soldier somehow someone something sometimes somewhat somewhere sonya spectre spokesman sr "
            + "ss statements statewide surgeon surgeons tb technique techniques th theorem theories theory thereby therefore thereof timeline timeout tire tired tires "
            + "trademark trademarks ts tv tvs ui uk ul union unions unique uv verde voyeur vp vs warehouse wednesday wholesale wicked widespread william williams wire "
            + "wired wires wm worcester xbox"),
        (3,
            "aaa abc abs acc achievements acm acquire acquired adobe agreement alien ama ambien amd andrea andreas angeles anime announcements aol apache api area "
            + "areas ariel arrangements ati atm australia australian baa barriers bbc beautifully beforehand behavior behaviour beverages blvd boolean brazilian "
            + "bukkake businesses carefully carriers catalogue caveat caveats cbs ccd cdc ceo cgi cia cio cit civilian cnn companion complement conferencing "
            + "convenience convenient cpu created creating creation creations creative creator crm cycling decorative desire desired dialogue diego differently dna "
            + "dns dominique dui dvd dvds ecuador eduardo element empire employee employees employer employers enhancements entire epa equity especially everyday "
            + "everyone everything everywhere expires familiar fbi fcc fda felicia ftp gabriel gambling gdp genuine giacomo gps hamblen hawaiian heroin hiv hopefully "
            + "ibm idea ideas imagery implement improvements influence influenced infrared inspired interested interesting irs israel italian jacksonville joanna "
            + "julien koala korea korean lafayette likelihood linear llc lsd ltd lucrezia malaysia mangione mba mcandrew mcdonald mcintyre mckenzie mcmaster "
            + "measurements mercedes mit mohamed montgomery montreal moreover mozambique mpg mph mtv museum museums nausea nba nbc nfl niagara norwegian npr nuclear "
            + "o'hara oasis opinion opinions orleans ourselves parliament patricia pavilion pdf phd php pietrzak poetry ppm preamble privileges pvc quieter quietly "
            + "rca reacted reaction reactions realize realized realtor realtors realty reassure recipe recipes recovery reimbursed require required requirements "
            + "requires rescuers rewire rna rpm rwanda samoa sapphire sciences scientist scientists scrambling seattle settlement shareholders sienna sierra simpler "
            + "sms solely somebody sos specialized specialties specialty sql stakeholders suicide superfluous supplement suppliers tatyana temperature temperatures "
            + "theater theaters theatre tuition tunisia url urls usa usb valuable vegetable vegetables vienna vietnam vip virginia voiceover watershed whoever "
            + "williamson xml zimbabwe"),
        (4,
            "adsl advertisements algorithm algorithms aluminium anaesthesia anesthesia behavioral bestiality california cappiello caribbean coalition complementary "
            + "controversial coordinate coordinates diabetes dietary edinburgh elementary emdr enabling entirely espn etc european everybody experienced feb gabriella "
            + "hierarchy html http ideation ieee indonesia indonesian influences initiative initiatives inquiries isbn karaoke laboratories laboratory marijuana "
            + "masaaki nevertheless nvidia oecd oriental oriented pennsylvania petroleum physically polyester ptsd realistic reality reassurance recreation recycling "
            + "requiring retirement rewiring satisfactory scientific societies society society's specializing suicidal usda varieties veterinary vietnamese ws"),
        (5,
            "bmw cooperation cooperative coordinated coordination coordinator creativity experiences experiencing genealogy louisiana memorabilia minneapolis "
            + "orientation parliamentary proprietary reactivity recreational"),
        (6,
            "mediterranean periodically"),
        (7,
            "heterogeneity"),
    }.SelectMany(static row => row.Words.Split(' '), static (row, word) => (word, row.Count)).ToFrozenDictionary(static pair => pair.word, static pair => pair.Count, StringComparer.Ordinal);
}
