// Turns the document in view into another one, node by node: what is the same stays, with its focus, scroll position and open details.

const own = 'KAP-PREVIEW';
let sheet;

/** Shows another document. False when only loading it anew can show it: its scripts differ, or it has scripts that change the page themselves. */
export function show(next) {
  const modules = root => [...root.querySelectorAll('script[src]')].map(script => script.getAttribute('src')).join(' ');
  const isOurs = root => root.documentElement.hasAttribute('data-preview');
  if (isOurs(document) !== isOurs(next) || modules(document) !== modules(next) || document.querySelectorAll('script[src]').length > 1) return false;
  const restore = keepPlace();
  patchHead(next.head);
  patchAttributes(document.documentElement, next.documentElement);
  patchAttributes(document.body, next.body);
  patchChildren(document.body, next.body);
  restore();
  return true;
}

/** Remembers what stands at the top of the window; the function that comes back puts it there again. */
function keepPlace() {
  // What sticks to the window doesn't move with the text.
  const sticks = element => element !== null && (['sticky', 'fixed'].includes(getComputedStyle(element).position) || sticks(element.parentElement));
  const place = scrollY === 0 ? null : [...document.body.querySelectorAll('h1, h2, h3, p, li, tr, dt, dd, summary')]
    .find(element => element.getBoundingClientRect().bottom > 0 && !sticks(element));
  const before = place?.getBoundingClientRect().top;
  document.documentElement.style.overflowAnchor = 'none';
  return () => {
    if (place?.isConnected) scrollBy({ top: place.getBoundingClientRect().top - before, behavior: 'instant' });
    document.documentElement.style.removeProperty('overflow-anchor');
    if (!document.documentElement.getAttribute('style')) document.documentElement.removeAttribute('style');
  };
}

function patchHead(next) {
  const style = next.querySelector('style')?.textContent;
  const now = document.head.querySelector('style');
  // The page's policy names the hash of the stylesheet that it came with, so a new one is set as an object, which needs no permission.
  if (style !== undefined && now && style !== (sheet?.text ?? now.textContent)) {
    const made = new CSSStyleSheet();
    made.replaceSync(style);
    now.sheet.disabled = true;
    document.adoptedStyleSheets = [made];
    sheet = { text: style };
  }

  document.title = next.querySelector('title')?.textContent ?? '';
  const kept = element => !['SCRIPT', 'STYLE', 'TITLE'].includes(element.nodeName);
  const [olds, news] = [[...document.head.children].filter(kept), [...next.children].filter(kept)];
  for (const old of olds) if (!news.some(one => one.isEqualNode(old))) old.remove();
  for (const one of news) if (!olds.some(old => old.isEqualNode(one))) document.head.append(document.importNode(one, true));
}

function patchAttributes(old, next) {
  // Whether details are open is the reader's business; the style of the root is what keepPlace() set, and the mark of a picture what client.js did.
  const isOurs = name => (name === 'open' && old.nodeName === 'DETAILS') || (name === 'style' && old === document.documentElement)
    || (name === 'src' && old.nodeName === 'IMG' && old.getAttribute('src')?.split('?kap=')[0] === next.getAttribute('src'));
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name) && !isOurs(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value && !isOurs(name)) old.setAttribute(name, value);
}

/** Gives a node the children of another one. */
export function patchChildren(old, next) {
  const olds = [...old.childNodes].filter(node => node.nodeName !== own);
  const news = [...next.childNodes];
  let start = 0;
  while (start < olds.length && start < news.length && olds[start].isEqualNode(news[start])) start++;
  let [oldEnd, newEnd] = [olds.length, news.length];
  while (oldEnd > start && newEnd > start && olds[oldEnd - 1].isEqualNode(news[newEnd - 1])) (oldEnd--, newEnd--);

  const free = olds.slice(start, oldEnd);
  const middle = news.slice(start, newEnd);
  const partners = new Map();
  const take = (node, fits) => {
    const index = partners.has(node) ? -1 : free.findIndex(fits);
    if (index >= 0) partners.set(node, free.splice(index, 1)[0]);
  };
  for (const node of middle) take(node, one => one.isEqualNode(node));
  for (const node of middle) if (node.id) take(node, one => one.id === node.id && one.nodeName === node.nodeName);
  for (const node of middle) take(node, one => one.nodeName === node.nodeName && (one.id ?? '') === (node.id ?? ''));

  for (const node of free) node.remove();
  let after = start > 0 ? olds[start - 1].nextSibling : old.firstChild;
  for (const node of middle) {
    while (after?.nodeName === own) after = after.nextSibling;
    const partner = partners.get(node);
    if (partner) patchNode(partner, node);
    const placed = partner ?? document.importNode(node, true);
    if (placed === after) after = after.nextSibling;
    else old.insertBefore(placed, after);
  }
}

function patchNode(old, next) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== next.data) old.data = next.data;
    return;
  }

  if (old.nodeName === 'SCRIPT') return;
  patchAttributes(old, next);
  patchChildren(old, next);
}
