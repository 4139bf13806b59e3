// @ts-check
/**
 * Reads the index that src/Search builds; docs/search.md has the bytes.
 *
 * @typedef {{ url: string, title: string, topic: string }} Article
 * @typedef {[key: Terms, meant: Terms[]]} Synonym
 * @typedef {number[] | Uint8Array | Uint32Array} Terms
 * @typedef {[article: number, size: number, factor: number, terms: Terms]} Line a question of an article
 * @typedef {(t: number, hold: (article: number, impact: number) => void, ask: (line: number) => void) => void} Visit all articles and lines that hold a term
 * @typedef {{ articles: Article[], terms: string[], rarities: ArrayLike<number>, synonyms: Map<number, Synonym[]>, directory: string[], visit: Visit,
 *   counts: ArrayLike<number>, numbers: Map<string, number>, worth: number[], lines: Line[], kept: Map<any, any>, tell?: () => Promise<import('./texts.js').Texts | undefined> }} Index
 */
import { add, keep, max } from './basics.js';

/** @returns {never} */
const fail = () => { throw RangeError(); };

/** The LEB128 numbers of a stream. @param {Uint8Array} part */
const numbersOf = part => {
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

/** Reads an index file; throws a RangeError on anything else. @param {Uint8Array} bytes @returns {Index} */
export function read(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let hash = 0x811c9dc5, i = 9;
  for (; i < bytes.length; i += 4) hash = Math.imul(hash ^ view.getInt32(i, true), 16777619);
  if (bytes[4] != 2 || view.getInt32(5, true) != hash) fail();

  const [articleCount, termCount, groupCount, ...lengths] = numbersOf(bytes.subarray(9, 64)).subarray(0, 11);
  let from = bytes.length - lengths.reduce(add);
  if (from < 9 || articleCount + termCount + groupCount > bytes.length) fail();
  /** @type {any[]} */
  const [text, shape, letters, rarities, gaps, halves, asked, groups] = lengths.map((length, n) => {
    const part = bytes.subarray(from, from += length);
    return 210 >> n & 1 ? numbersOf(part) : part;
  });
  const decoder = new TextDecoder();
  const lines = decoder.decode(text).split('\n');
  const spelled = decoder.decode(letters);
  /** @type {string[]} */
  const terms = [];
  let at = 0;
  let last = '';
  for (let t = 0; t < termCount; t++) {
    terms.push(last = last.slice(0, shape[2 * t]) + spelled.slice(at, at += shape[2 * t + 1]));
  }
  const total = gaps.length - termCount;
  if (lines.length <= 3 * articleCount || gaps.subarray(0, termCount).reduce(add, 0) != total) fail();
  const holders = new Uint32Array(total);
  const impacts = new Uint8Array(total);
  for (let t = 0, p = 0; t < termCount; t++) {
    for (let left = gaps[t], article = -1; left--; p++) {
      holders[p] = article += gaps[termCount + p] + 1;
      impacts[p] = (halves[p >> 1] >> (p & 1 ? 0 : 4) & 15) + 1;
    }
  }
  at = 0;
  /** @template T @param {() => T} make @returns {T[]} */
  const list = make => {
    const made = [];
    for (let left = groups[at++]; left; left--) made.push(at < groups.length ? make() : fail());
    return made;
  };
  const phrase = () => groups.subarray(++at, at += groups[at - 1]);
  /** @type {Map<number, Synonym[]>} */
  const synonyms = new Map();
  for (i = 0; i < groupCount; i++) {
    const meant = list(phrase);
    let single = 0;
    for (const key of [...list(() => [single += groups[at++]]), ...list(phrase)]) keep(synonyms, key[0], () => []).push([key, meant]);
  }
  const articles = lines.slice(0, articleCount).map((url, n) => ({ url, title: lines[n + articleCount], topic: lines[n + 2 * articleCount] }));
  return whole(articles, terms, rarities, gaps, holders, impacts, asked, synonyms, lines.slice(3 * articleCount));
}

/**
 * An index from its parts, with what follows from them: term numbers, and the questions as lines with their sizes and places.
 * @param {Article[]} articles @param {string[]} terms @param {ArrayLike<number>} rarities @param {ArrayLike<number>} counts how many postings each term has
 * @param {ArrayLike<number>} holders the postings' articles @param {ArrayLike<number>} impacts theirs, in eighths
 * @param {Uint32Array} asked the stream of questions @param {Map<number, Synonym[]>} synonyms @param {string[]} directory @returns {Index}
 */
export function whole(articles, terms, rarities, counts, holders, impacts, asked, synonyms, directory) {
  // How much a term tells: little for stop words, at least something for words in every article.
  const worth = terms.map((_, t) => rarities[t] > 15 ? 0.08 : max(0.085, rarities[t] / 15));
  const starts = new Uint32Array(terms.length + 1);
  // A term's places: from the last one to those before, until 0.
  const ends = starts.slice();
  const before = new Uint32Array(asked.length);
  const lineAt = before.slice();
  /** @type {Line[]} */
  const lines = [];
  let at = 0;
  terms.forEach((_, t) => { starts[t + 1] = starts[t] + counts[t]; });
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
      lines.push([article, size, factor, asked.subarray(from, at)]);
    }
  });
  /** @type {Visit} */
  const visit = (t, hold, ask) => {
    for (let p = starts[t]; p < starts[t + 1]; p++) hold(holders[p], impacts[p] / 8);
    for (let i = ends[t]; i; i = before[i]) ask(lineAt[i]);
  };
  return { articles, terms, rarities, synonyms, directory, visit, counts, numbers: new Map(terms.map((term, t) => [term, t])), worth, lines, kept: new Map() };
}
