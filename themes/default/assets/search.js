// @ts-check
/**
 * Search on the device: reads the index that src/Search builds (docs/search.md has the bytes and the page's markup),
 * ranks, cuts excerpts, and runs the search page. What is typed goes into the address's fragment and nowhere else.
 *
 * @typedef {{ url: string, title: string, topic: string, lines: number[][] }} Article
 * @typedef {{ key: number[], meant: number[][] }} Synonym
 * @typedef {{ articles: Article[], terms: string[], rarity: Float32Array, stop: boolean[], postings: Map<number, number>[],
 *   numbers: Map<string, number>, synonyms: Map<number, Synonym[]>, masks: Int32Array, near: Map<string, [number, number][]> }} Index
 * @typedef {{ text: string, mark: boolean }} Part
 * @typedef {{ url: string, title: string, topic: string, score: number, excerpt: Part[] }} Result
 * @typedef {{ direct: Map<number, number>, weight: number, stop: boolean }} Word
 */

/** Words as the index has them: without case, accents and clitics. @param {string} text */
export const words = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[’‘]/g, "'")
  .replace(/'(s|m|re|ve|ll|d)(?![a-z0-9])/g, '').replace(/'/g, '').match(/[a-z0-9]+/g) ?? [];

/** @param {string} list @returns {Record<string, string>} */
const pairs = list => Object.fromEntries(list.split(' ').map(pair => pair.split(':')));
/** @param {Record<string, string>} table */
const ending = table => new RegExp(`(${Object.keys(table).sort((a, b) => b.length - a.length).join('|')})$`);

const EXCEPTIONS = pairs('skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli '
  + 'singly:singl sky:sky news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes inning:inning outing:outing '
  + 'canning:canning herring:herring earring:earring proceed:proceed exceed:exceed succeed:succeed');
const SECOND = pairs('ational:ate tional:tion enci:ence anci:ance abli:able entli:ent izer:ize ization:ize ation:ate ator:ate alism:al '
  + 'aliti:al alli:al fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble fulli:ful lessli:less ogi:og li:');
