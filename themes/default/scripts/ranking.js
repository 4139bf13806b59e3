// @ts-check
/**
 * Which articles a question is about: what its words can mean, and how much of it an article holds.
 *
 * @typedef {import('./index.js').Index} Index
 * @typedef {import('./index.js').Terms} Terms
 * @typedef {import('./texts.js').Texts} Texts
 * @typedef {Map<number, number>} Amounts by article or line
 * @typedef {[direct: Map<number, number>, weight: number, stop: boolean, best: Amounts, cover: Amounts, close: Amounts]} Word
 * @typedef {[from: number, to: number, sure: number, meant: Terms[], lone: boolean]} Sense
 */
import { keep, max, min, sqrt } from './basics.js';
import { stem, words } from './words.js';

/** Letters that are taken for one another. @type {Record<string, number>} */
const LIKE = { a: 1, e: 1, i: 1, o: 1, u: 1, y: 1, c: 2, k: 2, s: 2, z: 2 };

/** Rows of a table of distances, used again each time. @type {number[][]} */
const ROWS = [[], [], []];

/**
 * How far a typed word is from a term: optimal string alignment (Damerau, 1964) in which the slips that people make most
 * cost less: a letter doubled or not 0.4, neighbours swapped 0.5, vowel for vowel or c, k, s, z for one another 0.6, else 1;
 * 0.3 more on the first letter. Anything over the limit is 9.
 * @param {string} a @param {string} b @param {number} limit
 */
export function distance(a, b, limit) {
  let [before, last, row] = ROWS;
  for (let j = 0; j <= b.length; j++) last[j] = j && j + 0.3;
  for (let i = 1; i <= a.length; i++) {
    const x = a[i - 1];
    let least = 9;
    row[0] = i + 0.3;
    for (let j = 1; j <= b.length; j++) {
      const y = b[j - 1];
      let cost = min(last[j] + (x == a[i - 2] ? 0.4 : 1), row[j - 1] + (y == b[j - 2] ? 0.4 : 1),
        last[j - 1] + (x == y ? 0 : (i + j < 3 ? 0.3 : 0) + (LIKE[x] && LIKE[x] == LIKE[y] ? 0.6 : 1)));
      if (i > 1 && j > 1 && x == b[j - 2] && y == a[i - 2]) cost = min(cost, before[j - 2] + 0.5);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return 9;
    [before, last, row] = [last, row, before];
  }
  return last[b.length];
}

/** Terms near a misspelt word, best first. @param {Index} index @param {string} word @returns {[number, number][]} */
const near = (index, word) => keep(index.kept, '~' + word, () => {
  const short = stem(word);
  const long = word.length;
  const most = long < 3 ? 0 : long < 4 ? 0.5 : long < 6 ? 1 : long < 9 ? 1.7 : 2;
  /** @type {[number, number][]} */
  const found = [];
  const start = word.slice(0, 2);
  index.terms.forEach((term, i) => {
    if (term.length < 3 || term.length > long + 2 || term.length < short.length - 2 || !start.includes(term[0]) && !start.includes(term[1])) return;
    const cost = min(distance(word, term, most), distance(short, term, most));
    if (cost <= most) found.push([i, 0.95 - 0.9 * cost / max(4, long)]);
  });
  return found.sort((a, b) => b[1] - a[1]).slice(0, 4).filter(([, trust]) => trust > found[0][1] - 0.12);
});

/**
 * What a query asks for: words, whether the last one may go on, quoted phrases, and phrases that a result must not have.
 * @param {string} query @returns {[typed: string[], open: boolean, wanted: string[][], unwanted: string[][]]}
 */
export function parse(query) {
  /** @type {string[][]} */
  const wanted = [];
  /** @type {string[][]} */
  const unwanted = [];
  const rest = query.replace(/[“”]/g, '"').replace(/(^|\s)(-?)"([^"]*)"/g, (_, space, minus, phrase) => {
    (minus ? unwanted : wanted).push(words(phrase).map(stem));
    return minus ? ' ' : ` ${phrase} `;
  }).replace(/(^|\s)-([^\s-]\S*)/g, (_, space, word) => (unwanted.push(words(word).map(stem)), ' '));
  return [words(rest), /[\p{L}\p{N}]$/u.test(query), wanted, unwanted.filter(p => p.length)];
}

