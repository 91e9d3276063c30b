// Several tasks at once, where nothing is decided that wants a look at each: claim them, or sign for them. Each is done with
// the person's own rights, one after the other, and what was refused is said.

import {home, say} from './language.js';
import {recount} from './lists.js';
import {taskOf} from './task.js';
import {cardOf} from './told.js';

const TASKS = 'ol.tasks-list > li.task';
const API = `${home}camunda/api/engine/engine/default/task`;
const RECEIPT = 'signReceipt';
const SIGNED = {variables: {receiptDecision: {value: 'SIGN', type: 'String'}}};

let picking = false;
const picked = new Set();

function button(words, act) {
  const node = document.createElement('button');
  node.type = 'button';
  node.className = 'btn btn-default btn-sm';
  node.textContent = words;
  node.addEventListener('click', act);
  return node;
}

async function post(task, act, body) {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
  const response = await fetch(`${API}/${encodeURIComponent(task)}/${act}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token)},
    body: JSON.stringify(body)
  });
  if (!response.ok) {
    throw new Error((await response.json().catch(() => null))?.message ?? String(response.status));
  }
}

async function whoAmI() {
  const response = await fetch(`${home}camunda/api/admin/auth/user/default`, {
    headers: {Accept: 'application/json'}, credentials: 'same-origin'
  });
  return (await response.json()).userId;
}

const bar = document.createElement('div');
bar.className = 'house-bulk';
const state = document.createElement('p');
state.setAttribute('role', 'status');
const toggle = button('', () => {
  picking = !picking;
  picked.clear();
  state.textContent = '';
  draw();
});
const all = button(say('全选本页', 'All on this page'), () => {
  document.querySelectorAll(TASKS).forEach(task => picked.add(taskOf(task)));
  draw();
});
const claim = button('', () => run(say('认领', 'Claimed'), [...picked], (task, me) => post(task, 'claim', {userId: me})));
const sign = button('', () => {
  const receipts = [...picked].filter(isReceipt);
  if (window.confirm(say(`确认签收所选 ${receipts.length} 件？签收后由本单位办理。`, `Sign for ${receipts.length} hand-offs?`))) {
    run(say('签收', 'Signed'), receipts, async (task, me) => {
      await post(task, 'claim', {userId: me});
      await post(task, 'submit-form', SIGNED);
    });
  }
});
bar.append(toggle, all, claim, sign, state);

function isReceipt(task) {
  return cardOf(task)?.step === RECEIPT;
}

async function run(done, tasks, act) {
  const buttons = [toggle, all, claim, sign];
  buttons.forEach(one => {
    one.disabled = true;
  });
  const refused = [];
  try {
    const me = await whoAmI();
    for (const task of tasks) {
      state.textContent = say(`正在办理 ${tasks.indexOf(task) + 1}/${tasks.length} …`, `${tasks.indexOf(task) + 1} of ${tasks.length} …`);
      await act(task, me).catch(failure => refused.push(`${cardOf(task)?.caseKey ?? ''} ${failure.message}`));
      picked.delete(task);
    }
  } catch (failure) {
    refused.push(failure.message);
  }
  buttons.forEach(one => {
    one.disabled = false;
  });
  picking = false;
  picked.clear();
  draw();
  const count = tasks.length - refused.length;
  state.textContent = say(`已${done} ${count} 件。`, `${done}: ${count}.`)
    + (refused.length > 0 ? say(`未办 ${refused.length} 件：${refused.join('；')}`, ` Not done: ${refused.join('; ')}`) : '');
  recount();
  refresh();
}

/** Tasklist reads its list anew when its order is chosen; the same order twice turned is the same order. */
function refresh() {
  const order = document.querySelector('[cam-sorting-choices] .sort-direction');
  order?.click();
  setTimeout(() => document.querySelector('[cam-sorting-choices] .sort-direction')?.click(), 600);
}

function pick(task) {
  const id = taskOf(task);
  let box = task.querySelector(':scope > .house-pick input');
  if (!picking || !id) {
    box?.parentElement.remove();
    return;
  }
  if (!box) {
    const label = document.createElement('label');
    label.className = 'house-pick';
    box = document.createElement('input');
    box.type = 'checkbox';
    box.addEventListener('change', () => {
      if (box.checked) {
        picked.add(box.value);
      } else {
        picked.delete(box.value);
      }
      draw();
    });
    label.append(box);
    task.prepend(label);
  }
  box.value = id;
  box.checked = picked.has(id);
  box.setAttribute('aria-label', `${task.querySelector('h4')?.textContent.trim() ?? ''} ${cardOf(id)?.caseKey ?? ''}`);
}

function write(node, words) {
  if (node.textContent !== words) {
    node.textContent = words;
  }
}

function draw() {
  const list = document.querySelector('ol.tasks-list');
  const tasks = document.querySelectorAll(TASKS);
  if (!list) {
    return;
  }
  if (bar.nextElementSibling !== list) {
    list.before(bar);
  }
  bar.hidden = tasks.length === 0 && state.textContent === '';
  tasks.forEach(pick);
  const receipts = [...picked].filter(isReceipt).length;
  write(toggle, picking ? say('取消批量', 'Cancel') : say('批量办理', 'Several at once'));
  all.hidden = claim.hidden = sign.hidden = !picking;
  write(claim, say(`认领所选（${picked.size}）`, `Claim (${picked.size})`));
  write(sign, say(`签收所选（${receipts}）`, `Sign (${receipts})`));
  claim.disabled = picked.size === 0;
  sign.disabled = receipts === 0;
}

new MutationObserver(changes => {
  if (changes.some(({target}) => target instanceof Element && target.closest('section.tasks-list') && !bar.contains(target))) {
    draw();
  }
}).observe(document.body, {childList: true, subtree: true});
