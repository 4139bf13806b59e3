// @ts-check
/**
 * <kap-faq set="cost">: answers in a practice's own page (docs/widgets.md). What stands inside the element stays until the answers
 * are there, and for good when they don't come. Text enters node by node, so a policy with Trusted Types has nothing to forbid.
 *
 * @typedef {string | { type: string, href?: string, children: TextNode[] }} TextNode
 * @typedef {{ id: string, question: string, url: string, answer: TextNode[], review: string, more: string }} Item
 * @typedef {{ version: number, lang: string, items: Item[], footer: TextNode[], all: string }} Data
 */

const NAMES = ['set', 'only', 'limit', 'open', 'heading-level', 'theme', 'structured-data'];
const TYPES = 'p a em strong code sub sup ul ol li br'.split(' ');
const MOST = 1e5;
const sheet = new CSSStyleSheet();
// Everything but direction starts from its initial value, then takes font and colour from around the element: a reset of the page stays outside.
sheet.replaceSync(`:host{display:block}:host([hidden]){display:none}
.box{all:initial;display:block;color:var(--kap-color,var(--kap-c,inherit));background:var(--kap-background,var(--kap-b,none));font-family:var(--kap-font,inherit);font-size:inherit;line-height:1.5;color-scheme:inherit;overflow-wrap:anywhere}
.light{--kap-c:#14231f;--kap-b:#fff;color-scheme:light}.dark{--kap-c:#e3ebe8;--kap-b:#141d1c;color-scheme:dark}
.light,.dark{padding:.25em 1em .75em;border-radius:var(--kap-radius,.75em)}
details{border-block-end:1px solid var(--kap-line,color-mix(in srgb,currentColor 25%,transparent))}
summary{display:flex;gap:1em;align-items:center;justify-content:space-between;min-block-size:24px;padding-block:var(--kap-p,.7em);cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary::after{content:"";flex:none;inline-size:.45em;block-size:.45em;margin-inline:.3em;border:solid var(--kap-accent,currentColor);border-width:0 2px 2px 0;rotate:45deg;translate:0 -.15em}
[open]>summary::after{rotate:225deg;translate:0 .15em}
summary:hover :first-child{text-decoration:underline}
summary>*{margin:0;font:inherit;font-weight:600;line-height:1.4}
p{margin:0 0 .6em}
a{color:var(--kap-link,inherit);text-underline-offset:.15em}
.answer{padding-block-end:.5em;max-inline-size:70ch}
.more{display:inline-block;padding-block:.15em}
.note,.footer{font-size:.875em}
.footer{padding-block-start:.6em}
.footer>p{margin:0 0 .2em}
button{all:unset;padding-block:.1em;font-weight:600;text-decoration:underline;cursor:pointer}
:focus-visible{outline:3px solid var(--kap-focus,currentColor);outline-offset:2px;border-radius:2px}
@media print{details::details-content{content-visibility:visible;block-size:auto}summary::after,button{display:none}.clip{block-size:auto!important}}`);

/** @type {Map<string, Promise<Data>>} */
const sets = new Map();
/** What an element shows or is about to show. @type {WeakMap<Element, string>} */
const wanted = new WeakMap();
/** @type {WeakMap<Element, string>} */
const shown = new WeakMap();

/** Reads a set once for all elements; a failure is forgotten, so that a later element may try again. @param {string} set */
const read = set => {
  let found = sets.get(set);
  if (!found) sets.set(set, found = receive(set).catch(problem => { sets.delete(set); throw problem; }));
  return found;
};

/** @param {string} set @returns {Promise<Data>} */
const receive = async set => {
  const response = await fetch(`${import.meta.url.split('/embed/v1/')[0]}/embed/v1/sets/${set}.json`,
    { credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(3e4) });
  const stream = response.body;
  if (!response.ok || !stream) throw Error();
  const reader = stream.getReader(), decoder = new TextDecoder();
  let json = '';
  for (let part; !(part = await reader.read()).done;) {
    if ((json += decoder.decode(part.value, { stream: true })).length > MOST) {
      reader.cancel();
      throw Error();
    }
  }
  const data = JSON.parse(json);
  if (data.version !== 1 || !Array.isArray(data.items)) throw Error();
  return data;
};

