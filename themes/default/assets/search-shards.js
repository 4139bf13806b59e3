// @ts-check
/**
 * Search on large sites: search.js loads this module when the index is the head of a sharded one (src/Search/SearchShards.cs writes it, docs/search.md
 * describes it). For each query it gathers the shards that the words need, ranks what they hold, and adds the questions of the best articles;
 * the result is an index like any other, so search.js goes on as ever.
 *
 * @typedef {import('./search.js').Index} Index
 * @typedef {typeof import('./search.js')} Tools
 */

/** Bytes of shards that a query may load, all of its keys together; head, chunks and texts come on top of it. */
const BUDGET = 40_000;
/** Bytes that a shard is taken to have until it has come: queries that are asked side by side share what is left. */
const EXPECTED = 6500;
/** Articles whose questions are read before the last ranking. */
const CANDIDATES = 16;
/** Articles whose texts are read for excerpts. */
const SHOWN = 10;
const VOWELS = 'aeiouy';

/** How a word may be meant to begin, the likeliest first: neighbours swapped, a letter too many, one vowel for another, letters that sound alike. @param {string} word */
function beginnings(word) {
  /** @type {string[]} */
  const found = [];
  for (let i = 0; i < 4 && i + 1 < word.length; i++) found.push(word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2));
  for (let i = 0; i < 4 && i < word.length; i++) found.push(word.slice(0, i) + word.slice(i + 1));
  for (let i = 0; i < 4 && i < word.length; i++) {
    for (const group of [VOWELS, 'cksz']) {
      if (group.includes(word[i])) for (const letter of group) if (letter != word[i]) found.push(word.slice(0, i) + letter + word.slice(i + 1));
    }
  }
  for (let i = 1; i < 4 && i < word.length; i++) found.push(word.slice(0, i) + word[i - 1] + word.slice(i));
  return found;
}

