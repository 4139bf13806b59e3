// @ts-check
/**
 * Search on the device: reads the index that src/Search builds (docs/search.md has the bytes and the page's markup),
 * ranks, cuts excerpts, and runs the search page. What is typed goes into the address's fragment and nowhere else.
 *
 * @typedef {{ url: string, title: string, topic: string }} Article
 * @typedef {[key: Terms, meant: Terms[]]} Synonym
 * @typedef {number[] | Uint32Array} Terms
 * @typedef {Map<number, number>} Amounts by article or line
 * @typedef {[article: number, size: number, factor: number, terms: Terms]} Line a question of an article
 * @typedef {(t: number, hold: (article: number, impact: number) => void, ask: (line: number) => void) => void} Visit all articles and lines that hold a term
 * @typedef {{ articles: Article[], terms: string[], rarities: ArrayLike<number>, synonyms: Map<number, Synonym[]>, directory: string[], visit: Visit,
 *   counts: ArrayLike<number>, numbers: Map<string, number>, worth: number[], lines: Line[], kept: Map<any, any>, tell?: () => Promise<Texts | undefined> }} Index
 * @typedef {{ text: string, mark: boolean }} Part
 * @typedef {{ url: string, title: string, topic: string, score: number, excerpt: Part[] }} Result
 * @typedef {{ text: string, stems: string[], places: [number, number][] }} Passage
 * @typedef {(article: number) => Passage[]} Texts
 * @typedef {[direct: Map<number, number>, weight: number, stop: boolean, best: Amounts, cover: Amounts, close: Amounts]} Word
 * @typedef {[from: number, to: number, sure: number, meant: Terms[], lone: boolean]} Sense
 */

/** Words as the index has them: without case, accents and clitics. @param {string} text */
export const words = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[’‘]/g, "'")
  .replace(/'(s|m|re|ve|ll|d)(?![a-z0-9])/g, '').replace(/'/g, '').match(/[a-z0-9]+/g) ?? [];

/** @param {string} list @returns {Record<string, string>} */
const pairs = list => Object.fromEntries(list.split(' ').map(pair => pair.split(':')));
/** @param {Record<string, string>} table */
const ending = table => new RegExp(`(${Object.keys(table).join('|')})$`);