const THIRD = pairs('ational:ate tional:tion alize:al icate:ic iciti:ic ical:ic ative: ful: ness:');
const SECOND_ENDING = ending(SECOND), THIRD_ENDING = ending(THIRD);
const SHORT = /([^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;
/** @type {Map<string, string>} */
const stems = new Map();

/** Porter2 (M. F. Porter, 2001), as EnglishStemmer.cs. @param {string} word @returns {string} */
export function stem(word) {
  let found = stems.get(word);
  if (found === undefined) stems.set(word, found = word.length < 3 ? word : EXCEPTIONS[word] ?? porter(word));
  return found;
}

/** @param {string} w */
function porter(w) {
  w = w.replace(/^y|(?<=[aeiouy])y/g, 'Y');
  const first = /^(gener|commun|arsen|.*?[aeiouy][^aeiouy])/.exec(w)?.[0].length ?? w.length;
  const second = first + (/^.*?[aeiouy][^aeiouy]/.exec(w.slice(first))?.[0].length ?? w.length - first);
  w = w.replace(/(sses|ied|ies|us|ss|s)$/, (end, _, at) => end == 'sses' ? 'ss' : end[0] == 'i' ? at > 1 ? 'i' : 'ie'
    : end == 's' && /[aeiouy]/.test(w.slice(0, Math.max(0, at - 1))) ? '' : end);
  const past = /(eedly|ingly|edly|eed|ing|ed)$/.exec(w);
  if (past) {
    const before = w.slice(0, past.index);
    if (past[0].startsWith('ee')) w = past.index < first ? w : before + 'ee';
    else if (/[aeiouy]/.test(before)) {
      w = /(at|bl|iz)$/.test(before) ? before + 'e' : /(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(before) ? before.slice(0, -1)
        : before.length <= first && SHORT.test(before) ? before + 'e' : before;
    }
  }
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

/** Reads an index file; throws a RangeError on anything else. @param {Uint8Array} bytes @returns {Index} */
export function read(bytes) {
  const fail = () => { throw new RangeError('This is no search index of version 1.'); };
  let hash = 0x811c9dc5;
  for (let i = 9; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
  if (bytes.length < 12 || String.fromCharCode(...bytes.subarray(0, 5)) != 'KAPS\x01'
    || new DataView(bytes.buffer, bytes.byteOffset).getInt32(5, true) != (hash | 0)) fail();

  /** @param {Uint8Array} part */
  const numbersOf = part => {
    let at = 0;
    return () => {
      let value = 0, shift = 0, byte;
      do {
        if (at == part.length || shift > 28) fail();
        value |= ((byte = part[at++]) & 127) << shift;
        shift += 7;
      } while (byte > 127);
      return value;
    };
  };
  const head = numbersOf(bytes.subarray(9));
  const [articleCount, termCount, groupCount, ...lengths] = Array.from({ length: 11 }, head);
  let from = bytes.length - lengths.reduce((sum, length) => sum + length, 0);
  if (from < 9) fail();
  const [text, shapes, letters, rarities, gaps, impacts, questions, groups] = lengths.map(length => bytes.subarray(from, from += length));

  const decoder = new TextDecoder();
  const lines = decoder.decode(text).split('\n');
  const shape = numbersOf(shapes), gap = numbersOf(gaps), question = numbersOf(questions), group = numbersOf(groups);
  const spelled = decoder.decode(letters);
  /** @type {string[]} */
  const terms = [];
  for (let i = 0, at = 0; i < termCount; i++) {
    const shared = shape(), length = shape();
    terms.push((terms[i - 1] ?? '').slice(0, shared) + spelled.slice(at, at += length));
  }
  const counts = terms.map(gap);
  let half = 0;
  const postings = counts.map(count => {
    /** @type {Map<number, number>} */
    const list = new Map();
    for (let article = -1; count--; half++) list.set(article += gap() + 1, ((impacts[half >> 1] >> (half & 1 ? 0 : 4) & 15) + 1) / 8);
    return list;
  });
  /** @param {() => number} next @returns {number[]} */
  const phrase = next => Array.from({ length: next() }, next);
  /** @param {() => number} next */
  const phrases = next => Array.from({ length: next() }, () => phrase(next));
  const articles = Array.from({ length: articleCount }, (_, i) =>
    ({ url: lines[i], title: lines[i + articleCount], topic: lines[i + 2 * articleCount], lines: phrases(question) }));
  /** @type {Map<number, Synonym[]>} */
  const synonyms = new Map();
  for (let i = 0; i < groupCount; i++) {
    const meant = phrases(group);
    let last = 0;
    for (const key of [...Array.from({ length: group() }, () => [last += group()]), ...phrases(group)]) synonyms.set(key[0], [...synonyms.get(key[0]) ?? [], { key, meant }]);
  }
  return {
    articles, terms, postings, synonyms,
    rarity: Float32Array.from(terms, (_, i) => (rarities[i] & 15) / 15),
    stop: terms.map((_, i) => rarities[i] > 15),
    numbers: new Map(terms.map((term, i) => [term, i])),
    masks: Int32Array.from(terms, mask), near: new Map(),
  };
}

/** The set of letters of a word as bits. @param {string} word */
function mask(word) {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << word.charCodeAt(i) % 32;
  return bits;
}

/** @param {string} a @param {string} b */
const alike = (a, b) => /^([aeiouy]{2}|[csk]{2}|[sz]{2})$/.test(a + b);

/**
 * How far a typed word is from a term: optimal string alignment (Damerau, 1964) in which the slips that people make most
 * cost less: a letter doubled or not 0.4, vowel for vowel or c, s, k, z 0.6, neighbours swapped 0.7, else 1; 0.3 more on the first letter.
 * @param {string} a @param {string} b
 */
export function distance(a, b) {
  /** @type {number[]} */
  let before = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i], x = a[i - 1];
    for (let j = 1; j <= b.length; j++) {
      const y = b[j - 1], start = i == 1 && j == 1 ? 0.3 : 0;
      row[j] = Math.min(last[j] + (x == a[i - 2] ? 0.4 : 1), row[j - 1] + (y == b[j - 2] ? 0.4 : 1),
        last[j - 1] + (x == y ? 0 : start + (alike(x, y) ? 0.6 : 1)));
      if (i > 1 && j > 1 && x == b[j - 2] && y == a[i - 2]) row[j] = Math.min(row[j], before[j - 2] + 0.7);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}

/** @param {number} length */
const allowed = length => length < 3 ? 0 : length < 4 ? 0.7 : length < 6 ? 1 : length < 9 ? 1.4 : 2;

/** Terms near a misspelt word, best first. @param {Index} index @param {string} word @returns {[number, number][]} */
function near(index, word) {
  const known = index.near.get(word);
  if (known) return known;
  const short = stem(word), bits = mask(word), limit = allowed(word.length);
  /** @type {[number, number][]} */
  const found = [];
  index.terms.forEach((term, i) => {
    if (Math.abs(term.length - word.length) > 3 && Math.abs(term.length - short.length) > 3 || term.length < 3) return;
    let differing = bits ^ index.masks[i], count = 0;
    for (; differing; differing &= differing - 1) count++;
    if (count > 6) return;
    const cost = Math.min(distance(word, term), distance(short, term));
    if (cost <= limit) found.push([i, 0.95 - 0.9 * cost / Math.max(4, word.length)]);
  });
  const best = found.sort((a, b) => b[1] - a[1]).slice(0, 4).filter(([, weight]) => weight > found[0][1] - 0.12);
  index.near.set(word, best);
  return best;
}

/** What a query asks for: words, quoted phrases, and phrases that a result must not have. @param {string} query */
export function parse(query) {
  /** @type {string[][]} */
  const wanted = [], unwanted = [];
  const rest = query.replace(/[“”]/g, '"').replace(/(^|\s)(-?)"([^"]*)"/g, (_, space, minus, phrase) => {
    (minus ? unwanted : wanted).push(words(phrase).map(stem));
    return minus ? ' ' : ` ${phrase} `;
  }).replace(/(^|\s)-([^\s-]\S*)/g, (_, space, word) => (unwanted.push(words(word).map(stem)), ' '));
  return { typed: words(rest), open: /[\p{L}\p{N}]$/u.test(query), wanted: wanted.filter(p => p.length), unwanted: unwanted.filter(p => p.length) };
}

/** How much a term tells: little for stop words, at least something for words in every article. @param {Index} index @param {number} t */
const rarityOf = (index, t) => index.stop[t] ? TUNING.stop : Math.max(TUNING.floor, index.rarity[t]);

/** The terms that each typed word can stand for. @param {Index} index @param {string[]} typed @param {boolean} open @returns {Word[]} */
function expand(index, typed, open) {
  return typed.map((word, i) => {
    const exact = index.numbers.get(stem(word));
    const direct = new Map(exact === undefined ? [] : [[exact, 1]]);
    const last = open && i == typed.length - 1;
    if (last) {
      const trust = [0, 0.1, 0.3, 0.6][word.length] ?? 0.85;
      index.terms.forEach((term, t) => {
        if (t != exact && term.startsWith(word)) direct.set(t, trust * (0.7 + 0.3 * word.length / term.length) * (exact === undefined ? 1 : 0.9));
      });
    }
    if (!direct.size) for (const [t, weight] of near(index, word)) direct.set(t, weight);
    if (exact === undefined && !direct.size) {
      const [a, b] = [typed[i - 1], typed[i + 1]].map((other, side) => other && index.numbers.get(stem(side ? word + other : other + word)));
      for (const t of [a, b]) if (t !== undefined && t !== '') direct.set(/** @type {number} */ (t), 0.9);
    }
    let sum = 0, all = 0;
    for (const [t, weight] of direct) {
      const share = weight * (0.2 + index.postings[t].size);
      sum += share * rarityOf(index, t);
      all += share;
    }
    return { direct, stop: exact !== undefined && index.stop[exact], weight: all ? sum / all : TUNING.unknown };
  });
}

/** Synonym keys found in the query: where, how surely, and what they mean. @param {Index} index @param {Word[]} list */
function meanings(index, list) {
  /** @type {{ from: number, to: number, sure: number, meant: number[][], lone: boolean }[]} */
  const found = [];
  list.forEach((word, from) => {
    for (const [term, weight] of word.direct) {
      for (const { key, meant } of index.synonyms.get(term) ?? []) {
        let to = from + 1, sure = weight;
        for (const next of key.slice(1)) {
          const skip = list[to]?.stop && !list[to].direct.has(next) && key.length > 1 ? 1 : 0;
          const match = list[to + skip]?.direct.get(next);
          if (match === undefined) { sure = 0; break; }
          sure *= match;
          to += skip + 1;
        }
        const lone = list.slice(from, to).every(({ direct }) => [...direct.keys()].every(t => !index.postings[t].size));
        if (sure > 0) found.push({ from, to, sure, meant, lone });
      }
    }
  });
  return found.filter(a => !found.some(b => b != a && b.from <= a.from && b.to >= a.to && b.to - b.from > a.to - a.from && b.sure >= a.sure * 0.8));
}

export const TUNING = { synonym: 0.47, line: 1.4, cover: 0.4, order: 0.15, least: 0.34, power: 0.6, lineSyn: 1.1, floor: 0.14, unknown: 1, stop: 0.085, lone: 4, blend: 0.33, longer: 0.45, synCover: 0.2, coverBase: 0.4, title: 2.5, pad: 0.25 };

/**
 * Scores every article. Words count by BM25F impact times rarity, synonyms less, then the question that comes nearest
 * to the typed one, and all of it by how much of the query the article covers.
 * @param {Index} index @param {string} query
 * @returns {{ article: number, score: number, cover: number }[]} best first
 */
export function rank(index, query) {
  const { typed, open } = parse(query);
  const list = expand(index, typed, open);
  const senses = meanings(index, list);
  const total = list.reduce((sum, word) => sum + word.weight, 0) || 1;
  const rarity = /** @param {number} t */ t => rarityOf(index, t);
  /** @param {number} t @param {number} article */
  const impact = (t, article) => (index.postings[t].get(article) ?? 0) * rarity(t);

  return index.articles.map((article, number) => {
    let sum = 0;
    const covered = list.map(word => {
      let best = 0, cover = 0;
      for (const [t, weight] of word.direct) {
        const here = index.postings[t].get(number);
        if (here) { best = Math.max(best, weight * here * word.weight); cover = Math.max(cover, weight * Math.min(1, TUNING.coverBase + here)); }
      }
      sum += best;
      return cover;
    });
    for (const { from, to, sure, meant, lone } of senses) {
      let best = 0, more = 0;
      for (const phrase of meant) {
        let value = 0, all = 1;
        for (const t of phrase) { const part = impact(t, number); value += part; if (!part) all = 0.3; }
        value *= all / phrase.length ** TUNING.power;
        more += value;
        best = Math.max(best, value);
      }
      if (best > 0) {
        sum += (lone ? TUNING.lone : TUNING.synonym) * sure * (1 + TUNING.longer * (to - from - 1)) * (best + TUNING.blend * (more - best));
        for (let i = from; i < to; i++) covered[i] = Math.max(covered[i], TUNING.synCover * sure * Math.min(1, 0.3 + best));
      }
    }
    const cover = covered.reduce((c, value, i) => c + value * list[i].weight, 0) / total;

    let line = 0;
    article.lines.forEach((terms, l) => {
      const length = terms.reduce((n, t) => n + rarity(t), 0);
      let shared = 0, last = -2;
      list.forEach((word, i) => {
        let best = 0, at = -2;
        for (const [t, weight] of word.direct) {
          const place = terms.indexOf(t);
          if (place >= 0 && weight * word.weight > best) { best = weight * word.weight; at = place; }
        }
        shared += best * (at == last + 1 && at > 0 ? 1 + TUNING.order : 1);
        last = at;
      });
      for (const { sure, meant } of senses) {
        shared += Math.max(0, ...meant.map(p => p.every(t => terms.includes(t)) ? TUNING.lineSyn * sure * p.reduce((n, t) => n + rarity(t), 0) / p.length ** TUNING.power : 0));
      }
      line = Math.max(line, shared / Math.sqrt((TUNING.pad + length) * (0.3 + total)) * (l ? 1 : TUNING.title));
    });
    return { article: number, score: (sum / Math.sqrt(total) + TUNING.line * line) * (1 - TUNING.cover + TUNING.cover * cover), cover };
  }).sort((a, b) => b.score - a.score || a.article - b.article);
}
