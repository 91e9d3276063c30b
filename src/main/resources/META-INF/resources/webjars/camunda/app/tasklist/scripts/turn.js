// After a form was handed in: whose turn it is now, and the officer's next task opens by itself. Tasklist alone would show an
// empty place where the form stood.

import {home, say, timeOf} from './language.js';
import {recount} from './lists.js';
import {readAgain} from './path.js';
import {HANDED_IN, whenPosted} from './posted.js';
import {taskOf} from './task.js';
import {cardOf} from './told.js';

const MOVED = /\/task\/([^/?]+)\/(claim|unclaim)(\?|$)/;
const CARDS = '.tasks-list .task';
const PLACE = '.task-details .three-cols-layout-cell.content';
const PAUSE = 500;
const TRIES = 12;

const wait = time => new Promise(done => setTimeout(done, time));

function listed() {
  return [...document.querySelectorAll(CARDS)];
}

/** Where in the list the task in hand stood; a claimed one leaves the list of what waits for all. */
let standing = {task: null, index: 0};

function note() {
  const index = listed().findIndex(card => card.classList.contains('active'));
  if (index >= 0) {
    standing = {task: taskOf(listed()[index]), index};
  }
}

function element(name, className, ...parts) {
  const node = document.createElement(name);
  node.className = className;
  node.append(...parts);
  return node;
}

function openTask(task) {
  const place = new URLSearchParams(location.hash.split('?')[1] ?? '');
  place.delete('detailsTab');
  place.set('task', task);
  location.hash = `#/?${place}`;
}

function show(done, paths) {
  document.querySelector('.house-turn')?.remove();
  const turns = paths.flatMap(path => path.turns);
  const told = new Set();
  const next = turns.filter(turn => {
    const words = `${turn.name} ${turn.desk}`;
    return !told.has(words) && told.add(words);
  });
  const notice = element('div', 'house-turn');
  notice.setAttribute('role', 'status');
  const close = element('button', 'house-turn-close', '×');
  close.type = 'button';
  close.setAttribute('aria-label', say('关闭提示', 'Close'));
  close.addEventListener('click', () => notice.remove());
  notice.append(close, element('p', '', element('strong', '', say('已提交', 'Submitted')), `：${done}`));
  if (next.length > 0) {
    const list = element('p', '', say('下一步：', 'Next: '));
    next.forEach((turn, index) => {
      const due = turn.due ? say(`，期限 ${timeOf(turn.due)}`, `, until ${timeOf(turn.due)}`) : '';
      list.append(index > 0 ? '；' : '', say(`由 ${turn.desk} 办理“${turn.name}”${due}`, `${turn.desk}: ${turn.name}${due}`));
    });
    notice.append(list);
  } else if (paths.length > 0 && paths.every(path => path.ended)) {
    notice.append(element('p', '', say('本件已办结，没有下一步。', 'The case is closed.')));
  } else {
    notice.append(element('p', '', say('没有待人办理的下一步，系统按时自动继续。', 'Nobody has to act now; the case goes on by itself.')));
  }
  const own = turns.find(turn => turn.taskId);
  if (own) {
    const go = element('button', 'btn btn-default', say(`接着办本件：${own.name}`, `Go on with this case: ${own.name}`));
    go.type = 'button';
    go.addEventListener('click', () => openTask(own.taskId));
    notice.append(go);
  }
  document.querySelector(PLACE)?.prepend(notice);
}

/** The engine may take a moment to the next step. */
async function turnsOf(caseKey) {
  const number = caseKey.replace(/-\d\d$/, '');
  const own = path => path.key === caseKey;
  for (let tried = 0; tried < TRIES; tried++) {
    const response = await fetch(`${home}cases/${encodeURIComponent(number)}/turns`, {
      headers: {Accept: 'application/json'}, credentials: 'same-origin'
    });
    if (!response.ok || response.redirected) {
      return null;
    }
    const paths = await response.json();
    const concerned = paths.some(own) ? paths.filter(own) : paths;
    if (tried === TRIES - 1 || concerned.some(path => path.turns.length > 0) || concerned.every(path => path.ended)) {
      return concerned;
    }
    await wait(PAUSE);
  }
  return null;
}

async function cardAsked(task) {
  const known = cardOf(task);
  if (known) {
    return known;
  }
  const response = await fetch(`${home}cases/tasks?id=${encodeURIComponent(task)}`, {
    headers: {Accept: 'application/json'}, credentials: 'same-origin'
  });
  return response.ok && !response.redirected ? (await response.json())[0] : undefined;
}

/** The task that took the place of the one handed in, once Tasklist has let go of that. */
async function openNext(task) {
  const index = standing.index;
  for (let tried = 0; tried < TRIES; tried++) {
    await wait(PAUSE);
    const cards = listed();
    const gone = !cards.some(card => taskOf(card) === task) && !location.hash.includes(`task=${task}`);
    if (/[?&]task=/.test(location.hash) && !location.hash.includes(`task=${task}`)) {
      return;
    }
    if (gone && cards.length > 0) {
      cards[Math.min(index, cards.length - 1)].querySelector('h4 a')?.click();
      return;
    }
  }
}

async function handedIn(task, name, card) {
  recount();
  openNext(task);
  const known = await card;
  const paths = known ? await turnsOf(known.caseKey) : null;
  if (paths) {
    show(`${name}（${known.caseKey}）`, paths);
  }
}

whenPosted(HANDED_IN, task => {
  note();
  const name = document.querySelector('.task-details h2.task')?.textContent.trim() ?? '';
  const card = cardAsked(task).catch(() => undefined);
  return () => handedIn(task, name, card).catch(failure => console.warn('turn', failure));
});
whenPosted(MOVED, () => {
  note();
  return () => {
    recount();
    readAgain();
  };
});

document.addEventListener('click', () => setTimeout(note), true);