const SECOND = pairs('ational:ate tional:tion enci:ence anci:ance abli:able entli:ent izer:ize ization:ize ation:ate ator:ate alism:al aliti:al alli:al fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble fulli:ful lessli:less ogi:og li:');
const THIRD = pairs('ational:ate tional:tion alize:al icate:ic iciti:ic ical:ic ative: ful: ness:');
const SECOND_ENDING = ending(SECOND);
const THIRD_ENDING = ending(THIRD);
const SHORT = /([^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;
/** @type {Map<string, string>} */
const stems = new Map();

/** Porter2 (M. F. Porter, 2001) without its list of exceptions, as EnglishStemmer.cs. @param {string} word @returns {string} */
export function stem(word) {
  return keep(stems, word, () => word.length < 3 ? word : porter(word));
}

/** @param {string} w */
function porter(w) {
  w = w.replace(/^y|(?<=[aeiouy])y/g, 'Y');
  const first = /^(gener|commun|arsen|.*?[aeiouy][^aeiouy])/.exec(w)?.[0].length ?? w.length;
  const second = first + (/^.*?[aeiouy][^aeiouy]/.exec(w.slice(first))?.[0].length ?? w.length - first);
  w = w.replace(/(sses|ied|ies|us|ss|s)$/, (end, _, at) => end == 'sses' ? 'ss' : end[0] == 'i' ? at > 1 ? 'i' : 'ie'
    : end == 's' && /[aeiouy]/.test(w.slice(0, max(0, at - 1))) ? '' : end);
  w = w.replace(/(.*?)(eedly|ingly|edly|eed|ing|ed)$/, (_, before, end) => end.startsWith('ee') ? before.length < first ? _ : before + 'ee'
    : !/[aeiouy]/.test(before) ? _
    : /(at|bl|iz)$/.test(before) ? before + 'e'
    : /(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(before) ? before.slice(0, -1)
    : before.length <= first && SHORT.test(before) ? before + 'e' : before);
  w = w.replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  for (const [pattern, table] of /** @type {const} */ ([[SECOND_ENDING, SECOND], [THIRD_ENDING, THIRD]])) {
    w = w.replace(pattern, (end, _, at) => at < first || end == 'ogi' && w[at - 1] != 'l' || end == 'li' && !/[cdeghkmnrt]/.test(w[at - 1] ?? '')
      || end == 'ative' && at < second ? end : table[end]);
  }
  w = w.replace(/(ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/,
    (end, _, at) => at < second || end == 'ion' && !/[st]/.test(w[at - 1]) ? end : '');
  const last = w.length - 1;
  if (w[last] == 'e' && (last >= second || last >= first && !SHORT.test(w.slice(0, -1))) || last >= second && w.endsWith('ll')) w = w.slice(0, -1);
  return w.toLowerCase();
}

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

const { max, min, sqrt } = Math;
/** @param {number} a @param {number} b */
const add = (a, b) => a + b;
/** Letters that are taken for one another. @type {Record<string, number>} */
const LIKE = { a: 1, e: 1, i: 1, o: 1, u: 1, y: 1, c: 2, k: 2, s: 2, z: 2 };

/**
 * How far a typed word is from a term: optimal string alignment (Damerau, 1964) in which the slips that people make most
 * cost less: a letter doubled or not 0.4, neighbours swapped 0.5, vowel for vowel or c, k, s, z for one another 0.6, else 1;
 * 0.3 more on the first letter. Anything over the limit is 9.
 * @param {string} a @param {string} b @param {number} limit
 */
export function distance(a, b, limit) {
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j && j + 0.3);
  for (let i = 1; i <= a.length; i++) {
    const row = [i + 0.3];
    const x = a[i - 1];
    let least = 9;
    for (let j = 1; j <= b.length; j++) {
      const y = b[j - 1];
      let cost = min(last[j] + (x == a[i - 2] ? 0.4 : 1), row[j - 1] + (y == b[j - 2] ? 0.4 : 1),
        last[j - 1] + (x == y ? 0 : (i + j < 3 ? 0.3 : 0) + (LIKE[x] && LIKE[x] == LIKE[y] ? 0.6 : 1)));
      if (i > 1 && j > 1 && x == b[j - 2] && y == a[i - 2]) cost = min(cost, before[j - 2] + 0.5);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return 9;
    [before, last] = [last, row];
  }
  return last[b.length];
}

/** Terms near a misspelt word, best first. @param {Index} index @param {string} word @returns {[number, number][]} */
function near(index, word) {
  const short = stem(word);
  const long = word.length;
  const most = long < 3 ? 0 : long < 4 ? 0.5 : long < 6 ? 1 : long < 9 ? 1.7 : 2;
  /** @type {[number, number][]} */
  const found = [];
  const start = word.slice(0, 2);
  index.terms.forEach((term, i) => {
    if (term.length < 3 || term.length > long + 2 || term.length < short.length - 2 || !start.includes(term[0]) && !start.includes(term[1])) return;
    let cost = distance(word, term, most);
    if (cost > most && short != word) cost = distance(short, term, most);
    if (cost <= most) found.push([i, 0.95 - 0.9 * cost / max(4, long)]);
  });
  return found.sort((a, b) => b[1] - a[1]).slice(0, 4).filter(([, trust]) => trust > found[0][1] - 0.12);
}

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

/** @template T @param {Map<any, T>} kept @param {unknown} key @param {() => T} make @returns {T} */
const keep = (kept, key, make) => {
  let found = kept.get(key);
  if (!found) kept.set(key, found = make());
  return found;
};

/** What a typed word can stand for, and what articles and lines hold of it; kept, since the next key changes one word. @param {Index} index @param {string} word @param {boolean} last */
const understand = (index, word, last) => keep(index.kept, word + last, () => {
  const exact = index.numbers.get(stem(word));
  const direct = new Map(exact == null ? [] : [[exact, 1]]);
  if (last) {
    const trust = [0, 0.1, 0.3, 0.6][word.length] ?? 0.85;
    index.terms.forEach((term, t) => {
      if (t != exact && term.startsWith(word)) direct.set(t, trust * (0.7 + 0.3 * word.length / term.length) * (exact == null ? 1 : 0.9));
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
  return [direct, all ? sum / all : 1.8, exact != null && index.rarities[exact] > 15, best, cover, close];
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
      for (const [key, meant] of index.synonyms.get(term) ?? []) {
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

/** A query as words, with what they and the synonyms among them mean. @param {Index} index @param {string} query @returns {[typed: string[], open: boolean, list: Word[], senses: Sense[]]} */
export function grasp(index, query) {
  const [typed, open] = parse(query);
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
  index.lines.forEach(([article, size, factor], i) => {
    if (likeness[i]) closest[article] = max(closest[article], likeness[i] / sqrt(size * (0.3 + total)) * factor);
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
  const holds = (article, phrase) => [...index.lines.filter(([owner]) => owner == article).map(([, , , line]) => [...line].map(t => index.terms[t])), ...texts?.(article).map(({ stems }) => stems) ?? []]
    .some(list => list.some((_, at) => phrase.every((word, i) => list[at + i] == word)));
  const { ranked, known } = rank(index, query);
  const top = ranked[0];
  const fits = top && known >= 0.6 && top.score >= (known < 0.7 ? 1.5 : typed[1] ? 0.7 : 0.3);
  return {
    near: ranked.slice(0, 3).filter(hit => hit.score > 0),
    hits: ranked.filter(hit => fits && hit.score > top.score * 0.12 && wanted.every(phrase => holds(hit.article, phrase))
      && !unwanted.some(phrase => holds(hit.article, phrase))),
  };
}

/** Phrases of danger in English and Spanish: words in order, each with its alternatives. */
const CRISIS = `,
suicide/suicidal/kms/overdose/hotline/helpline/lifeline/988/911/crisis/selfharm/suicidio/suicida/suicidarme/matarme/lastimarme/cortarme/sobredosis/emergencia,
kill/cut/hurt/harm/hang/shoot myself/self,end/take my life,end it all,self harm,want/wanna/ready/hope/rather/wish/better die/dead,
dont/not want live/alive/exist/wake/here,never wake up,no/not/nothing reason/point/worth living/live,nothing live for,tired living/life,
cant go on,cant do/take this/it anymore,slit wrists,jump off bridge,took/taken/swallowed too much/many,took all my pills,over dose,
cant/cannot/not/stopped/trouble breathe/breath/breathing,chest pain,pain chest,wont/cant wake,bad trip help/now,help/in bad trip,
freaking out help,panic/panicking now,quiero/ganas/mejor morir/morirme/muerto/muerta/matar,no quiero vivir/viviendo/estar,
quitarme/acabar/terminar vida,hacerme dano,no puedo respirar/mas,dolor pecho,tome demasiado/demasiadas,sin ganas,no vale vivir`.split(/,\s*/).map(phrase => phrase.split(' ').map(word => word.split('/')));

/**
 * Whether someone may be in danger. Phrases may be misspelt and have up to four other words in between;
 * "killer headache", "dead end" and "dying to know" are none. @param {string} text
 */
export function isCrisis(text) {
  const typed = words(text.replace('life back', ''));
  return CRISIS.some(phrase => typed.some((_, start) => {
    let at = start;
    return phrase.every((choices, i) => {
      const found = typed.slice(at, i ? at + 5 : at + 1).findIndex(other => choices.some(word => same(other, word)));
      at += found + 1;
      return found >= 0;
    });
  }));
}

/** @param {string} typed @param {string} word */
const same = (typed, word) => typed == word || word.length > 2 && stem(typed) == stem(word) || word.length > 3 && typed.length > 2
  && distance(typed, word, 2) <= (typed.length < 4 ? 0.4 : word.length < 6 ? 0.7 : word.length < 8 ? 1 : 1.7);
/** A passage's words with their stems and places. @param {string} text @returns {Passage} */
function passage(text) {
  /** @type {Passage} */
  const cut = { text, stems: [], places: [] };
  text.replace(/[\p{L}\p{M}\p{N}'’]+/gu, (found, at) => {
    for (const word of words(found)) {
      cut.stems.push(stem(word));
      cut.places.push([at, at + found.length]);
    }
    return '';
  });
  return cut;
}

/** The passage that says most about a query, cut to about 200 characters. @param {Index} index @param {string} query @param {Passage[]} passages @returns {Part[]} */
export function excerpt(index, query, passages) {
  const [, , list, senses] = grasp(index, query);
  /** @type {Map<string, number>} */
  const worth = new Map();
  /** @param {number} t @param {number} trust */
  const note = (t, trust) => { if (index.rarities[t] < 16) worth.set(index.terms[t], max(worth.get(index.terms[t]) ?? 0, trust * index.worth[t])); };
  for (const [direct] of list) for (const [t, trust] of direct) note(t, trust);
  for (const [, , sure, meant] of senses) for (const phrase of meant) for (const t of phrase) note(t, 0.5 * sure / phrase.length);
  let best = passages[0];
  let most = -1;
  passages.forEach((p, i) => {
    const found = new Set(p.stems.filter(word => worth.has(word)));
    const worthy = [...found].reduce((sum, word) => sum + (worth.get(word) ?? 0), i ? 0 : 0.05) / sqrt(30 + p.stems.length);
    if (worthy > most) { most = worthy; best = p; }
  });
  if (!best) return [];
  const { text, places, stems } = best;
  const first = max(0, stems.findIndex(word => worth.has(word)));
  const from = text.length > 220 && places[first]?.[0] > 110 ? text.indexOf(' ', places[first][0] - 60) + 1 : 0;
  const to = text.length > from + 220 ? text.lastIndexOf(' ', from + 210) : text.length;
  /** @type {Part[]} */
  const parts = [{ text: from ? '… ' : '', mark: false }];
  let at = from;
  places.forEach(([start, end], i) => {
    if (start < at || end > to || !worth.has(stems[i])) return;
    parts.push({ text: text.slice(at, start), mark: false }, { text: text.slice(start, end), mark: true });
    at = end;
  });
  parts.push({ text: text.slice(at, to) + (to < text.length ? ' …' : ''), mark: false });
  return parts.filter(part => part.text);
}

/** @param {string} name */
const fetched = async name => {
  const link = /** @type {HTMLLinkElement | null} */ (document.querySelector(`[data-search-${name}]`));
  const response = await fetch(link?.href ?? '');
  if (!response.ok) throw Error(name);
  return response;
};
/** @type {Promise<Index> | undefined} */
let indexed;
/** @type {Promise<Texts | undefined> | undefined} */
let told;
/** @type {Promise<(query: string) => Promise<Index>> | undefined} */
let shards;

/** @param {string[][]} sections @returns {Passage[]} */
export const passages = sections => sections.flatMap(([, , ...texts]) => texts.map(passage));

/**
 * Asks for both files at once, so that no request can depend on what is typed; only if the index is the head of a sharded one, its module asks for more.
 * @param {string} query @returns {Promise<Index>}
 */
async function load(query) {
  indexed ??= fetched('index').then(async response => read(new Uint8Array(await response.arrayBuffer())));
  told ??= fetched('texts').then(async response => {
    /** @type {string[][][]} */
    const articles = await response.json();
    /** @type {Passage[][]} */
    const cut = [];
    return /** @param {number} article */ article => cut[article] ??= passages(articles[article]);
  }).catch(() => undefined);
  const index = await indexed;
  return index.directory[0] ? (await (shards ??= import(index.directory[0]).then(({ open }) => open(index, import.meta.url))))(query) : index;
}
/** @param {Index} index */
const tell = index => index.tell?.() ?? told;

/**
 * The answers to a question, best first; none when nothing is really about it.
 * @param {string} query @param {{ limit?: number }} [options] @returns {Promise<Result[]>}
 */
export async function search(query, { limit = 10 } = {}) {
  const index = await load(query);
  const texts = await tell(index);
  return answers(index, query, texts).hits.slice(0, limit).map(({ article, score }) => {
    const { url, title, topic } = index.articles[article];
    return { url, title, topic, score, excerpt: texts ? excerpt(index, query, texts(article)) : [] };
  });
}

/** @param {string} name @param {(string | Node)[]} children @param {object} [properties] */
const element = (name, children, properties) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** Runs a search page: a form, `ol#search-results`, and what docs/search.md names. @param {HTMLElement} results @param {HTMLFormElement} form */
function run(results, form) {
  const input = /** @type {HTMLInputElement} */ (form.q);
  /** @param {string} name */
  const part = name => /** @type {HTMLElement | null} */ (document.querySelector(`[data-search-${name}]`));
  const status = document.querySelector('main [role=status]');
  const [crisis, none, nearest] = ['crisis', 'none', 'near'].map(part);
  let turn = 0;
  let saying = 0;
  let saving = 0;

  /** @param {HTMLElement | null} node @param {unknown} shown */
  const show = (node, shown) => node && (node.hidden = !shown);
  const typed = () => input.value.trim();
  const save = () => {
    clearTimeout(saving);
    history.replaceState(history.state, '', '#' + (typed() && 'q=' + encodeURIComponent(typed())));
  };
  /** @param {string} text @param {number} pause */
  const say = (text, pause) => {
    clearTimeout(saying);
    saying = setTimeout(() => { if (status) status.textContent = text; }, pause);
  };
  /** @param {number} pause */
  const answer = async pause => {
    const query = typed(), mine = ++turn;
    show(crisis, isCrisis(query));
    try {
      const index = await load(query);
      const texts = /["“”]|(^|\s)-\S/.test(query) ? await tell(index) : undefined;
      if (mine != turn) return;
      const { hits, near } = query ? answers(index, query, texts) : { hits: [], near: [] };
      /** @param {number} i */
      const link = i => element('a', [index.articles[i].title], { href: index.articles[i].url });
      const items = hits.slice(0, 10).map(({ article }) => element('li', [
        link(article), ' ', element('span', [index.articles[article].topic], { className: 'search-topic' }), element('p', [], { className: 'search-excerpt' }),
      ]));
      results.replaceChildren(...items);
      nearest?.replaceChildren(...near.map(({ article }) => element('li', [link(article)])));
      show(none, query && !hits.length);
      show(nearest, near.length);
      results.dataset['query'] = query;
      say(!query ? '' : hits.length ? `${items.length} answer${items.length > 1 ? 's' : ''} for “${query}”`
        : `No answer found for “${query}”`, pause);
      setTimeout(async () => {
        const texts = mine == turn && await tell(index);
        if (texts && mine == turn) {
          items.forEach((item, i) => item.lastElementChild?.append(...excerpt(index, query, texts(hits[i].article)).map(({ text, mark }) => mark ? element('mark', [text]) : text)));
        }
      }, min(pause, 150));
    } catch {
      say('Search cannot start.', 0);
    }
  };
  const restore = () => {
    const query = new URLSearchParams(location.hash.slice(1)).get('q');
    if (query === null || query == input.value) return;
    input.value = query;
    answer(0);
  };

  input.addEventListener('input', () => {
    clearTimeout(saving);
    saving = setTimeout(save, 300);
    answer(1000);
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    save();
    answer(0);
  });
  results.addEventListener('click', save);
  addEventListener('hashchange', restore);
  load('');
  restore();
  if (input.value && !('query' in results.dataset)) answer(0);
}

if (typeof document != 'undefined') {
  const results = document.getElementById('search-results');
  const forms = /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form[role=search]'));
  const own = results && ([...forms].find(form => form.closest('main')) ?? forms[0]);
  if (results && own) run(results, own);
  for (const form of forms) {
    if (form != own) {
      form.addEventListener('submit', event => {
        event.preventDefault();
        location.assign(`${form.dataset.searchPage ?? '/search/'}#q=${encodeURIComponent(form.q.value)}`);
      });
    }
  }
}
