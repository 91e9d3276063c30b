// Drafts of the forms of tasks: kept by the house every few seconds for the person who has the task, put back when the form is
// opened again, and gone when it was handed in. Tasklist's own button would leave them as plain text in the browser's lasting
// storage and find fault with fields that nobody has come to yet; it is hidden.

import {Draft, PAUSE, TooLarge, timeOf} from '../../../../drafts.js';
import {openForm, whenDrawn} from './form.js';
import {say} from './language.js';
import {HANDED_IN, whenPosted} from './posted.js';
import {taskInHand} from './task.js';

const STORED = 'camunda-form:';
const ACTS = ['input', 'change', 'click', 'keydown'];

/** Drafts that earlier versions left on this computer. */
Object.keys(localStorage).filter(key => key.startsWith(STORED)).forEach(key => localStorage.removeItem(key));

/** What this window knows of each task's draft. */
const known = new Map();
let drawn = null;

/** form-js hands its form to its parts and to nobody else; the root of what it drew knows it (form-js 1.8.7, Preact 10). */
function formIn(node) {
  if (Array.isArray(node)) {
    return node.reduce((found, part) => found ?? formIn(part), null);
  }
  const given = node?.props?.value;
  return given?.getService ? given.getService('form', false) : node && formIn(node.__k ?? null);
}

const contentOf = form => JSON.stringify(form._getSubmitData());

function put(form, content) {
  form._setState({data: {...form._getState().data, ...content}, errors: {}});
}

function tell(sentence, ...buttons) {
  const notice = drawn.notice ?? document.createElement('div');
  const told = document.createElement('p');
  drawn.notice = notice;
  notice.className = 'house-draft';
  notice.setAttribute('role', 'status');
  told.textContent = sentence;
  notice.replaceChildren(told, ...buttons);
  if (!notice.isConnected) {
    drawn.container.before(notice);
  }
}

function mention(sentence) {
  const actions = drawn.container.closest('.task-details')?.querySelector('.form-actions');
  const line = actions?.querySelector('.house-draft-state') ?? document.createElement('span');
  line.className = 'house-draft-state';
  line.textContent = sentence;
  actions?.append(line);
}

function button(words, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn btn-default';
  made.textContent = words;
  made.addEventListener('click', event => {
    event.preventDefault();
    act();
  });
  return made;
}

function restored(state, savedAt) {
  const {form} = drawn;
  put(form, state.content);
  state.kept = contentOf(form);
  tell(say(`已恢复 ${timeOf(savedAt)} 的草稿，尚未提交。`, `Your draft of ${timeOf(savedAt)} is back; it has not been submitted yet.`),
    button(say('放弃草稿', 'Discard the draft'), () => {
      form.reset();
      state.content = null;
      state.kept = contentOf(form);
      drawn.touched = false;
      state.draft.discard().catch(failure => console.warn('draft', failure));
      tell(say('草稿已放弃。', 'The draft is discarded.'));
    }));
}

async function read(state) {
  const kept = await state.draft.load();
  state.content ??= kept?.content ?? null;
  state.savedAt ??= kept?.savedAt ?? null;
}

async function open() {
  const {task, form, container} = drawn;
  if (!known.has(task)) {
    const state = {draft: new Draft(`/tasks/${task}`), content: null, savedAt: null, kept: contentOf(form), failed: false};
    known.set(task, state);
    state.read = read(state);
  }
  const state = known.get(task);
  await state.read;
  // Tasklist may have drawn it anew meanwhile
  if (state.content && drawn?.container === container && !drawn.touched) {
    restored(state, state.savedAt);
  }
}

async function keep(leaving = false) {
  const state = drawn && known.get(drawn.task);
  const content = state && drawn.touched ? contentOf(drawn.form) : state?.kept;
  if (!state || content === state.kept) {
    return;
  }
  state.kept = content;
  state.content = JSON.parse(content);
  try {
    const {savedAt, overtaken} = await state.draft.save(state.content, leaving);
    state.savedAt = savedAt;
    state.failed = false;
    mention(say(`草稿已自动保存（${timeOf(savedAt)}），仅您本人可见；附件除外。`, `Draft saved at ${timeOf(savedAt)}, files apart; only you can read it.`));
    if (overtaken) {
      tell(say(`您在另一窗口于 ${timeOf(overtaken)} 保存过本表单，后保存的为准。`, `You saved this form in another window at ${timeOf(overtaken)}; what is saved last counts.`));
    }
  } catch (failure) {
    const isTooLarge = failure instanceof TooLarge;
    state.failed = !isTooLarge;
    state.kept = isTooLarge ? state.kept : null;
    mention(isTooLarge ? say('所填内容太多，草稿未能保存；仍可照常提交。', 'Too much is typed for a draft; the form can still be submitted.')
      : say('草稿暂未保存，稍后自动重试。请先不要关闭本页。', 'The draft is not saved yet and will be tried again. Please do not close this page.'));
  }
}

/** Whether another window has gone on with the form. */
async function look() {
  const state = drawn && known.get(drawn.task);
  const kept = await state?.draft.elsewhere();
  if (kept && drawn && JSON.stringify(kept.content) !== contentOf(drawn.form)) {
    tell(say(`您在另一窗口于 ${timeOf(kept.savedAt)} 保存过本表单，后保存的为准。`, `You saved this form in another window at ${timeOf(kept.savedAt)}; what is saved last counts.`),
      button(say('载入最近保存的内容', 'Load what was saved last'), async () => {
        await state.draft.load();
        state.content = kept.content;
        state.savedAt = kept.savedAt;
        restored(state, kept.savedAt);
      }));
  }
}

const quietly = done => done.catch(failure => console.warn('draft', failure));

whenDrawn(container => {
  const task = taskInHand();
  const form = drawn?.container === container ? null : formIn(container.__k);
  if (task && form) {
    quietly(keep());
    drawn = {task, form, container, touched: false, notice: null};
    quietly(open());
  }
});
whenPosted(HANDED_IN, task => () => {
  const state = known.get(task);
  known.delete(task);
  drawn = drawn?.task === task ? null : drawn;
  if (state?.content) {
    quietly(state.draft.discard());
  }
});

ACTS.forEach(kind => document.addEventListener(kind, event => {
  if (drawn && drawn.container.contains(event.target)) {
    // the calendar tells of changes of its own
    drawn.touched ||= event.isTrusted;
  } else if (kind === 'click') {
    quietly(keep());
  }
}, true));
setInterval(() => quietly(keep()), PAUSE);
['popstate', 'hashchange'].forEach(kind => window.addEventListener(kind, () => quietly(keep()), true));
window.addEventListener('pagehide', () => quietly(keep(true)));
document.addEventListener('visibilitychange', () => quietly(document.visibilityState === 'visible' ? look() : keep(true)));
window.addEventListener('beforeunload', event => {
  quietly(keep(true));
  if (drawn && known.get(drawn.task)?.failed) {
    event.preventDefault();
  }
});
