// Tasklist's list names the step alone. Each task also says here which case it belongs to and where the problem is; all
// tasks of a page are asked for at once.

import {english} from './language.js';

const home = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '') + '/';
const KEY_ITEM = english ? 'key item' : '重点件';

let asked = [];

/** What was told last, shown at once when the list is drawn again. */
const told = new Map();

function fill(node, card) {
  if (!card) {
    return;
  }
  const key = document.createElement('strong');
  key.textContent = card.caseKey;
  const line = document.createElement('p');
  line.className = 'case-card';
  line.append(key);
  if (card.keyItem) {
    const mark = document.createElement('span');
    mark.className = 'case-card-mark';
    mark.textContent = KEY_ITEM;
    line.append(' ', mark);
  }
  for (const text of [card.place, card.about].filter(Boolean)) {
    const part = document.createElement('span');
    part.textContent = text;
    line.append(document.createElement('br'), part);
  }
  node.replaceChildren(line);
}

async function ask() {
  const waiting = asked;
  asked = [];
  const query = new URLSearchParams(waiting.map(({taskId}) => ['id', taskId]));
  const response = await fetch(`${home}cases/tasks?${query}`, {
    headers: {Accept: 'application/json'}, credentials: 'same-origin'
  });
  if (response.ok && !response.redirected) {
    (await response.json()).forEach(card => told.set(card.taskId, card));
    waiting.forEach(({node, taskId}) => fill(node, told.get(taskId)));
  }
}

export default {
  id: 'eco-petition-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: (node, {taskId}) => {
    if (asked.length === 0) {
      setTimeout(() => ask().catch(failure => console.warn('cards', failure)), 50);
    }
    fill(node, told.get(taskId));
    asked.push({node, taskId});
  }
};
