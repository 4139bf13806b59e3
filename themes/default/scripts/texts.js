// @ts-check
/**
 * Words found in texts: danger in what is typed, and the passage of an article that says most.
 *
 * @typedef {import('./index.js').Index} Index
 * @typedef {{ text: string, mark: boolean }} Part
 * @typedef {{ text: string, stems: string[], places: [number, number][] }} Passage
 * @typedef {(article: number) => Passage[]} Texts
 */
import { max, sqrt } from './basics.js';
import { grasp, same } from './ranking.js';
import { stem, words } from './words.js';

/** Phrases of danger in English and Spanish: words in order, each with its alternatives. */
const CRISIS = `,
suicide/suicidal/kms/overdose/hotline/helpline/lifeline/988/911/crisis/selfharm/suicidio/suicida/suicidarme/lastimarme/matarme/cortarme/sobredosis/emergencia,
kill/cut/hurt/harm/hang/shoot myself/self,end/take my life,end it all,self harm,want/wanna/ready/hope/rather/wish/better die/dead,
dont/not want live/alive/exist/wake/here,never wake up,no/not/nothing/whats reason/point/worth life/live,nothing live for,tired life/live,
cant go on,cant do/take this/it anymore,cant live this/anymore,cant keep going,slit/cut wrist,jump off bridge,want disappear forever,took/taken/swallowed too/whole much/many/bottle,
took all my pills,pills die,better off without me,feel like dying,dont feel safe myself,wish never born,over dose,
cant/cannot/not/stopped/trouble breath,chest pain,pain chest,wont/cant wake,bad trip help/now,help/in bad trip,
freaking out help,panic/panicking now,quiero/ganas/mejor morir/morirme/muerto/muerta/matar,no quiero vivir/viviendo/estar,
quitarme/acabar/terminar vida,hacerme dano,no puedo respirar/mas,dolor pecho,tome demasiado/demasiadas/muchas,sin ganas,no vale vivir`.split(/,\s*/).map(phrase => phrase.split(' ').map(word => word.split('/')));

/** All of their words. */
const DANGER = [...new Set(CRISIS.flat(2))];

/** For each word that was typed those of the phrases that it may be: from one key to the next most stay the same. The sign keeps names of objects out. @type {Record<string, string[]>} */
const meantBy = {};

/**
 * Whether someone may be in danger. Phrases may be misspelt and have up to four other words in between;
 * "killer headache", "dead end" and "dying to know" are none. @param {string} text
 */
export function isCrisis(text) {
  const typed = words(text.replace(/life back|suicide squad/i, '')).map(other => meantBy['~' + other] ??= DANGER.filter(word => same(other, word)));
  return CRISIS.some(phrase => typed.some((_, start) => {
    let at = start;
    return phrase.every((choices, i) => {
      const found = typed.slice(at, i ? at + 5 : at + 1).findIndex(near => choices.some(word => near.includes(word)));
      at += found + 1;
      return found >= 0;
    });
  }));
}

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

/** @param {string[][]} sections @returns {Passage[]} */
export const passages = sections => sections.flatMap(([, , ...texts]) => texts.map(passage));

/** The passage that says most about a query, cut to about 200 characters. @param {Index} index @param {string} query @param {Passage[]} passages @returns {Part[]} */
export function excerpt(index, query, passages) {
  const [, , list, senses] = grasp(index, query);
  /** @type {Map<string, number>} */
  const worth = new Map();
  /** @param {number} t @param {number} trust */
  const note = (t, trust) => { if (index.rarity(t) < 16) worth.set(index.terms[t], max(worth.get(index.terms[t]) ?? 0, trust * index.worth(t))); };
  for (const [direct] of list) for (const [t, trust] of direct) note(t, trust);
  for (const [, , sure, meant] of senses) for (const phrase of meant) for (const t of phrase) note(t, 0.5 * sure / phrase.length);
  let best = passages[0];
  let most = -1;
  passages.forEach((p, i) => {
    const found = new Set(p.stems.filter(word => worth.has(word)));
    const worthy = [...found].reduce((sum, word) => sum + /** @type {number} */ (worth.get(word)), i ? 0 : 0.05) / sqrt(30 + p.stems.length);
    if (worthy > most) { most = worthy; best = p; }
  });
  if (!best) return [];
  const { text, places, stems } = best;
  const first = max(0, stems.findIndex(word => worth.has(word)));
  const from = text.length > 220 && places[first]?.[0] > 110 ? text.indexOf(' ', places[first][0] - 60) + 1 : 0;
  const to = text.length > from + 220 ? text.lastIndexOf(' ', from + 210) : text.length;
  /** @type {Part[]} */
  const parts = [];
  /** @param {string} text @param {boolean} mark */
  const add = (text, mark) => text && parts.push({ text, mark });
  add(from ? '… ' : '', false);
  let at = from;
  places.forEach(([start, end], i) => {
    if (start < at || end > to || !worth.has(stems[i])) return;
    add(text.slice(at, start), false);
    add(text.slice(start, end), true);
    at = end;
  });
  add(text.slice(at, to) + (to < text.length ? ' …' : ''), false);
  return parts;
}
