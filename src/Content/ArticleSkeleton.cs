namespace KapGuide.Content;

/// <summary>What a new answer begins with.</summary>
public static class ArticleSkeleton
{
    /// <summary>The Markdown below the front matter.</summary>
    public const string Body = """
        ::: key-points
        - Three to five points, one sentence each [@key].
        :::

        ## First section

        Write here. Link another answer with [words](xref:is-kap-safe), a term with [word](glossary:integration).

        ::: questions-to-ask
        - What would you ask your prescriber?
        :::

        """;
}
