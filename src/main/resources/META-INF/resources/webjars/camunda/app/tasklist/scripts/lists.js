// Which task comes first, and how many wait in each list: Tasklist shows the newest on top, and the number of the chosen list
// alone. Here what is due first stands on top, and every list says how many it holds.

import {home} from './language.js';

const FILTERS = '.task-filters .item';
const DUE_FIRST = JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]);
const PAUSE = 60_000;
const SOON = 400;

/** Before Tasklist reads its address. */
export function dueFirst() {
  const [path, query = ''] = (location.hash || '#/').slice(1).split('?');
  const place = new URLSearchParams(query);
  if (!place.has('sorting')) {
    place.set('sorting', DUE_FIRST);
    history.replaceState(history.state, '', `#${path || '/'}?${place}`);
  }
}

/** How many tasks wait in each list, by its name. */
let counts = new Map();

function nameOf(item) {
  const name = item.querySelector('h4 a')?.firstChild;
  return name?.nodeType === Node.TEXT_NODE ? name.data.trim() : '';
}

function show() {
  for (const item of document.querySelectorAll(FILTERS)) {
    const count = counts.get(nameOf(item));
    const link = item.querySelector('h4 a');
    if (count === undefined || !link) {
      continue;
    }
    let shown = link.querySelector('.list-count');
    if (!shown) {
      shown = document.createElement('span');
      shown.className = 'list-count';
      link.append(shown);
    }
    if (shown.textContent !== String(count)) {
      shown.textContent = count;
    }
  }
}

async function count() {
  const response = await fetch(`${home}camunda/api/engine/engine/default/filter?resourceType=Task&itemCount=true`, {
    headers: {Accept: 'application/json'}, credentials: 'same-origin'
  });
  if (response.ok && !response.redirected) {
    counts = new Map((await response.json()).map(list => [list.name, list.itemCount]));
    show();
  }
}

let waiting = null;

/** Counts in a moment, once for all that ask meanwhile. */
export function recount(after = SOON) {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (document.visibilityState === 'visible') {
      count().catch(failure => console.warn('lists', failure));
    }
    recount(PAUSE);
  }, after);
}

new MutationObserver(changes => {
  if (changes.some(({target}) => target instanceof Element && target.closest('.task-filters'))) {
    show();
  }
}).observe(document.body, {childList: true, subtree: true});

document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && recount());
recount();