/** An element with a part's name as its class and part. @param {string} tag @param {string} part @param {(string | Node)[]} children */
const make = (tag, part, ...children) => {
  const made = document.createElement(tag);
  if (part) made.setAttribute('part', made.className = part);
  made.append(...children);
  return made;
};

/** @param {unknown} value */
const text = value => {
  if (typeof value != 'string') throw Error();
  return value;
};

/** @param {unknown} href @param {string} part @param {(string | Node)[]} children */
const link = (href, part, ...children) => {
  if (!/^(https?|tel|sms|mailto):/.test(text(href))) throw Error();
  const anchor = /** @type {HTMLAnchorElement} */ (make('a', part, ...children));
  anchor.href = text(href);
  anchor.referrerPolicy = 'no-referrer';
  return anchor;
};

/** Nodes of the data as nodes of the page; of an unknown type just what is in it. @param {TextNode[]} nodes @returns {(string | Node)[]} */
const grow = nodes => nodes.flatMap(node => {
  if (typeof node == 'string') return node;
  const children = grow(node.children);
  return node.type == 'a' ? link(node.href, '', ...children) : TYPES.includes(node.type) ? make(node.type, '', ...children) : children;
});

/** @param {HTMLElement} host @param {Data} data */
const build = (host, data) => {
  /** @param {string} name */
  const given = name => host.getAttribute(name) ?? '';
  const only = given('only').split(/[\s,]+/).filter(id => id);
  const level = /^[2-6]$/.test(given('heading-level')) ? given('heading-level') : 3;
  const items = data.items.filter(item => !only.length || only.includes(item.id)).slice(0, parseInt(given('limit')) > 0 ? parseInt(given('limit')) : MOST);
  if (!items.length) throw Error();
  /** @type {[Item, HTMLElement][]} */
  const answers = items.map(item => [item, make('div', 'answer', ...grow(item.answer))]);
  const rows = answers.map(([item, answer], i) => {
    const row = make('details', 'item', make('summary', 'question', make('h' + level, '', text(item.question))), answer);
    row.toggleAttribute('open', given('open') == 'all' || given('open') == 'first' && !i);
    return row;
  });
  const about = host.hasAttribute('structured-data') && {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: answers.map(([item, answer]) => ({ '@type': 'Question', name: item.question, acceptedAnswer: { '@type': 'Answer', text: answer.textContent, url: item.url } })),
  };
  for (const [item, answer] of answers) answer.append(make('p', 'note', text(item.review)), make('p', '', link(item.url, 'more', text(item.more))));
  const clip = make('div', 'clip', ...rows, make('div', 'footer', ...grow(data.footer)));
  const box = make('div', 'box', clip);
  if (/^(light|dark)$/.test(given('theme'))) box.classList.add(given('theme'));
  const lang = text(data.lang), around = host.closest('[lang]')?.getAttribute('lang');
  if (lang.split('-')[0] != around?.split('-')[0].toLowerCase()) {
    box.lang = lang;
    if (around) box.dir = /^(ar|fa|he|ur)\b/.test(lang) ? 'rtl' : 'ltr';
  }
  return { box, clip, rows, about };
};

/** What stands behind the element: its place tells whether the page has moved. @param {Node} host */
const after = host => {
  const range = document.createRange(), home = host.getRootNode();
  range.setStartAfter(host);
  range.setEndAfter(/** @type {Node} */ ((home == document ? document.body : home).lastChild));
  return range.getBoundingClientRect();
};

/**
 * Puts the answers where the fallback was. In view they take just as much room, so that nothing moves under the reader's eyes: rows become
 * lower or higher, and where the room is too small for all and something follows, the rest unfolds at the first click or key.
 * @param {HTMLElement} host @param {HTMLElement} box @param {HTMLElement} clip @param {HTMLElement[]} rows @param {string} all
 */
