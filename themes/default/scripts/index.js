// @ts-check
/**
 * Reads the index that src/Search builds; docs/search.md has the bytes. Nearly all of it is text that the browser decodes and parts by itself: code that
 * runs for the first time is slow, and what no query asks for is never looked at.
 *
 * @typedef {{ url: string, title: string, topic: string }} Article
 * @typedef {[rest: string, meant: () => number[][]]} Synonym what is typed after its first word, a character a term, and what it means
 * @typedef {(t: number) => Synonym[]} Synonyms those of which a term is the first word
 * @typedef {[article: number, factor: number, from: number, to: number, size?: number]} Line a question of an article, where `asked` has its terms, and how much they tell, once it was asked
 * @typedef {(article: number, impact: number) => void} Hold
 * @typedef {(t: number, hold: Hold) => void} Post tells the articles that hold a term
 * @typedef {(t: number) => number} Tally
 * @typedef {{ articles: Article[], terms: string[], rarity: Tally, count: Tally, worth: Tally, synonyms: Synonyms, directory: string[], post: Post, find: (term: string) => number, place: (term: string) => number,
 *   visit: (t: number, hold: Hold, ask: (line: number) => void) => void, lines: Line[], size: Tally, stems: (line: Line) => string[], kept: Map<any, any>,
 *   tell?: (wanted?: () => boolean) => Promise<import('./texts.js').Texts | undefined> }} Index
 */
import { keep, max } from './basics.js';

/** @returns {never} */
const fail = () => { throw RangeError(); };

const decoder = new TextDecoder();
const { fromCharCode } = String;
/** Term numbers: 0 and 1 are signs that part. @param {string} text */
const numbers = text => [...text].map(sign => sign.charCodeAt(0) - 2);

/** Reads an index file; throws a RangeError on anything else, also from the array of words when bytes are missing. @param {Uint8Array} bytes @returns {Index} */
export function read(bytes) {
  const check = new Int32Array(bytes.slice(1).buffer);
  let hash = 0x811c9dc5;
  for (let i = 2; i < check.length; i++) hash = Math.imul(hash ^ check[i], 16777619);
  // “K”, then “APS” with the version.
  if (bytes[0] != 75 || check[0] != 0x4535041 || check[1] != hash) fail();

  let from = bytes.indexOf(10, 9) + 1;
  const [text, letters, codes, posted, asked, groups, lone, longer = fail()] = decoder.decode(bytes.subarray(9, from)).split(' ').map(length => decoder.decode(bytes.subarray(from, from += +length)));
  const lines = text.split('\n');
  const terms = letters.match(/[A-Z][^A-Z]*/g) ?? [];
  const postings = posted.split('\0');
  const meant = groups.split('\0');
  const many = max(256, meant.length);
  // Groups of a single word: all but the last of them with something added.
  const singles = lone.match(RegExp(`[${fromCharCode(many)}-\uffff]*[^]`, 'g')) ?? [];
  const phrases = longer.split('\0');
  /** What a term means alone, and what it begins. @type {string[][]} */
  const [alone, begun] = [[], []];
  let last = '';
  for (let t = 0, a = 0, b = 0; t < terms.length; t++) {
    terms[t] = last = last.slice(0, terms[t].charCodeAt(0) - 65) + terms[t].slice(1);
    if (codes.charCodeAt(t) & 32) alone[t] = singles[a++] ?? fail();
    if (codes.charCodeAt(t) & 64) begun[t] = phrases[b++] ?? fail();
  }
  if (from != bytes.length || terms.length != codes.length || postings.length < terms.length) fail();

  /** @type {Map<any, any>} */
  const known = new Map();
  /** What a group means is read when something is found to mean it. @param {string} phrase @param {number} group @returns {Synonym} */
  const synonym = (phrase, group) => [phrase.slice(1), () => keep(known, group, () => (meant[group] ?? fail()).split('\x01').map(numbers))];
  /** @type {Synonyms} */
  const synonyms = t => [...[...alone[t] ?? ''].map(sign => synonym(sign, sign.charCodeAt(0) % many)),
    ...(begun[t]?.split('\x01') ?? []).map(phrase => synonym(phrase, phrase.charCodeAt(0) - 2))];
  const parts = asked.split('\0').slice(0, -1);
  const articles = parts.map((_, n) => ({ url: lines[n], title: lines[n + parts.length], topic: lines[n + 2 * parts.length] }));
  return whole(articles, terms, t => codes.charCodeAt(t) & 31, t => postings[t].length, (t, hold) => {
    const signs = postings[t] ?? fail();
    for (let i = 0, article = -1; i < signs.length; i++) {
      const sign = signs.charCodeAt(i) - 1;
      if (sign >> 15) article += 4096;
      else hold(article += (sign >> 3) + 1, (sign & 7) / 8 + 0.125);
    }
  }, parts, synonyms, lines.slice(3 * parts.length));
}

/**
 * An index from its parts, with what follows from them: the questions as lines.
 * @param {Article[]} articles @param {string[]} terms in order @param {Tally} rarity @param {Tally} count how many postings a term has, about
 * @param {Post} post @param {string[]} parts the questions of each article @param {Synonyms} synonyms @param {string[]} directory @returns {Index}
 */
export function whole(articles, terms, rarity, count, post, parts, synonyms, directory) {
  const asked = parts.join('\0');
  const lineAt = new Uint32Array(asked.length);
  /** @type {Line[]} */
  const lines = [];
  /** How much a term tells: little for stop words, at least something for words in every article. @type {Tally} */
  const worth = t => rarity(t) > 15 ? 0.08 : max(0.085, rarity(t) / 15);
  let at = 0;
  parts.forEach((part, article) => part.split('\x01').forEach((line, n) => {
    const from = at;
    lineAt.fill(lines.length, from, at += line.length);
    lines.push([article, n ? 1 : 3.5, from, at++]);
  }));
  /** The place of a term, or where it would be. @param {string} term */
  const place = term => {
    let low = 0;
    for (let high = terms.length; low < high;) {
      const middle = low + high >> 1;
      if (terms[middle] < term) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  /** @param {Line} line */
  const told = ([, , from, to]) => numbers(asked.slice(from, to));
  return {
    articles, terms, rarity, count, worth, synonyms, directory, post, place, lines, kept: new Map(),
    find: term => terms[place(term)] == term ? place(term) : -1,
    visit: (t, hold, ask) => {
      post(t, hold);
      const sign = fromCharCode(t + 2);
      for (let i = asked.indexOf(sign); i >= 0; i = asked.indexOf(sign, lines[lineAt[i]][3])) ask(lineAt[i]);
    },
    size: line => lines[line][4] ??= told(lines[line]).reduce((sum, t) => sum + worth(t), 0.28),
    stems: line => told(line).map(t => terms[t]),
  };
}
