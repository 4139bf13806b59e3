using System.Net;
using KapGuide.Content;
using KapGuide.Themes;

namespace KapGuide.Pipelines.Pages;

/// <summary>The glossary.</summary>
public static class GlossaryPages
{
    /// <summary>The page; none when there are no terms.</summary>
    public static IEnumerable<OutputFile> Make(BuildContext context)
    {
        if (context.Site.Glossary.IsEmpty) return [];
        var head = context.Head("/glossary/", "Glossary", $"Plain meanings of {context.Site.Glossary.Length} words that you meet when you read about ketamine-assisted psychotherapy.", new Link("", "Glossary"));
        return [context.Page("/glossary/", () => new GlossaryPage(context.Frame, head,
            [.. ListPages.ByLetter(context.Site.Glossary, static term => term.Name).Select(group => new TermGroup(ListPages.LetterId(group.Letter), group.Letter, [.. group.Items.Select(term => ItemOf(context, term))]))]))];
    }

    private static TermItem ItemOf(BuildContext context, Term term)
    {
        var (usedIn, more) = ListPages.Listed(context, context.Site.TermUsedIn.GetValueOrDefault(term.Id.Value, []));
        return new TermItem(term.Id.Value, term.Name, new Html(WebUtility.HtmlEncode(term.Definition.Value)))
        {
            Pronunciation = term.Say.Length > 0 ? term.Say : null,
            UsedIn = usedIn,
            MoreUsedIn = more,
        };
    }
}
