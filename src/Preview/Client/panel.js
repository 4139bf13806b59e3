// The panel: what was found on the page in view. It lives in a shadow root, so the page's styles and its own don't meet.
import { patchChildren } from './patch.js';

const levels = { error: 'Errors', warning: 'Warnings', hint: 'Hints' };
const styles = new CSSStyleSheet();
fetch('/_preview/panel.css').then(response => response.text()).then(text => styles.replaceSync(text));

/** An element with attributes and children; texts stay texts. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== false) made.setAttribute(key, value === true ? '' : value);
  made.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
  return made;
}

const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

export class Panel extends HTMLElement {
  #report = null;
  #isOpen = false;
  #told = '';
  #blocked = '';

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles];
    root.append(element('aside', { 'aria-label': 'Preview' },
      element('p', { role: 'status', class: 'unseen' }),
      element('div', { class: 'panel', id: 'panel', role: 'group', 'aria-label': 'Findings of this page', tabindex: '-1', hidden: true }),
      element('button', { class: 'pill', type: 'button', 'aria-controls': 'panel', 'aria-expanded': 'false', 'aria-keyshortcuts': 'Alt+Shift+P' }, 'Preview')));
    this.#pill.addEventListener('click', () => this.toggle());
    root.addEventListener('click', event => { if (event.target.closest('.close')) this.toggle(false); });
    root.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || !this.#isOpen) return;
      event.stopPropagation();
      this.toggle(false);
    });
  }

  connectedCallback() {
    this.keys = event => {
      // The code, since Alt types other letters on some keyboards.
      if (event.code !== 'KeyP' || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      this.toggle();
    };
    addEventListener('keydown', this.keys);
  }

  disconnectedCallback() {
    removeEventListener('keydown', this.keys);
  }

  get #pill() { return this.shadowRoot.querySelector('.pill'); }
  get #panel() { return this.shadowRoot.querySelector('.panel'); }

  /** Opens or closes the panel; the focus goes into it and back to the button. */
  toggle(isOpen = !this.#isOpen, withFocus = true) {
    this.#isOpen = isOpen;
    this.#panel.hidden = !isOpen;
    this.#pill.setAttribute('aria-expanded', isOpen);
    this.classList.toggle('open', isOpen);
    if (withFocus) (isOpen ? this.#panel : this.#pill).focus();
  }

  /** Shows a report of the preview. */
  set report(report) {
    this.#report = report;
    patchChildren(this.#panel, element('div', {}, this.#content(report)));
    const errors = report.blocking.length + report.findings.filter(finding => finding.level === 'error').length;
    const warnings = report.findings.filter(finding => finding.level === 'warning').length;
    const words = report.blocking.length ? 'Page not updated' : errors ? count(errors, 'error') : warnings ? count(warnings, 'warning') : 'Nothing to mend';
    this.#pill.className = `pill ${errors ? 'error' : warnings ? 'warning' : 'good'}`;
    this.#pill.textContent = words;
    if (report.isChecked && words !== this.#told) this.shadowRoot.querySelector('[role=status]').textContent = this.#told = words;
    // What keeps the page from changing must be seen once; who closes it isn't asked again until something else is wrong.
    const blocked = report.blocking.map(finding => finding.place + finding.message).join();
    if (blocked && blocked !== this.#blocked) this.toggle(true, false);
    if (!blocked && this.#blocked && this.#isOpen && !this.shadowRoot.activeElement) this.toggle(false, false);
    this.#blocked = blocked;
    dispatchEvent(new CustomEvent('kap-preview-report', { detail: report }));
  }

  #content(report) {
    const found = level => report.findings.filter(finding => finding.level === level);
    return [
      element('header', {},
        element('h2', {}, 'This page'),
        element('button', { class: 'close', type: 'button' }, 'Close')),
      report.source ? element('p', { class: 'file' }, element('a', { href: report.open }, `Open ${report.source.split('/').pop()} in VS Code`)) : null,
      report.fault ? element('p', { class: 'note error' }, report.fault) : null,
      report.blocking.length ? element('section', { class: 'blocking', id: 'blocking', 'aria-label': 'What keeps pages from changing' },
        element('p', { class: 'note error' }, 'You see the page as it was before. It changes again when this is mended:'),
        findings(report.blocking)) : null,
      ...Object.keys(levels).map(level => part(level, `${levels[level]} (${found(level).length})`, level !== 'hint', found(level).length, () => findings(found(level)))),
      report.isChecked ? (report.findings.length || report.blocking.length ? null : element('p', { class: 'note good' }, 'No rule found anything on this page.')) : element('p', { class: 'note' }, 'The rules are reading…'),
      part('reading', 'How hard it reads', false, report.reading.length, () => reading(report.reading)),
      part('sources', `Sources (${report.sources.length})`, report.sources.some(source => source.text === null), report.sources.length, () => sources(report.sources)),
      part('links', `Links (${report.links.length})`, report.links.some(link => link.isBroken), report.links.length, () => links(report.links)),
      part('review', 'Review', false, report.review, () => element('p', {}, report.review)),
      part('results', 'In search results and when shared', false, true, () => results()),
      element('p', { class: 'site' }, element('a', { href: '/_preview/' }, `Whole site: ${count(report.site.errors, 'error')}, ${count(report.site.warnings, 'warning')}, ${count(report.site.hints, 'hint')}`)),
    ];
  }
}

function part(id, title, isOpen, isShown, content) {
  return isShown ? element('details', { id, open: isOpen, class: id }, element('summary', {}, element('h3', {}, title)), content()) : null;
}

function findings(list) {
  return element('ul', { class: 'findings' }, list.map(finding => element('li', { class: finding.level },
    element('p', { class: 'message' }, finding.message),
    finding.quote.length ? element('p', { class: 'quote' }, finding.quote[0], element('mark', {}, finding.quote[1]), finding.quote[2]) : null,
    finding.hint ? element('p', { class: 'better' }, finding.hint) : null,
    element('p', { class: 'place' }, element('a', { href: finding.open }, `Open ${finding.place.replace(/^.*\//, '')}`), ` ${finding.rule} `,
      finding.why?.startsWith('https://') ? element('a', { href: finding.why, rel: 'noreferrer' }, `Why ${finding.rule}`) : null))));
}

function reading(lines) {
  const row = line => element('tr', { class: line.isHard ? 'hard' : null }, element('th', { scope: 'row' }, line.section), element('td', {}, line.words), element('td', {}, line.wordsPerSentence),
    element('td', {}, line.grade ?? '–', line.isHard ? ' (hard)' : ''));
  return [
    element('table', {},
      element('thead', {}, element('tr', {}, ['Section', 'Words', 'Words a sentence', 'School grade'].map(name => element('th', { scope: 'col' }, name)))),
      element('tbody', {}, lines.map(row))),
    element('p', { class: 'small' }, 'Grades above 9 are hard for many people. A formula counts; it doesn’t understand.'),
  ];
}

function sources(list) {
  return element('ul', {}, list.map(source => element('li', { class: source.text === null ? 'error' : null },
    element('p', {}, source.text ?? 'Missing: the library has no such source.'), element('p', { class: 'place' }, `@${source.key}, ${count(source.uses, 'time')}`))));
}

function links(list) {
  return element('ul', {}, list.map(link => element('li', { class: link.isBroken ? 'error' : null },
    element('p', {}, link.text || 'Without words'), element('p', { class: 'place' }, link.isBroken ? 'Leads nowhere: ' : '', link.to, ' ', element('a', { href: link.open }, `Open “${(link.text || link.to).slice(0, 40)}”`)))));
}

function results() {
  const meta = name => document.head.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.content ?? '';
  const address = document.head.querySelector('link[rel=canonical]')?.href ?? location.href;
  const image = meta('og:image');
  const cut = (text, length) => text.length > length ? `${text.slice(0, length).replace(/\s+\S*$/, '')} …` : text;
  return [
    element('div', { class: 'result' },
      element('p', { class: 'address' }, address.replace(/^https?:\/\//, '').split('/').filter(Boolean).join(' › ')),
      element('p', { class: 'title' }, cut(document.title, 60)),
      element('p', {}, cut(meta('description'), 160))),
    element('p', { class: 'small' }, `Title ${document.title.length} characters (about 60 are shown), description ${meta('description').length} (about 160).`),
    element('div', { class: 'share' },
      image ? element('img', { src: new URL(image).pathname, alt: '', width: 1200, height: 630 }) : null,
      element('p', { class: 'address' }, new URL(address).host),
      element('p', { class: 'title' }, meta('og:title') || document.title),
      element('p', {}, cut(meta('og:description'), 110))),
  ];
}

customElements.define('kap-preview', Panel);