const place = (host, box, clip, rows, all) => {
  const root = /** @type {ShadowRoot} */ (host.shadowRoot), room = host.getBoundingClientRect(), behind = after(host);
  /** The margin at an edge of the fallback, which may come from deep inside. @param {'firstElementChild' | 'lastElementChild'} end @param {'marginBlockStart' | 'marginBlockEnd'} side */
  const margin = (end, side) => {
    let most = 0;
    for (let child = host[end]; child; child = child[end]) most = Math.max(most, parseFloat(getComputedStyle(child)[side]) || 0);
    return most + 'px';
  };
  const margins = [margin('firstElementChild', 'marginBlockStart'), margin('lastElementChild', 'marginBlockEnd')];
  root.replaceChildren(box);
  if (shown.has(host) || room.top > innerHeight || room.bottom < 0) return;
  [box.style.marginBlockStart, box.style.marginBlockEnd] = margins;
  /** @param {Element} element */
  const height = element => element.getBoundingClientRect().height;
  const left = () => room.bottom - host.getBoundingClientRect().bottom;
  /** @param {number} size */
  const pad = size => box.style.setProperty('--kap-p', size + 'px');
  pad(2);
  if (left() > -1) {
    // The element may be higher than the box: by margins, or by a height that the page gave it.
    const size = Math.min(14, 2 + (room.height - height(box)) / rows.length / 2);
    pad(size);
    if (left() < 0) pad(size + left() / rows.length / 2);
    box.style.minBlockSize = height(box) + left() + 'px';
    return;
  }
  box.style.removeProperty('--kap-p');
  if (room.height < 80 || !behind.height || behind.top > innerHeight || after(host).bottom == behind.bottom) return;
  pad(4);
  const button = make('button', 'all', text(all));
  box.append(button);
  clip.style.overflow = 'hidden';
  clip.style.blockSize = Math.max(0, height(clip) + left()) + 'px';
  for (const kind of ['click', 'focusin', 'scroll']) {
    box.addEventListener(kind, ({ target, type }) => {
      if (target == button && type != 'click') return;
      clip.style.overflow = clip.style.blockSize = '';
      if (target == button) /** @type {HTMLElement} */ (rows[0].firstChild).focus();
      button.remove();
    }, true);
  }
};

/** @param {HTMLElement} host */
const show = async host => {
  const key = NAMES.map(name => name + host.getAttribute(name)).join('\n'), set = host.getAttribute('set') ?? '';
  if (shown.get(host) == key || wanted.get(host) == key || !/^[a-z0-9-]+$/.test(set)) return;
  wanted.set(host, key);
  try {
    const data = await read(set);
    if (host.isConnected && wanted.get(host) == key) {
      const { box, clip, rows, about } = build(host, data);
      place(host, box, clip, rows, data.all);
      shown.set(host, key);
      for (const old of host.querySelectorAll(':scope>script')) old.remove();
      if (about) {
        const script = document.createElement('script');
        script.type = 'application/ld+json';
        script.append(JSON.stringify(about));
        host.append(script);
      }
    }
  } catch {
    // The fallback stays, as it would without script.
  }
  if (wanted.get(host) == key) wanted.delete(host);
};

const near = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) {
    if (isIntersecting) {
      near.unobserve(target);
      show(/** @type {HTMLElement} */ (target));
    }
  }
}, { rootMargin: '400px' });

if (!customElements.get('kap-faq')) {
  customElements.define('kap-faq', class extends HTMLElement {
    static observedAttributes = NAMES;

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(document.createElement('slot'));
    }

    connectedCallback() {
      near.observe(this);
    }

    disconnectedCallback() {
      near.unobserve(this);
    }

    attributeChangedCallback() {
      if (this.isConnected) near.observe(this);
    }
  });
}
