// @ts-check
/**
 * Which articles a question is about: what its words can mean, and how much of it an article holds.
 *
 * @typedef {import('./index.js').Index} Index
 * @typedef {import('./texts.js').Texts} Texts
 * @typedef {Float64Array} Amounts by article or line
 * @typedef {[direct: Map<number, number>, weight: number, stop: boolean, best: Amounts, cover: Amounts, close: Amounts, held: boolean]} Word
 * @typedef {[from: number, to: number, sure: number, meant: number[][], lone: boolean]} Sense
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
  // Most words are told apart by their letters alone: each that the other lacks costs 0.6 at least.
  let left = limit;
  for (let i = 0; i < a.length; i++) if (!b.includes(a[i]) && a.indexOf(a[i]) == i && (left -= 0.6) < 0) return 9;
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
  const most = [0, 0, 0, 0.5, 1, 1, 1.7, 1.7, 1.7][long] ?? 2;
  /** @type {[number, number][]} */
  const found = [];
  const start = word.slice(0, 2);
  for (let t = 0; t < index.terms.length; t++) {
    const term = index.terms[t];
    if (term.length < 3 || term.length > long + 2 || term.length < short.length - 2 || !start.includes(term[0]) && !start.includes(term[1])) continue;
    // An ending that is no English one does not hide a stem.
    const cost = min(word.startsWith(term) && term.length > 4 ? 0.2 * (long - term.length) : 9, distance(word, term, most), distance(short, term, most));
    if (cost <= most) found.push([t, 0.95 - 0.9 * cost / max(4, long)]);
  }
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
  const rest = query.replace(/[“”]/g, '"').replace(/(^|\s)(-?)("[^"]*"|(?<=-)[^\s-]\S*)/g, (_, space, minus, phrase) => {
    (minus ? unwanted : wanted).push(words(phrase).map(stem));
    return minus ? '' : ' ' + phrase;
  });
  return [words(rest), /[\p{L}\p{N}]$/u.test(query), wanted, unwanted.filter(p => p.length)];
}

/** @param {Amounts} amounts @param {number} at @param {number} amount */
const raise = (amounts, at, amount) => { if (amounts[at] < amount) amounts[at] = amount; };
/** @param {Amounts} into @param {Amounts} amounts @param {number} factor */
const pour = (into, amounts, factor) => { for (let i = 0; i < into.length; i++) into[i] += amounts[i] * factor; };
/** @param {{ length: number }} list */
const empty = list => new Float64Array(list.length);

/** What a typed word can stand for, and what articles and lines hold of it; kept, since the next key changes one word. @param {Index} index @param {string} word @param {boolean} last */
const understand = (index, word, last) => keep(index.kept, word + last, () => {
  const exact = index.find(stem(word));
  const direct = new Map(exact < 0 ? [] : [[exact, 1]]);
  if (last) {
    const trust = [0, 0.1, 0.3, 0.6][word.length] ?? 0.85;
    for (let t = index.place(word); index.terms[t]?.startsWith(word); t++) {
      if (t != exact) direct.set(t, trust * (0.7 + 0.3 * word.length / index.terms[t].length) * (exact < 0 ? 1 : 0.9));
    }
  }
  if (!direct.size) for (const [t, trust] of near(index, word)) direct.set(t, trust);
  let sum = 0;
  let all = 0;
  let held = false;
  const [best, cover, close] = [index.articles, index.articles, index.lines].map(empty);
  for (const [t, sure] of direct) {
    const share = sure * (0.2 + index.count(t));
    sum += share * index.worth(t);
    all += share;
    index.visit(t, (article, impact) => {
      held = true;
      raise(best, article, sure * impact);
      raise(cover, article, sure * min(1, 0.3 + impact));
    }, line => raise(close, line, sure));
  }
  return [direct, all ? sum / all : 1.8, index.rarity(exact) > 15, best, cover, close, held];
});

/** What articles and lines hold of a synonym's phrases. @param {Index} index @param {number[][]} meant */
const held = (index, meant) => keep(index.kept, meant, () => {
  const [best, all, close] = [index.articles, index.articles, index.lines].map(empty);
  for (const phrase of meant) {
    const here = empty(all);
    /** @type {Map<number, number>} */
    const there = new Map();
    for (const t of phrase) {
      const part = index.worth(t) / phrase.length ** 0.25;
      index.visit(t, (article, impact) => { here[article] += part * impact; }, line => there.set(line, (there.get(line) ?? 0) + part));
    }
    here.forEach((amount, article) => raise(best, article, amount));
    pour(all, here, 0.33);
    there.forEach((amount, line) => raise(close, line, amount));
  }
  pour(all, best, 0.67);
  return [all, close];
});

/** Synonym keys found in the query: where, how surely, and what they mean. @param {Index} index @param {Word[]} list */
function meanings(index, list) {
  /** @type {Sense[]} */
  const found = [];
  list.forEach(([direct], from) => {
    for (const [term, trust] of direct) {
      if (trust < 0.5) continue;
      for (const [rest, meant] of index.synonyms(term)) {
        let to = from + 1;
        let sure = trust;
        for (let i = 0; sure && i < rest.length; i++) {
          const next = rest.charCodeAt(i) - 2;
          if (list[to]?.[2] && !list[to][0].has(next)) to++;
          sure *= list[to++]?.[0].get(next) ?? 0;
        }
        if (sure) found.push([from, to, sure, meant(), list.slice(from, to).every(word => !word[6])]);
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
    // Words that no article holds tell nothing, those of other subjects (rarity 14) speak against us.
    known += max(direct.size && -1, ...[...direct].map(([t, trust]) => !used && !index.count(t) && index.rarity(t) > 13 ? min(1, index.rarity(t) - 15)
      : last && index.terms[t].startsWith(typed[i]) ? 1 : trust ** 2));
  });

  const [sums, covers, closest, likeness] = [index.articles, index.articles, index.articles, index.lines].map(empty);
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
  index.lines.forEach(([article, factor], line) => {
    if (likeness[line]) raise(closest, article, likeness[line] / sqrt(index.size(line) * (0.3 + total)) * factor);
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
  const holds = (article, phrase) => [...index.lines.filter(([owner]) => owner == article).map(index.stems), ...texts?.(article).map(({ stems }) => stems) ?? []]
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
export const same = (typed, word) => {
  if (typed == word || word.length > 2 && typed[1] == word[1] && typed[0] == word[0] && stem(typed) == stem(word)) return true;
  const limit = typed.length < 4 ? 0.4 : word.length < 6 ? 0.7 : word.length < 8 ? 1 : 1.7;
  return word.length > 3 && typed.length > 2 && distance(typed, word, limit) <= limit;
};