/** What gathers the index for a query. @param {Index} head @param {string} tools address of search.js @param {(url: string) => Promise<Response>} [get] */
export async function open(head, tools, get = url => fetch(url)) {
  const { read, whole, stem, rank, grasp, passages } = /** @type {Tools} */ (await import(tools));
  const [, folder, , chunkSize, ...firsts] = head.directory.slice(0, -1);
  /** @type {Map<string, Promise<Index>>} */
  const files = new Map();
  /** What a line of typing has loaded: all queries that go on from one another share it. */
  let purse = { spent: 0 };
  let before = '';

  /** @param {string} name @param {{ spent: number }} payer @param {number} [paid] what the payer has spent on it already */
  const file = (name, payer, paid = 0) => {
    let found = files.get(name);
    if (!found) {
      found = get(folder + name).then(async response => {
        const bytes = new Uint8Array(await response.arrayBuffer());
        payer.spent += bytes.length - paid;
        return read(bytes);
      });
      found.catch(() => files.delete(name));
      files.set(name, found);
    }
    return found;
  };
  /** The shard in which a term would stand. @param {string} term */
  const shardOf = term => {
    let low = 0;
    for (let high = firsts.length; high - low > 1;) {
      const middle = low + high >> 1;
      if (firsts[middle] <= term) low = middle;
      else high = middle;
    }
    return low;
  };

  /** One index of what several files hold of terms; articles are numbered anew. @param {Index[]} parts @param {Map<number, { about: Index['articles'][0], lines: string[][] }>} known */
  const merge = (parts, known) => {
    /** @type {Map<string, [part: Index, t: number]>} */
    const found = new Map();
    for (const part of parts) part.terms.forEach((term, t) => { if (!found.has(term)) found.set(term, [part, t]); });
    const terms = [...found.keys()].sort();
    const numbers = new Map(terms.map((term, t) => [term, t]));
    /** @type {Map<number, number>} */
    const local = new Map();
    /** @type {number[]} */
    const order = [];
    const held = terms.map(term => {
      const [part, t] = /** @type {[Index, number]} */ (found.get(term));
      /** @type {[article: number, impact: number][]} */
      const list = [];
      part.post(t, (article, impact) => {
        let number = local.get(article);
        if (number === undefined) {
          local.set(article, number = order.length);
          order.push(article);
        }
        list.push([number, impact]);
      });
      return list;
    });
    const rarities = terms.map(term => {
      const [part, t] = /** @type {[Index, number]} */ (found.get(term));
      return part.rarity(t);
    });
    /** @param {string[]} line */
    const text = line => String.fromCharCode(...line.map(term => /** @type {number} */ (numbers.get(term)) + 2));
    /** @param {number[]} phrase */
    const renumber = phrase => phrase.map(t => /** @type {number} */ (numbers.get(head.terms[t])));
    /** @type {Index['synonyms']} */
    const synonyms = t => {
      const known = head.find(terms[t]);
      return known < 0 ? [] : head.synonyms(known).map(([rest, meant]) => [text([...rest].map(sign => head.terms[sign.charCodeAt(0) - 2])), () => meant().map(renumber)]);
    };
    const index = whole(order.map(article => known.get(article)?.about ?? { url: '', title: '', topic: '' }), terms, t => rarities[t], t => held[t].length,
      (t, hold) => held[t].forEach(([article, impact]) => hold(article, impact)), order.map(article => (known.get(article)?.lines ?? []).map(text).join('\x01')), synonyms, head.directory);
    return { index, order };
  };

  /** @param {string} query @param {() => boolean} [wanted] whether somebody still waits for it: a query that typing has left behind asks for nothing more @returns {Promise<Index>} */
  return async (query, wanted = () => true) => {
    if (!query.startsWith(before.slice(0, 3))) purse = { spent: 0 };
    before = query;
    const mine = purse;
    const [typed, isOpen, , meant] = grasp(head, query);
    /** @type {Map<number, Index>} */
    const shards = new Map();
    /** @param {number[]} terms the shards in which they stand */
    const need = async terms => {
      /** @type {number[]} */
      const asked = [];
      for (const shard of wanted() ? terms : []) {
        if (shards.has(shard) || asked.includes(shard)) continue;
        if (!files.has(`s${shard}.bin`)) {
          if (mine.spent + EXPECTED > BUDGET) break;
          mine.spent += EXPECTED;
        }
        asked.push(shard);
      }
      await Promise.all(asked.map(async shard => { shards.set(shard, await file(`s${shard}.bin`, mine, EXPECTED)); }));
    };

    const plain = typed.map((word, i) => ({ word, stem: stem(word), last: isOpen && i == typed.length - 1 })).filter(({ word, stem }) => {
      const known = head.find(stem);
      return word.length > 1 && (known < 0 || head.rarity(known) < 16 || (head.rarity(known) & 15) > 4);
    });
    await need(plain.filter(({ last, word }) => !last || word.length > 2).flatMap(({ word, stem, last }) => last ? [shardOf(word), shardOf(stem), shardOf(word + '{')].slice(0, 3) : [shardOf(stem)]));
    const senses = meant.filter(([, , sure]) => sure > 0.6);
    await need(senses.flatMap(([, , , meant]) => meant.flatMap(phrase => phrase.map(t => shardOf(head.terms[t])))));
    const strange = plain.filter(({ word, stem, last }) => word.length > 3 && ![...shards.values(), head].some(part => part.find(stem) >= 0 || last && part.terms[part.place(word)]?.startsWith(word)));
    for (const { stem } of strange) await need([shardOf(stem), ...new Set(beginnings(stem).map(shardOf))].slice(0, 7));

    const parts = [...shards.values(), head];
    if (!wanted()) return head;
    const rough = merge(parts, new Map());
    const best = rank(rough.index, query).ranked.slice(0, CANDIDATES).filter(({ score }) => score > 0).map(({ article }) => rough.order[article]);
    const size = Number(chunkSize);
    const chunks = await Promise.all(best.map(article => file(`d${Math.floor(article / size)}.bin`, mine)));
    const known = new Map(best.map((article, i) => {
      const chunk = chunks[i];
      const place = article % size;
      return [article, { about: chunk.articles[place], lines: chunk.lines.filter(([owner]) => owner == place).map(chunk.stems) }];
    }));
    const { index, order } = merge([...parts, ...chunks], known);
    /** @type {Promise<((article: number) => any[]) | undefined> | undefined} */
    let telling;
    index.tell = async asking => {
      if (asking) await new Promise(done => setTimeout(done, 300));
      return asking?.() ?? true ? telling ??= texts().catch(() => undefined) : undefined;
    };
    const texts = async () => {
      const shown = rank(index, query).ranked.slice(0, SHOWN).map(({ article }) => article).filter(article => index.articles[article].url);
      const found = new Map(await Promise.all(shown.map(async article => /** @type {[number, any[]]} */ ([article, passages((await (await get(`${folder}t${order[article]}.json`)).json())[0])]))));
      return /** @param {number} article */ article => found.get(article) ?? [];
    };
    return index;
  };
}
