// Tasklist's list names the step alone. Each task also says here what is complained of and where, whose it is, how much time
// is left and which case it belongs to; all tasks of a page are asked for at once.

import {home, say, timeOf} from './language.js';
import {told} from './told.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let asked = [];

/** Hours within two days, days beyond, as the page of the case counts. */
function timeLeft(due) {
  const left = new Date(due) - Date.now();
  const distance = Math.abs(left);
  const inHours = distance < 2 * DAY;
  const amount = Math.floor(distance / (inHours ? HOUR : DAY));
  const length = inHours ? say(`${amount} 小时`, `${amount} h`) : say(`${amount} 天`, `${amount} d`);
  if (left < 0) {
    return {words: say(`已逾期 ${length}`, `${length} overdue`), tone: 'bad'};
  }
  return {words: say(`还有 ${length}`, `${length} left`), tone: inHours ? 'warn' : 'good'};
}

function mark(words, tone) {
  const node = document.createElement('span');
  node.className = `case-card-mark ${tone}`;
  node.textContent = words;
  return node;
}

function line(kind, ...parts) {
  const node = document.createElement('span');
  node.className = `case-card-line ${kind}`;
  node.append(...parts);
  return node;
}

function fill(node, card) {
  if (!card) {
    return;
  }
  const whole = document.createElement('p');
  whole.className = 'case-card';
  const marks = [];
  if (card.due) {
    const {words, tone} = timeLeft(card.due);
    const left = mark(words, tone);
    left.title = timeOf(card.due);
    marks.push(left);
  }
  if (card.keyItem) {
    marks.push(mark(say('重点件', 'key item'), 'bad'));
  }
  if (card.repeat) {
    marks.push(mark(say('重复件', 'repeat'), 'plain'));
  }
  if (marks.length > 0) {
    whole.append(line('marks', ...marks));
  }
  if (card.about) {
    whole.append(line('about', card.about));
  }
  if (card.place) {
    whole.append(line('place', card.place));
  }
  const key = document.createElement('strong');
  key.textContent = card.caseKey;
  whole.append(line('key', key, card.unit ? ` ${card.unit}` : ''));
  node.replaceChildren(whole);
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