/** @param {Amounts} map @param {number} key @param {number} amount */
const raise = (map, key, amount) => { if (!(/** @type {number} */ (map.get(key)) >= amount)) map.set(key, amount); };
/** @param {Amounts} map @param {number} key @param {number} amount */
const increase = (map, key, amount) => map.set(key, (map.get(key) ?? 0) + amount);

/** What a typed word can stand for, and what articles and lines hold of it; kept, since the next key changes one word. @param {Index} index @param {string} word @param {boolean} last */
const understand = (index, word, last) => keep(index.kept, word + last, () => {
  const exact = index.find(stem(word));
  const direct = new Map(exact < 0 ? [] : [[exact, 1]]);
  if (last) {
    const trust = [0, 0.1, 0.3, 0.6][word.length] ?? 0.85;
    index.terms.forEach((term, t) => {
      if (t != exact && term.startsWith(word)) direct.set(t, trust * (0.7 + 0.3 * word.length / term.length) * (exact < 0 ? 1 : 0.9));
    });
  }
  if (!direct.size) for (const [t, trust] of near(index, word)) direct.set(t, trust);
  let sum = 0;
  let all = 0;
  /** @type {Amounts[]} */
  const [best, cover, close] = [new Map(), new Map(), new Map()];
  for (const [t, sure] of direct) {
    const share = sure * (0.2 + index.counts[t]);
    sum += share * index.worth[t];
    all += share;
    index.visit(t, (article, impact) => {
      raise(best, article, sure * impact);
      raise(cover, article, sure * min(1, 0.3 + impact));
    }, line => raise(close, line, sure));
  }
  return [direct, all ? sum / all : 1.8, index.rarities[exact] > 15, best, cover, close];
});

/** What articles and lines hold of a synonym's phrases. @param {Index} index @param {Terms[]} meant */
const held = (index, meant) => keep(index.kept, meant, () => {
  /** @type {Amounts[]} */
  const [best, all, close] = [new Map(), new Map(), new Map()];
  for (const phrase of meant) {
    /** @type {Amounts[]} */
    const [here, there] = [new Map(), new Map()];
    for (const t of phrase) {
      const part = index.worth[t] / phrase.length ** 0.25;
      index.visit(t, (article, impact) => increase(here, article, part * impact), line => increase(there, line, part));
    }
    here.forEach((amount, article) => {
      raise(best, article, amount);
      increase(all, article, 0.33 * amount);
    });
    there.forEach((amount, line) => raise(close, line, amount));
  }
  best.forEach((amount, article) => increase(all, article, 0.67 * amount));
  return [all, close];
});

/** Synonym keys found in the query: where, how surely, and what they mean. @param {Index} index @param {Word[]} list */
function meanings(index, list) {
  /** @type {Sense[]} */
  const found = [];
  list.forEach(([direct], from) => {
    for (const [term, trust] of direct) {
      if (trust < 0.5) continue;
      for (const [key, meant] of index.synonyms(term)) {
        let to = from + 1;
        let sure = trust;
        for (let i = 1; i < key.length; i++) {
          const skip = list[to]?.[2] && !list[to][0].has(key[i]) ? 1 : 0;
          const match = list[to + skip]?.[0].get(key[i]);
          if (match == null) { sure = 0; break; }
          sure *= match;
          to += skip + 1;
        }
        if (sure) found.push([from, to, sure, meant, list.slice(from, to).every(word => !word[3].size)]);
      }
    }
  });
  return found.filter(([from, to, sure]) => !found.some(([start, end, other]) => start <= from && end >= to && end - start > to - from && other >= sure * 0.8));
}

/**
 * A query as words, with what they and the synonyms among them mean. Words that were parted by mistake ("tele health") are joined when only that
 * makes a word that we know.
 * @param {Index} index @param {string} query @returns {[typed: string[], open: boolean, list: Word[], senses: Sense[]]}
 */
export function grasp(index, query) {
  const [typed, open] = parse(query);
  /** @param {string} word */
  const known = word => index.find(stem(word)) >= 0;
  for (let i = 0; i + 1 < typed.length; i++) {
    const both = typed[i] + typed[i + 1];
    if (!(known(typed[i]) && known(typed[i + 1])) && known(both)) typed.splice(i, 2, both);
  }
  const list = typed.map((word, i) => understand(index, word, open && i == typed.length - 1));
  return [typed, open, list, meanings(index, list)];
}

