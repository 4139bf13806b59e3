using KapGuide.Search;

namespace KapGuide.Tests.Search;

public sealed class SearchIndexTests
{
    [Fact]
    public void The_order_of_documents_does_not_change_a_byte()
    {
        var forward = SearchIndex.Build(SearchSamples.Documents, SearchSamples.Synonyms);
        var backward = SearchIndex.Build(SearchSamples.Documents.Reverse(), SearchSamples.Synonyms);
        Assert.Equal(forward.ToArray(), backward.ToArray());
        Assert.Equal(SearchTexts.Build(SearchSamples.Documents).ToArray(), SearchTexts.Build(SearchSamples.Documents.Reverse()).ToArray());
    }

    [Fact]
    public void The_file_says_what_it_is_and_in_which_version() =>
        Assert.Equal("KAPS\u0004"u8.ToArray(), SearchIndex.Build(SearchSamples.Documents, SearchSamples.Synonyms).ToArray()[..5]);

    [Fact]
    public void Synonyms_of_which_no_document_knows_the_right_side_are_left_out()
    {
        var known = new[] { "nausea", "cost" };
        var groups = SearchSynonyms.Resolve(SearchSamples.Synonyms, known.Contains, new HashSet<string>());
        Assert.Equal(["cost: buck", "nausea: puke, throw up"], groups.Select(static group =>
            $"{string.Join(' ', group.Meant[0])}: {string.Join(", ", group.Typed.Select(static phrase => string.Join(' ', phrase)))}"));
    }

    [Fact]
    public async Task Any_damage_to_the_file_is_refused_and_nothing_else_happens()
    {
        await using var page = await SearchPage.Of(SearchSamples.Documents, SearchSamples.Synonyms);
        await page.Open("/search/");
        var outcomes = await page.Page.EvaluateAsync<string[]>("""
            async () => {
              const { read } = await import('/assets/search.js');
              const bytes = new Uint8Array(await (await fetch('/assets/search.bin')).arrayBuffer());
              const outcomes = [`whole: ${read(bytes).articles.length}`], attempt = damaged => {
                try { read(damaged); return 'accepted'; } catch (error) { return error.constructor.name; }
              };
              let seed = 7;
              const random = limit => (seed = seed * 48271 % 2147483647) % limit;
              const seen = new Set();
              for (let i = 0; i < 3000; i++) {
                const damaged = bytes.slice(0, i % 3 ? bytes.length : random(bytes.length));
                if (i % 3) for (let n = i % 4; n >= 0; n--) damaged[random(damaged.length)] ^= 1 + random(255);
                if (damaged.length < bytes.length || damaged.some((byte, at) => byte !== bytes[at])) seen.add(attempt(damaged));
              }
              return [...outcomes, ...seen, attempt(new Uint8Array(0)), attempt(new TextEncoder().encode('<!doctype html><title>404</title>'))];
            }
            """);
        Assert.Equal(["whole: 4", "RangeError", "RangeError", "RangeError"], outcomes);
    }

    [Fact]
    public async Task Damage_behind_a_right_checksum_is_refused_or_answers_and_never_hangs()
    {
        await using var page = await SearchPage.Of(SearchSamples.Documents, SearchSamples.Synonyms);
        await page.Open("/search/");
        var outcomes = await page.Page.EvaluateAsync<string[]>("""
            async () => {
              const { read, answers } = await import('/assets/search.js');
              const bytes = new Uint8Array(await (await fetch('/assets/search.bin')).arrayBuffer());
              const seen = new Set();
              let seed = 11;
              const random = limit => (seed = seed * 48271 % 2147483647) % limit;
              for (let i = 0; i < 4000; i++) {
                const damaged = bytes.slice(0, i % 5 ? bytes.length : 12 + 4 * random((bytes.length - 12) >> 2));
                for (let n = i % 4; n >= 0; n--) damaged[9 + random(i % 3 ? damaged.length - 9 : 40) % (damaged.length - 9)] = i % 2 ? random(256) : 255;
                const view = new DataView(damaged.buffer);
                let hash = 0x811c9dc5;
                for (let at = 9; at + 4 <= damaged.length; at += 4) hash = Math.imul(hash ^ view.getInt32(at, true), 16777619);
                view.setInt32(5, hash, true);
                try {
                  const index = read(damaged);
                  for (const query of ['will i puke', 'inusrance', '"side effects" c']) answers(index, query);
                  seen.add('answered');
                } catch (error) { seen.add(error.constructor.name); }
              }
              return [...seen].sort();
            }
            """);
        Assert.Equal(["RangeError", "answered"], outcomes);
    }

    [Fact]
    public void The_module_and_the_index_of_the_site_stay_within_their_budgets()
    {
        var input = Path.Combine(ArticleFolder.Root, "input");
        var index = Directory.Exists(Path.Combine(input, "faq")) ? SearchIndex.Build(ArticleFolder.Documents(input), ArticleFolder.Synonyms(input)) : SearchIndex.Build([], ArticleFolder.Synonyms(input));
        Assert.InRange(Compressed(System.Text.Encoding.UTF8.GetBytes(SearchPage.Script)), 1, 6 * 1024);
        Assert.InRange(Compressed(index.ToArray()), 1, 30 * 1024);
    }

    private static int Compressed(byte[] bytes)
    {
        var target = new byte[bytes.Length + 1024];
        Assert.True(System.IO.Compression.BrotliEncoder.TryCompress(bytes, target, out var written, 11, 24));
        return written;
    }
}
