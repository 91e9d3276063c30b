// Above the tabs of every task: which case this is, in words, how far it has come, and whose turn it is.

import {home} from './language.js';
import {taskInHand} from './task.js';

const CARD = '.task-details .task-card';
const TABS = '.tabbed-content';
const STRIP = 'house-strip';

function bringStyles() {
  if (!document.querySelector('link[data-house="case"]')) {
    const styles = document.createElement('link');
    styles.rel = 'stylesheet';
    styles.href = `${home}case.css`;
    styles.dataset.house = 'case';
    document.head.append(styles);
  }
}

/** What was read last, so that a card drawn anew shows it at once. */
let last = {task: null, strip: null};
let reading = new AbortController();

async function read(task) {
  reading.abort();
  reading = new AbortController();
  const response = await fetch(`${home}cases/tasks/${encodeURIComponent(task)}/path`, {
    headers: {Accept: 'text/html'}, credentials: 'same-origin', signal: reading.signal
  });
  if (response.ok && !response.redirected) {
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const strip = page.querySelector('.case-strip');
    strip?.classList.add(STRIP);
    if (last.task === task) {
      last.strip = strip;
      place();
    }
  }
}

function place() {
  const task = taskInHand();
  const card = document.querySelector(CARD);
  const tabs = card?.querySelector(TABS);
  const shown = card?.querySelector(`.${STRIP}`);
  if (!task || !tabs) {
    return;
  }
  if (last.task !== task) {
    last = {task, strip: null};
    shown?.remove();
    read(task).catch(failure => failure.name === 'AbortError' || console.warn('path', failure));
  } else if (last.strip && shown !== last.strip) {
    shown?.remove();
    tabs.before(document.adoptNode(last.strip));
  }
}

/** Claimed or put back: who has it is told anew. */
export function readAgain() {
  last = {task: null, strip: last.strip};
  place();
}

let asked = false;

function soon() {
  if (!asked) {
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      place();
    });
  }
}

bringStyles();
new MutationObserver(changes => {
  if (changes.some(({target}) => target instanceof Element && target.closest('.task-details'))) {
    soon();
  }
}).observe(document.body, {childList: true, subtree: true});
addEventListener('hashchange', soon);
