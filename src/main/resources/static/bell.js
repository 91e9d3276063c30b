// The bell: how many messages the person has yet to read, asked for once a minute while somebody works at the page, and the
// last few of them behind it. Tasklist rings it too (scripts/bell.js). Without this script the bell leads to the page of all.

const PAUSE = 60_000;

/** A page that nobody touches must not keep its session alive. */
const STILL = 30 * PAUSE;

let touched = Date.now();
for (const kind of ['pointerdown', 'keydown', 'wheel']) {
  document.addEventListener(kind, () => {
    touched = Date.now();
  }, {capture: true, passive: true});
}

/**
 * Rings a bell.
 *
 * @param {HTMLDetailsElement} bell with a .bell-count in its summary and a .bell-panel
 * @param {{home: string, status: HTMLElement, words: (shown: string) => string}} place the address of the house, where the
 *     number is said to whoever listens, and how
 */
export function ring(bell, {home, status, words}) {
  const count = bell.querySelector('.bell-count');
  const panel = bell.querySelector('.bell-panel');
  const leftAlone = [...panel.childNodes];
  let next = null;
  let said = null;

  function show({unread, more}) {
    const shown = `${unread}${more ? '+' : ''}`;
    count.textContent = shown;
    count.hidden = unread === 0;
    if (said !== null && said !== shown && unread > 0) {
      status.textContent = words(shown);
    }
    said = shown;
    bell.querySelector('summary').title = unread > 0 ? words(shown) : '';
  }

  async function ask() {
    clearTimeout(next);
    if (document.visibilityState === 'visible' && Date.now() - touched < STILL) {
      const answer = await fetch(`${home}notices/count`, {credentials: 'same-origin', headers: {Accept: 'application/json'}, cache: 'no-cache'});
      if (answer.redirected || answer.status === 401 || answer.status === 403) {
        return;
      }
      if (answer.ok) {
        show(await answer.json());
      }
    }
    next = setTimeout(again, PAUSE);
  }

  function again() {
    ask().catch(() => {
      next = setTimeout(again, PAUSE);
    });
  }

  async function open() {
    const answer = await fetch(`${home}notices/latest`, {credentials: 'same-origin', headers: {Accept: 'text/html'}});
    const found = answer.ok && !answer.redirected
      ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-found]')
      : null;
    panel.replaceChildren(...(found ? [document.adoptNode(found)] : leftAlone));
  }

  panel.addEventListener('submit', async event => {
    event.preventDefault();
    const form = event.target;
    const answer = await fetch(form.action, {method: 'POST', credentials: 'same-origin', body: new URLSearchParams(new FormData(form))})
      .catch(() => null);
    if (answer?.ok) {
      await open();
      panel.querySelector('a')?.focus();
      again();
    } else {
      form.submit();
    }
  });
  panel.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('.alerts a') : null;
    const form = link?.closest('li').querySelector('form');
    if (form) {
      fetch(form.action, {method: 'POST', credentials: 'same-origin', keepalive: true, redirect: 'manual', body: new URLSearchParams(new FormData(form))}).then(again, () => {});
      bell.open = false;
    }
  });
  bell.addEventListener('toggle', () => bell.open && open().catch(() => {}));
  document.addEventListener('click', ({target}) => {
    if (bell.open && !bell.contains(target) && target.isConnected) {
      bell.open = false;
    }
  });
  document.addEventListener('keydown', ({key}) => {
    if (key === 'Escape' && bell.open) {
      bell.open = false;
      bell.querySelector('summary').focus();
    }
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && again());
  again();
}

const here = document.querySelector('details.bell[data-home]');
if (here) {
  ring(here, {
    home: here.dataset.home,
    status: document.querySelector('[data-bell-status]'),
    words: shown => here.dataset.unread.replace('{0}', shown)
  });
}
