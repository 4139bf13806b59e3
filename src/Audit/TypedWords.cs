using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds forms that would send what people type to a server, most of all search words in an address (PRI-03).</summary>
/// <remarks>
/// A script that stops the form from being sent is not enough: it may not have loaded. A form with <c>method="dialog"</c> does nothing by itself
/// (HTML Standard, form submission algorithm), and a field without a name is never sent.
/// </remarks>
public static class TypedWords
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("PRI-03", nameof(TypedWords), Severity.Error, "Finds forms that would send what people type to a server.")
    {
        Why = "https://www.ftc.gov/news-events/news/press-releases/2023/07/ftc-gives-final-approval-order-banning-betterhelp-sharing-sensitive-health-data-advertising",
        Bad = "<form role=\"search\" action=\"/search/\"><input type=\"search\" name=\"q\">",
        Good = "<form role=\"search\" method=\"dialog\"><input type=\"search\" name=\"q\">",
    };

    /// <returns>One finding for each form.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page) =>
        from form in page.Named("form")
        where !"dialog".Equals(form.GetAttribute("method"), StringComparison.OrdinalIgnoreCase)
        let field = form.QuerySelectorAll("input[name]:not([type=hidden]):not([type=submit]), textarea[name], select[name]").FirstOrDefault(static field => field.GetAttribute("name") is { Length: > 0 })
        where field is not null
        let isPost = "post".Equals(form.GetAttribute("method"), StringComparison.OrdinalIgnoreCase)
        select new Diagnostic(Rule, Places.Of(site, page, form),
            isPost ? $"The form sends “{field.GetAttribute("name")}” to {form.GetAttribute("action") ?? page.Url}." : $"The form puts “{field.GetAttribute("name")}” into an address that is sent to a server: {form.GetAttribute("action") ?? page.Url}?{field.GetAttribute("name")}=….",
            "Write method=\"dialog\" on the form: by itself it then does nothing, and the script can read the field.");
}
