namespace KapGuide.Benchmarks.Beside;

/// <summary>A search library on a page of its own, over the same documents as ours.</summary>
/// <param name="Name">Its name and the folder of its page.</param>
/// <param name="Files">Files of the user's own <c>node_modules</c> that its page loads, in order.</param>
/// <param name="Make">JavaScript, a function of the documents: its index as text, as one would write it to a file when the site is built; empty where the tool writes files itself.</param>
/// <param name="Open">JavaScript, a function of that text: the engine, ready to be asked.</param>
/// <param name="Ask">JavaScript, an async function of the engine and a query: addresses or <c>{ url, title }</c>, best first, ten at most.</param>
public sealed record Engine(string Name, string[] Files, string Make, string Open, string Ask)
{
    /// <summary>
    /// The four, each set up as its own guide suggests for questions typed word by word: fields weighed as in ours, the last word open, one slip a word allowed,
    /// and words that are in no document not fatal.
    /// </summary>
    public static IReadOnlyList<Engine> All { get; } =
    [
        new("lunr", ["lunr/lunr.min.js"],
            """
            documents => JSON.stringify(lunr(function () {
              this.ref('url');
              for (const [name, boost] of fields) this.field(name, { boost });
              for (const document of documents) this.add(document);
            }))
            """,
            "text => lunr.Index.load(JSON.parse(text))",
            """
            async (engine, query) => {
              const words = query.toLowerCase().match(/[a-z0-9]+/g) ?? [];
              return engine.query(asked => words.forEach((word, i) => {
                asked.term(word, { boost: 10 });
                if (i == words.length - 1) asked.term(word, { boost: 3, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
                if (word.length > 3) asked.term(word, { boost: 1, editDistance: 1 });
              })).slice(0, 10).map(({ ref }) => ref);
            }
            """),
        new("minisearch", ["minisearch/dist/umd/index.js"],
            """
            documents => {
              const engine = new MiniSearch(options);
              engine.addAll(documents);
              return JSON.stringify(engine);
            }
            """,
            "text => MiniSearch.loadJSON(text, options)",
            "async (engine, query) => engine.search(query, { boost: Object.fromEntries(fields), prefix: (term, i, terms) => i == terms.length - 1, fuzzy: term => term.length > 3 ? 0.2 : false }).slice(0, 10).map(({ id }) => id)"),
        new("flexsearch", ["flexsearch/dist/flexsearch.bundle.min.js"],
            """
            async documents => {
              const engine = document_();
              for (const document of documents) engine.add(document);
              const parts = [];
              await engine.export((name, text) => { parts.push([name, text]); });
              return JSON.stringify(parts);
            }
            """,
            """
            text => {
              const engine = document_();
              for (const [name, part] of JSON.parse(text)) engine.import(name, part);
              return engine;
            }
            """,
            """
            async (engine, query) => {
              const scores = new Map(), found = engine.search(query, { limit: 20, suggest: true });
              for (const { field, result } of found) result.forEach((url, i) => scores.set(url, (scores.get(url) ?? 0) + Object.fromEntries(fields)[field] / (i + 1)));
              return [...scores].sort((a, b) => b[1] - a[1]).slice(0, 10).map(([url]) => url);
            }
            """),
        new("pagefind", [], "", "async () => { const engine = await import('/pagefind/pagefind.js'); await engine.init(); return engine; }",
            """
            async (engine, query) => (await Promise.all((await engine.search(query)).results.slice(0, 10).map(result => result.data())))
              .map(({ url, meta }) => ({ url: new URL(url, location).pathname, title: meta.title }))
            """),
    ];

    /// <summary>What every page's script begins with: the fields and their weights, those of our own title, other phrasings, summary, headings and text.</summary>
    public const string Common = """
        const fields = [['title', 7], ['asked', 3.5], ['summary', 2.5], ['headings', 2], ['body', 0.6]];
        const options = { idField: 'url', fields: fields.map(([name]) => name) };
        const document_ = () => new FlexSearch.Document({ document: { id: 'url', index: fields.map(([name]) => name) }, tokenize: 'forward', encoder: FlexSearch.Charset.LatinBalance });
        """;
}
