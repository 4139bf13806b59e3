namespace KapGuide.Tests.Audit;

public sealed class AccessibilityAuditTests
{
    private const string Cost = "faq/cost/index.html";
    private const string Layout = "themes/default/templates/layout.hbs";
    private const string Template = "themes/default/templates/article.hbs";
    private const string Source = "input/faq/money/cost.md";

    [Fact]
    public void A_site_without_faults_gives_no_findings() => Assert.Equal([], FinishedSite.Find().Select(static finding => finding.ToString()));

    [Theory]
    // Headings
    [InlineData("A11-01", "<h2 id=\"pay\">What you pay for</h2>", "<h4 id=\"pay\">What you pay for</h4>", Source + ":9:1 “What you pay for” jumps from level 1 to level 4.")]
    [InlineData("A11-01", "<h2 id=\"pay\">What you pay for</h2>", "<h1 id=\"pay\">What you pay for</h1>", Source + ":9:1 “What you pay for” is a second main heading (h1).")]
    [InlineData("A11-01", "What you pay for</h2>", "</h2>", Source + ":9:1 This heading has no words.")]
    [InlineData("A11-01", "What you pay for</h2>", "What you pay for</h2><h3>A</h3><h4>B</h4><h5>C</h5>", Source + ":9:1 “C” is a heading of level 5.")]
    [InlineData("A11-01", "<h1>How much does KAP cost?</h1>", "", Template + " This page has no main heading (h1).")]
    // Pictures
    [InlineData("A11-04", " alt=\"A room\"", "", Source + ":13:1 The picture /images/room.png has no alternative text.")]
    [InlineData("A11-04", "alt=\"A room\"", "alt=\"IMG_0042.jpg\"", Source + ":13:1 “IMG_0042.jpg” is the name of a file, not what the picture shows.")]
    [InlineData("A11-04", "<p><img", "<svg role=\"img\"></svg><p><img", Source + ":9:1 A drawing with role=img has no name.")]
    // Tables
    [InlineData("A11-09", "<p><img", "<table><caption>Prices</caption><tr><td>1</td></tr></table><p><img", Source + ":9:1 The table “Prices” has no header cells.")]
    [InlineData("A11-09", "<p><img", "<table><tr><th>Effect</th><th>How often</th></tr></table><p><img", Source + ":9:1 A table (Effect How often) has no caption.")]
    [InlineData("A11-09", "<p><img", "<table><caption>Prices</caption><tr><th>Effect</th><th></th></tr></table><p><img", Source + ":9:1 The table “Prices” has a header cell without words.")]
    // Code that the policy blocks
    [InlineData("A11-24", "<p>See", "<p style=\"color:red\">See", Source + ":9:1 <p> has the attribute style=\"color:red\", which the security policy blocks.")]
    [InlineData("A11-24", "<p>See", "<p onclick=\"go()\">See", Source + ":9:1 <p> has the attribute onclick=\"go()\", which the security policy blocks.")]
    [InlineData("A11-24", "<footer>", "<footer><script>go()</script>", Layout + " This page holds a script, which the security policy blocks.")]
    // Ids
    [InlineData("A11-14", "<h2 id=\"pay\">", "<p id=\"pay\">x</p><h2 id=\"pay\">", Source + ":9:1 The id “pay” stands 2 times on this page.")]
    [InlineData("A11-21", "<footer>", "<footer aria-labelledby=\"mein\">", Layout + " <footer aria-labelledby=\"mein\"> refers to the id “mein”, which this page doesn't have.")]
    // The way by keyboard
    [InlineData("A11-16", "<header><a", "<header><a tabindex=\"3\"", Layout + " tabindex=3 takes <a> out of the order of the page.")]
    [InlineData("A11-16", "<header><a", "<header><a accesskey=\"k\"", Layout + " The access key “k” gets in the way of screen readers' own keys.")]
    [InlineData("A11-16", "<header>", "<header aria-hidden=\"true\">", Layout + " <header aria-hidden=true> holds something that can be focused: the keyboard stops at it, and a screen reader says nothing.")]
    [InlineData("A11-16", "<p><img", "<video controls src=\"/images/room.png\"></video><p><img", Source + ":9:1 A video has no captions.")]
    // Landmarks
    [InlineData("A11-18", "<main id=\"main\" tabindex=\"-1\">", "<main id=\"main\"><main>", Layout + " This page has 2 main parts.")]
    [InlineData("A11-18", "<header><a", "<nav><a href=\"/\">One</a></nav><nav><a href=\"/\">Two</a></nav><header><a", Layout + " Two navigations have no name.")]
    [InlineData("A11-18", "<footer>", "<p>Out here alone.</p><footer>", Layout + " “Out here alone.” stands outside of header, navigation, main part and footer.")]
    [InlineData("A11-18", "<a class=\"skip\" href=\"#main\">Skip to the main content</a>", "", Layout + " The first thing that the keyboard reaches is not a link to the main part.")]
    // Language
    [InlineData("A11-19", " lang=\"en-US\"", "", Layout + " This page doesn't say its language.")]
    [InlineData("A11-19", " lang=\"en-US\"", " lang=\"es\"", Layout + " This page says that its language is “es”, the settings say “en-US”.")]
    [InlineData("A11-19", "<p>See", "<p lang=\"english!\">See", Source + ":9:1 “english!” is not a language tag.")]
    // Names
    [InlineData("A11-20", ">the safety answer</a>", "></a>", Source + ":11:5 The link to /faq/is-kap-safe/ has no name that can be read out.")]
    [InlineData("A11-20", "<header><a href=\"/\">", "<header><a href=\"/\" aria-label=\"Go to start\">", Layout + " The link to / shows “Test Guide” but is named “Go to start”.")]
    [InlineData("A11-20", "<p><img", "<button></button><p><img", Source + ":9:1 A button has no name that can be read out.")]
    [InlineData("A11-20", "<p><img", "<input type=\"text\" placeholder=\"Name\"><p><img", Source + ":9:1 The field “text” has no name that can be read out.")]
    // Zoom, lists
    [InlineData("A11-22", "initial-scale=1", "initial-scale=1, user-scalable=no", Layout + " This page can't be enlarged on a phone.")]
    [InlineData("A11-22", "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", "", Layout + " This page doesn't fit its width to a phone.")]
    [InlineData("A11-22", "<style>", "<meta http-equiv=\"Refresh\" content=\"5\"><style>", Layout + " This page reloads or moves on by itself.")]
    [InlineData("A11-23", "<footer>", "<footer><ul><a href=\"/\">Home</a></ul>", Layout + " A list holds <a> beside its items.")]
    [InlineData("A11-23", "<footer>", "<footer><li>One</li>", Layout + " A list item stands outside of a list.")]
    // Crisis
    [InlineData("SAF-01", "<li><a href=\"sms:988\">Text 988</a></li>", "", Layout + " This page has no link sms:988.")]
    [InlineData("SAF-01", "<a href=\"tel:988\">Call 988</a>", "<a href=\"tel:988\"></a>", Layout + " This page has no link tel:988.")]
    [InlineData("SAF-01", "<nav aria-label=\"Help", "<nav aria-label=\"More\"><a href=\"/\">A</a><a href=\"/\">B</a></nav><nav aria-label=\"Help", Layout + " The link tel:911 comes too late: it is not among the first 5 things that the keyboard reaches.")]
    public void A_fault_is_found_and_told_where_a_person_can_mend_it(string rule, string old, string @new, string expected) =>
        Assert.Equal([expected], FinishedSite.Find(rule, Cost, old, @new));

