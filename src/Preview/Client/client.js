// Keeps the page in view up to date. This script is part of the preview and of no built site.
import { show } from './patch.js';
import { Panel } from './panel.js';

const script = document.querySelector('script[src="/_preview/client.js"]');
const panel = new Panel();
let shown = script.dataset.page;
let pause = 200;
let latest = 0;
let { pictures } = script.dataset;

// The pages of the preview itself show findings as their text.
if (!document.documentElement.hasAttribute('data-preview')) document.body.append(panel);
connect();

function connect() {
  const socket = new WebSocket(`ws://${location.host}/_preview/socket`);
  socket.addEventListener('open', () => {
    pause = 200;
    socket.send(JSON.stringify({ path: location.pathname, page: shown, pictures }));
  });
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === 'page') load(message.pictures);
    else panel.report = message;
  });
  // The preview was stopped, or the machine slept: ask again, less and less often.
  socket.addEventListener('close', () => {
    setTimeout(connect, pause);
    pause = Math.min(pause * 2, 5000);
  });
}

// A page that comes as a document needs no text to be turned into HTML here, which the site's policy (Trusted Types) forbids.
function load(seen) {
  const mine = ++latest;
  const request = new XMLHttpRequest();
  request.open('GET', location.pathname + location.search);
  request.responseType = 'document';
  request.addEventListener('load', () => {
    if (mine !== latest) return;
    const next = request.response;
    const path = new URL(request.responseURL || location.href).pathname;
    const page = next?.querySelector('script[src="/_preview/client.js"]')?.dataset.page;
    if (!page || path !== location.pathname || !show(next)) {
      location.reload();
      return;
    }

    shown = script.dataset.page = page;
    if (seen !== pictures) freshen(seen);
    pictures = seen;
    dispatchEvent(new CustomEvent('kap-preview-shown', { detail: page }));
  });
  request.send();
}

// A browser keeps a picture in memory as long as its address stays, so pictures that may have changed get another one; patch.js leaves it to them.
function freshen(stamp) {
  for (const picture of document.querySelectorAll('img[src*="/images/"]')) {
    picture.src = `${picture.getAttribute('src').split('?')[0]}?kap=${stamp}`;
  }
}
