// Several tasks at once: claim them, sign for them, or classify petitions after a look at each. Each is done with the
// person's own rights, one after the other, and what was refused is said.

import {lookThrough} from './classify.js';
import {post, whoAmI} from './engine.js';
import {say} from './language.js';
import {recount} from './lists.js';
import {taskOf} from './task.js';
import {cardOf} from './told.js';

const TASKS = 'ol.tasks-list > li.task';
const RECEIPT = 'signReceipt';
const CLASSIFICATION = 'classifyPetition';
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
const look = button('', () => lookThrough([...picked].filter(isToClassify), () => {
  picking = false;
  picked.clear();
  draw();
  recount();
  refresh();
}));
bar.append(toggle, all, claim, sign, look, state);

function isReceipt(task) {
  return cardOf(task)?.step === RECEIPT;
}

function isToClassify(task) {
  return cardOf(task)?.step === CLASSIFICATION;
}

async function run(done, tasks, act) {
  const buttons = [toggle, all, claim, sign, look];
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

function hasA(tasks, kind) {
  return [...tasks].some(task => kind(taskOf(task)));
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
  const petitions = [...picked].filter(isToClassify).length;
  all.hidden = claim.hidden = !picking;
  sign.hidden = !picking || !hasA(tasks, isReceipt);
  look.hidden = !picking || !hasA(tasks, isToClassify);
  write(claim, say(`认领所选（${picked.size}）`, `Claim (${picked.size})`));
  write(sign, say(`签收所选（${receipts}）`, `Sign (${receipts})`));
  write(look, say(`逐件核对后研判（${petitions}）`, `Look at each, then classify (${petitions})`));
  look.disabled = petitions === 0;
  claim.disabled = picked.size === 0;
  sign.disabled = receipts === 0;
}

new MutationObserver(changes => {
  if (changes.some(({target}) => target instanceof Element && target.closest('section.tasks-list') && !bar.contains(target))) {
    draw();
  }
}).observe(document.body, {childList: true, subtree: true});
