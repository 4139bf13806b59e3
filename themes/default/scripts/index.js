// @ts-check
/**
 * Reads the index that src/Search builds; docs/search.md has the bytes.
 *
 * @typedef {{ url: string, title: string, topic: string }} Article
 * @typedef {[key: Terms, meant: Terms[]]} Synonym what is typed, whose first word one knows already, and what it means
 * @typedef {(t: number) => Synonym[]} Synonyms those of which a term is the first word
 * @typedef {[article: number, size: number, factor: number, from: number, to: number]} Line a question of an article, and where `asked` has its terms
 * @typedef {(term: string) => number} Find the number of a term, or -1
 * @typedef {(article: number, impact: number) => void} Hold
 * @typedef {(t: number, hold: Hold, ask: (line: number) => void) => void} Visit all articles and lines that hold a term
 * @typedef {{ articles: Article[], terms: string[], rarities: ArrayLike<number>, synonyms: Synonyms, directory: string[], visit: Visit,
 *   counts: ArrayLike<number>, find: Find, worth: Float64Array, lines: Line[], asked: Uint8Array | Uint32Array, kept: Map<any, any>, tell?: (wanted?: () => boolean) => Promise<import('./texts.js').Texts | undefined> }} Index
 */
import { add, keep, max } from './basics.js';

/** @returns {never} */
const fail = () => { throw RangeError(); };

const decoder = new TextDecoder();

/** The LEB128 numbers of a stream; most streams have none above 127, and a pattern sees that sooner than a loop that nobody has run before. @param {Uint8Array} part */
const numbersOf = part => {
  if (!/[^\0-\x7f]/.test(decoder.decode(part))) return part;
  const list = new Uint32Array(part.length);
  let count = 0, value = 0, shift = 0;
  for (let i = 0; i < part.length; i++) {
    value |= (part[i] & 127) << shift;
    if (part[i] > 127) shift += 7;
    else {
      list[count++] = value;
      value = shift = 0;
    }
  }
  return list.subarray(0, count);
};

/** Reads an index file; throws a RangeError on anything else, also from the array of words when bytes are missing. @param {Uint8Array} bytes @returns {Index} */
export function read(bytes) {
  const check = new Int32Array(bytes.slice(1).buffer);
  let hash = 0x811c9dc5;
  for (let i = 2; i < check.length; i++) hash = Math.imul(hash ^ check[i], 16777619);
  // “K”, then “APS” with the version.
  if (bytes[0] != 75 || check[0] != 0x3535041 || check[1] != hash) fail();

  const [articleCount, termCount, groupCount, ...lengths] = numbersOf(bytes.subarray(9, 64)).subarray(0, 10);
  let from = bytes.length - lengths.reduce(add);
  /** @type {any[]} */
  const [text, letters, rarities, gaps, halves, asked, groups] = lengths.map((length, n) => {
    const part = bytes.subarray(from, from += length);
    return 104 >> n & 1 ? numbersOf(part) : part;
  });
  const lines = decoder.decode(text).split('\n');
  let last = '';
  /** @type {string[]} */
  const terms = decoder.decode(letters).split(/(?=[A-Z])/).map(part => last = last.slice(0, part.charCodeAt(0) - 65) + part.slice(1));
  if (lines.length <= 3 * articleCount || terms.length != termCount || gaps.subarray(0, termCount).reduce(add, termCount) != gaps.length) fail();

  // Synonyms are found by their first word and read when a query holds it: links of the next one, the key's place (0: that word alone) and the group's.
  const first = new Uint32Array(termCount);
  const links = [0];
  let at = 0;
  let group = 0;
  /** @param {(place: number) => void} each */
  const list = each => {
    for (let left = groups[at++]; left; left--) at < groups.length ? each(at) : fail();
  };
  /** @param {number} t @param {number} key */
  const note = (t, key) => {
    links.push(first[t], key, group);
    first[t] = links.length - 3;
  };
  const skip = () => at += groups[at] + 1;
  for (let n = 0; n < groupCount; n++) {
    group = at;
    list(skip);
    let single = 0;
    list(place => { note(single += groups[place], 0); at++; });
    single = 0;
    list(place => { note(single += groups[place + 1], place); skip(); });
  }
  const phrase = () => groups.subarray(++at, at += groups[at - 1]);
  /** @type {Map<number, Terms[]>} */
  const meant = new Map();
  /** @type {Synonyms} */
  const synonyms = t => {
    /** @type {Synonym[]} */
    const found = [];
    for (let i = first[t]; i; i = links[i]) {
      at = links[i + 2];
      const phrases = keep(meant, at, () => Array.from({ length: groups[at++] }, phrase));
      at = links[i + 1];
      found.push([at ? phrase() : [t], phrases]);
    }
    return found;
  };
  const articles = lines.slice(0, articleCount).map((url, n) => ({ url, title: lines[n + articleCount], topic: lines[n + 2 * articleCount] }));
  return whole(articles, terms, rarities, gaps, (p, to, hold) => {
    for (let article = -1; p < to; p++) hold(article += gaps[termCount + p] + 1, (halves[p >> 1] >> (p & 1 ? 0 : 4) & 15) / 8 + 0.125);
  }, asked, synonyms, lines.slice(3 * articleCount));
}

/**
 * An index from its parts, with what follows from them: term numbers, and the questions as lines with their sizes and places.
 * @param {Article[]} articles @param {string[]} terms @param {ArrayLike<number>} rarities @param {ArrayLike<number>} counts how many postings each term has
 * @param {(from: number, to: number, hold: Hold) => void} post tells postings by their numbers
 * @param {Uint8Array | Uint32Array} asked the stream of questions @param {Synonyms} synonyms @param {string[]} directory @returns {Index}
 */
export function whole(articles, terms, rarities, counts, post, asked, synonyms, directory) {
  // How much a term tells: little for stop words, at least something for words in every article.
  const worth = new Float64Array(terms.length);
  const starts = new Uint32Array(terms.length + 1);
  for (let t = 0; t < terms.length; t++) {
    worth[t] = rarities[t] > 15 ? 0.08 : max(0.085, rarities[t] / 15);
    starts[t + 1] = starts[t] + counts[t];
  }
  // A term's places: from the last one to those before, until 0.
  const ends = starts.slice().fill(0);
  const before = new Uint32Array(asked.length);
  const lineAt = before.slice();
  /** @type {Line[]} */
  const lines = [];
  let at = 0;
  articles.forEach((_, article) => {
    for (let left = asked[at++], factor = 3.5; left; left--, factor = 1) {
      const from = ++at;
      let size = 0.28;
      for (const to = at + asked[at - 1]; at < to && size; at++) {
        const t = asked[at];
        size += worth[t];
        if (ends[t] && lineAt[ends[t]] == lines.length) continue;
        before[at] = ends[t];
        lineAt[at] = lines.length;
        ends[t] = at;
      }
      if (!(size > 0) || at > asked.length) fail();
      lines.push([article, size, factor, from, at]);
    }
  });
  /** @type {Visit} */
  const visit = (t, hold, ask) => {
    post(starts[t], starts[t + 1], hold);
    for (let i = ends[t]; i; i = before[i]) ask(lineAt[i]);
  };
  return { articles, terms, rarities, synonyms, directory, visit, counts, find: term => terms.indexOf(term), worth, lines, asked, kept: new Map() };
}
