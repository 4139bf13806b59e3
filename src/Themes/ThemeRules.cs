using KapGuide.Diagnostics;

namespace KapGuide.Themes;

/// <summary>What can be wrong in a theme, or in the settings that change one.</summary>
public static class ThemeRules
{
    /// <summary>Braces that don't match, a block that isn't closed, an expression that isn't Handlebars.</summary>
    public static Rule Syntax { get; } = new("THM-01", "TemplateSyntax", Severity.Error, "Finds templates that can't be read.");

    /// <summary>A name that the page's record doesn't have.</summary>
    public static Rule Member { get; } = new("THM-02", "TemplateMember", Severity.Error, "Finds names in templates that the page doesn't have.");

    /// <summary>A partial, template or asset that isn't there.</summary>
    public static Rule Missing { get; } = new("THM-03", "TemplateFile", Severity.Error, "Finds partials, templates and assets that don't exist.");

    /// <summary>Triple braces or an ampersand, which would write a string without encoding it.</summary>
    public static Rule Raw { get; } = new("THM-04", "TemplateRaw", Severity.Error, "Finds output that isn't encoded.")
    {
        Why = "https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html",
    };

    /// <summary>A token that no theme has, or a value that isn't one.</summary>
    public static Rule Token { get; } = new("THM-05", "ThemeToken", Severity.Error, "Finds design tokens with a wrong name or value.");

    /// <summary>Two colours that are too near to each other.</summary>
    public static Rule Contrast { get; } = new("A11-15", "ThemeContrast", Severity.Error, "Finds text below 7:1 and marks below 3:1 in any scheme.")
    {
        Why = "https://www.w3.org/WAI/WCAG22/Understanding/contrast-enhanced",
    };
}
