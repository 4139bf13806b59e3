// @ts-check
/**
 * The builder on /widgets/: takes the ready snippets that stand in the page, leaves out questions, adds attributes.
 * Every text enters by textContent; the preview is the element itself.
 */

const sheet = new CSSStyleSheet();
// Only this page needs these rules, and only with script.
sheet.replaceSync(`
.after > * { max-inline-size: 44rem; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 1rem 1.5rem; }
.fields label { display: grid; gap: 0.25rem; }
select { font: inherit; inline-size: 100%; min-block-size: 48px; padding: 0.4rem 0.75rem; border: 2px solid var(--border); border-radius: var(--radius); background: var(--page); color: var(--text); }
fieldset { margin: 1.5rem 0; padding: 0; border: 0; min-inline-size: 0; }
legend { font-weight: 600; padding: 0; margin-block-end: 0.25rem; }
fieldset label { display: flex; gap: 0.75rem; align-items: center; min-block-size: 44px; padding-block: 0.25rem; font-weight: 400; line-height: 1.35; }
fieldset input { flex: none; inline-size: 1.375rem; block-size: 1.375rem; margin: 0; accent-color: var(--accent); }
#builder { max-inline-size: none; }
#builder > * { margin-block: 0 2.5rem; }
#builder > :last-child { max-inline-size: 44rem; }
@media (min-width: 66rem) {
  #builder { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 4rem; }
  #builder > :last-child { grid-column: 1 / -1; }
  #builder > :nth-child(2) { position: sticky; inset-block-start: 1.5rem; align-self: start; }
}
#builder h2 { margin-block: 0 0.8em; }
#builder pre { max-block-size: 16rem; margin-block-end: 0.75rem; }
.preview { padding: clamp(1rem, 3vw, 1.75rem); border: 1px solid var(--line); border-radius: var(--radius); min-block-size: 8rem; --kap-link: var(--link); --kap-focus: var(--focus); --kap-accent: var(--accent); --kap-line: var(--line); }
[data-status]:empty { display: none; }
[data-status] { position: sticky; inset-block-end: 1rem; inline-size: fit-content; margin: 0; padding: 0.6rem 1.25rem; border-radius: 99rem; background: var(--band); color: var(--on-band); font-weight: 600; }
`);

/** @param {HTMLElement} builder */
function run(builder) {
  /** @param {string} selector @param {ParentNode} [within] */
  const one = (selector, within = builder) => /** @type {HTMLElement} */ (within.querySelector(selector));
  const form = /** @type {HTMLFormElement} */ (one('form'));
  const list = one('[data-questions]'), preview = one('[data-preview]'), told = one('[data-status]'), shown = document.createElement('kap-faq');

  /** @param {string} name */
  const value = name => /** @type {HTMLSelectElement} */ (form.elements.namedItem(name)).value;
  /** @type {() => HTMLInputElement[]} */
  const boxes = () => [...list.querySelectorAll('input')];
  const ready = () => one(`details[data-set="${value('set')}"]`, document);

  const questions = () => {
    list.replaceChildren(...[...ready().querySelectorAll('a')].filter(anchor => anchor.closest('li')).map(anchor => {
      const label = document.createElement('label'), box = document.createElement('input');
      box.type = 'checkbox';
      box.checked = true;
      box.value = anchor.pathname.split('/').slice(-2)[0];
      label.append(box, anchor.textContent ?? '');
      return label;
    }));
  };

  const write = () => {
    const chosen = boxes().map(box => box.checked), count = chosen.length;
    const every = chosen.every(Boolean) || !chosen.some(Boolean);
    const level = value('heading-level'), open = value('open'), theme = value('theme');
    /** @type {[string, string][]} */
    const attributes = [['set', value('set')]];
    if (!every) attributes.push(['only', boxes().filter(box => box.checked).map(box => box.value).join(' ')]);
    if (open) attributes.push(['open', open]);
    if (level != '3') attributes.push(['heading-level', level]);
    if (theme) attributes.push(['theme', theme]);
    const [element, frame, plain] = [...ready().querySelectorAll('code')].map(code => (code.textContent ?? '').split('\n'));
    /** The lines with those questions left out that aren't chosen. @param {string[]} lines */
    const kept = lines => lines.filter((_, i) => every || i < 1 || i > count || chosen[i - 1]);

    const answers = kept(plain);
    // The fallback holds what is open too, so that it keeps the room for it.
    const lines = kept(element).map((line, i) => i && open && answers[i]?.startsWith('<details>') && (open == 'all' || i == 1)
      ? line + answers[i].replace(/^.*<\/summary>|<\/details>$/g, '') : line);
    lines[0] = `<kap-faq ${attributes.map(([name, text]) => `${name}="${text}"`).join(' ')}>`;
    let first = true;
    /** @type {Record<string, string>} */
    const snippets = {
      element: lines.join('\n'),
      pinned: [...lines.slice(0, -1), builder.dataset.pinned].join('\n'),
      frame: frame[0].replace('/" title', theme == 'dark' ? '/#theme=dark" title' : '/" title'),
      plain: answers.map(line => {
        if (!line.startsWith('<details>')) return line;
        const opened = open == 'all' || open == 'first' && first ? '<details open>' : '<details>';
        first = false;
        return line.replace('<details>', opened).replace('<h3>', `<h${level}>`).replace('</h3>', `</h${level}>`);
      }).join('\n'),
    };
    for (const code of builder.querySelectorAll('code')) code.textContent = snippets[code.dataset.snippet ?? ''];

    for (const name of shown.getAttributeNames()) if (!attributes.some(([own]) => own == name)) shown.removeAttribute(name);
    for (const [name, text] of attributes) shown.setAttribute(name, text);
    preview.append(shown);
  };

  /** @param {HTMLButtonElement} button */
  const copy = async button => {
    const code = one(`[data-snippet="${button.dataset.copy}"]`);
    told.textContent = '';
    try {
      await navigator.clipboard.writeText(code.textContent ?? '');
      told.textContent = 'Copied. Now paste it into your website.';
    } catch {
      getSelection()?.selectAllChildren(code);
      told.textContent = 'Selected. Press Ctrl+C or ⌘C to copy.';
    }
  };

  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('change', event => {
    if (/** @type {HTMLSelectElement} */ (event.target).name == 'set') questions();
    write();
  });
  for (const button of builder.querySelectorAll('button')) button.addEventListener('click', () => copy(button));
  document.adoptedStyleSheets.push(sheet);
  questions();
  write();
  builder.hidden = false;
}

const builder = document.getElementById('builder');
if (builder) run(builder);
