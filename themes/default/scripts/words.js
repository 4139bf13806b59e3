// @ts-check
/**
 * Words and their stems, the same as in src/Search (SearchWords.cs, EnglishStemmer.cs): one fixture file drives both.
 */
import { keep, max } from './basics.js';

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