/**
 * Scores every article. Words count by BM25F impact times rarity, synonyms less, then the question that comes nearest
 * to the typed one, and all of it by how much of the query the article covers.
 * @param {Index} index @param {string} query
 * @returns {{ ranked: { article: number, score: number }[], known: number }} best first, and the share of the query's words that any article knows
 */
export function rank(index, query) {
  const [typed, open, list, senses] = grasp(index, query);
  const total = list.reduce((sum, [, weight]) => sum + weight, 0) || 1;
  let known = 0;
  let count = 0;
  list.forEach(([direct, , stop], i) => {
    const last = open && i == list.length - 1;
    if (stop || last && i && typed[i].length < 3) return;
    count++;
    const used = senses.some(([from, to]) => from <= i && i < to);
    known += max(0, ...[...direct].map(([t, trust]) => last && index.terms[t].startsWith(typed[i]) ? 1
      : !used && !index.counts[t] && (index.rarities[t] & 15) == 15 ? 0 : trust ** 2 + (trust > 0.8 && (index.rarities[t] & 15) < 4 ? 0.4 : 0)));
  });

  const sums = new Float64Array(index.articles.length);
  const covers = sums.slice();
  const closest = sums.slice();
  const likeness = new Float64Array(index.lines.length);
  /** @param {Float64Array} into @param {Amounts} amounts @param {number} factor */
  const pour = (into, amounts, factor) => amounts.forEach((amount, i) => { into[i] += amount * factor; });
  for (const [, weight, , best, cover, close] of list) {
    pour(sums, best, weight);
    pour(covers, cover, weight / total);
    pour(likeness, close, weight);
  }
  for (const [from, to, sure, meant, lone] of senses) {
    const [all, close] = held(index, meant);
    pour(sums, all, (lone ? 4 : 0.75) * sure * (1 + 0.38 * (to - from - 1)));
    pour(likeness, close, 1.1 * sure);
  }
  likeness.forEach((amount, line) => {
    if (!amount) return;
    const [article, size, factor] = index.lines[line];
    closest[article] = max(closest[article], amount / sqrt(size * (0.3 + total)) * factor);
  });
  const ranked = index.articles.map((_, article) =>
    ({ article, score: (sums[article] / sqrt(total) + 1.55 * closest[article]) * (0.6 + 0.4 * covers[article]) }))
    .sort((a, b) => b.score - a.score || a.article - b.article);
  return { ranked, known: count ? known / count : 1 };
}

/**
 * The articles that answer a query. Nothing is better than a wrong answer: words that no article knows weigh against it.
 * @param {Index} index @param {string} query @param {Texts} [texts] for quoted phrases and -words
 */
export function answers(index, query, texts) {
  const [typed, , wanted, unwanted] = parse(query);
  /** @param {number} article @param {string[]} phrase */
  const holds = (article, phrase) => [...index.lines.filter(([owner]) => owner == article).map(([, , , from, to]) => Array.from(index.asked.slice(from, to), t => index.terms[t])), ...texts?.(article).map(({ stems }) => stems) ?? []]
    .some(list => list.some((_, at) => phrase.every((word, i) => list[at + i] == word)));
  const { ranked, known } = rank(index, query);
  const top = ranked[0];
  const fits = top && known >= 0.6 && top.score >= (known < 0.7 ? 1.5 : typed[1] ? 0.7 : 0.3);
  return {
    near: ranked.slice(0, 3).filter(({ score }) => score > 0),
    hits: ranked.filter(hit => fits && hit.score > top.score * 0.12 && wanted.every(phrase => holds(hit.article, phrase))
      && !unwanted.some(phrase => holds(hit.article, phrase))),
  };
}

/** @param {string} typed @param {string} word */
export const same = (typed, word) => typed == word || word.length > 2 && stem(typed) == stem(word) || word.length > 3 && typed.length > 2
  && distance(typed, word, 2) <= (typed.length < 4 ? 0.4 : word.length < 6 ? 0.7 : word.length < 8 ? 1 : 1.7);
