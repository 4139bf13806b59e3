// @ts-check
/**
 * Search on the device: asks for the index, answers, and runs the search page (docs/search.md has its markup).
 * What is typed goes into the address's fragment and nowhere else. The build joins this file and those that it imports into one.
 *
 * @typedef {import('../scripts/index.js').Index} Index
 * @typedef {import('../scripts/texts.js').Part} Part
 * @typedef {import('../scripts/texts.js').Passage} Passage
 * @typedef {import('../scripts/texts.js').Texts} Texts
 * @typedef {{ url: string, title: string, topic: string, score: number, excerpt: Part[] }} Result
 */
export { stem, words } from '../scripts/words.js';
import { min } from '../scripts/basics.js';
import { read, whole } from '../scripts/index.js';
import { answers } from '../scripts/ranking.js';
import { excerpt, isCrisis, passages } from '../scripts/texts.js';
export { read, whole } from '../scripts/index.js';
export { answers, grasp, rank } from '../scripts/ranking.js';
export { isCrisis, passages } from '../scripts/texts.js';

/** @param {string} name */
const fetched = async name => {
  const link = /** @type {HTMLLinkElement | null} */ (document.querySelector(`[data-search-${name}]`));
  const response = await fetch(link?.href ?? '');
  if (!response.ok) throw Error(name);
  return response;
};
/** @type {Promise<Index> | undefined} */
let indexed;
/** @type {any} */
let told;
/** @type {Promise<Texts | undefined> | undefined} */
let texts;
/** @type {Promise<(query: string, wanted?: () => boolean) => Promise<Index>> | undefined} */
let shards;

/**
 * Asks for both files at once, so that no request can depend on what is typed; only if the index is the head of a sharded one, its module asks for more.
 * @param {string} query @param {() => boolean} [wanted] whether somebody still waits for it @returns {Promise<Index>}
 */
async function load(query, wanted) {
  indexed ??= fetched('index').then(async response => read(new Uint8Array(await response.arrayBuffer())));
  told ??= fetched('texts').then(response => response.text()).catch(() => '');
  const index = await indexed;
  return index.directory[0] ? (await (shards ??= import(index.directory[0]).then(({ open }) => open(index, import.meta.url))))(query, wanted) : index;
}
/** The texts; they are read no sooner than somebody needs them, since that takes longer than an answer. @param {Index} index @param {() => boolean} [wanted] asked before texts are loaded, after a pause */
const tell = (index, wanted) => index.tell?.(wanted) ?? (texts ??= told.then((/** @type {string} */ text) => {
  /** @type {string[][][]} */
  const articles = JSON.parse(text);
  /** @type {Passage[][]} */
  const cut = [];
  return /** @param {number} article */ article => cut[article] ??= passages(articles[article]);
}).catch(() => undefined));

/**
 * The answers to a question, best first; none when nothing is really about it.
 * @param {string} query @param {{ limit?: number }} [options] @returns {Promise<Result[]>}
 */
export async function search(query, { limit = 10 } = {}) {
  const index = await load(query);
  const texts = await tell(index);
  return answers(index, query, texts).hits.slice(0, limit).map(({ article, score }) => ({ ...index.articles[article], score, excerpt: texts ? excerpt(index, query, texts(article)) : [] }));
}

/** @param {string} name @param {(string | Node)[]} children @param {object} [properties] */
const element = (name, children, properties) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** Runs a search page: a form, `ol#search-results`, and what docs/search.md names. @param {HTMLElement} results @param {HTMLFormElement} form */
function run(results, form) {
  const input = form.q;
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
    const query = typed(), mine = ++turn, wanted = () => mine == turn;
    show(crisis, isCrisis(query));
    try {
      const index = await load(query, wanted);
      const texts = /["“”]|(^|\s)-\S/.test(query) ? await tell(index) : undefined;
      if (!wanted()) return;
      const { hits, near } = query ? answers(index, query, texts) : { hits: [], near: [] };
      /** @param {number} i */
      const link = i => element('a', [index.articles[i].title], { href: index.articles[i].url });
      const items = hits.slice(0, 10).map(({ article }) => element('li', [
        link(article), ' ', element('span', [index.articles[article].topic], { className: 'search-topic' }), element('p', [], { className: 'search-excerpt' })]));
      results.replaceChildren(...items);
      nearest?.replaceChildren(...near.map(({ article }) => element('li', [link(article)])));
      show(none, query && !hits.length);
      show(nearest, near.length);
      results.dataset['query'] = query;
      say(!query ? '' : hits.length ? `${items.length} answer${items.length > 1 ? 's' : ''} for “${query}”`
        : `No answer found for “${query}”`, pause);
      setTimeout(async () => {
        const texts = wanted() && await tell(index, wanted);
        for (let i = 0; i < items.length; i++) {
          // One a task, so that the next key never waits for all.
          await new Promise(setTimeout);
          if (!texts || !wanted()) return;
          items[i].lastElementChild?.append(...excerpt(index, query, texts(hits[i].article)).map(({ text, mark }) => mark ? element('mark', [text]) : text));
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
  // What the first answer needs is compiled while the index is on its way.
answers(whole(/** @type {any} */ ([0]), ['warm'], Number, Number, (_, hold) => hold(0, 1), ['\x02'], /** @type {any} */ (Array), []), 'warn up');
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