    [Theory]
    [InlineData("A11-20", "<p><img", "<label for=\"n\">Name</label><input id=\"n\"><label>Age <input></label><p><img")]
    [InlineData("A11-20", "<header><a href=\"/\">", "<header><a href=\"/\" aria-label=\"Test Guide, home page\">")]
    [InlineData("A11-20", ">the safety answer</a>", "><img src=\"/images/room.png\" alt=\"The safety answer\"></a>")]
    [InlineData("A11-04", "alt=\"A room\"", "alt=\"\"")]
    [InlineData("A11-24", "<footer>", "<footer><script type=\"application/ld+json\">{}</script><script type=\"speculationrules\">{}</script>")]
    [InlineData("A11-01", "<p><img", "<h3>A</h3><h4>B</h4><h2>C</h2><p><img")]
    [InlineData("A11-16", "<p>See", "<p tabindex=\"0\"><svg aria-hidden=\"true\"></svg>See")]
    public void What_is_right_is_not_reported(string rule, string old, string @new) => Assert.Empty(FinishedSite.Find(rule, Cost, old, @new));

    [Fact]
    public void A_fault_of_the_template_is_one_finding_that_says_how_many_pages_show_it()
    {
        var finding = Assert.Single(FinishedSite.Find(static files =>
        {
            foreach (var path in files.Keys.Where(static path => path.EndsWith(".html", StringComparison.Ordinal)).ToArray())
                files[path] = files[path].Replace("<header><a", "<header><a accesskey=\"k\"", StringComparison.Ordinal);
        }));
        Assert.Equal(Layout, finding.At.ToString());
        Assert.EndsWith("Seen on 3 pages, first on /faq/cost/.", finding.Hint, StringComparison.Ordinal);
    }
}
