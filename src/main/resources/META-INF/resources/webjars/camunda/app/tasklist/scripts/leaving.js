// Nobody leaves a half-filled form by mistake: what was typed is kept as a draft of this window, and whoever goes to
// another task, to another list, back, or out of Tasklist is asked first. A form as it was opened, or handed in, asks nothing.

import {anyDraft, hasDraft, keepDraft, onHandedIn} from './drafts.js';
import {english} from './language.js';
import {taskAt} from './task.js';

const FORM = '.fjs-container';
const FIELDS = 'input, textarea, select, .fjs-select-display, .fjs-taglist-tag-label';
const OTHER_TASKS = '.tasks-list .task, .task-filters .item';
const SAME_TASK = '.task-details .nav-tabs, .task-details .case, .meta .unclaim';
const WARNING = english
  ? 'This form is filled in but not yet submitted. If you leave, your entries stay in this window only and are lost when it'
    + ' is closed or reloaded. Leave anyway?'
  : '表单已填写，但尚未提交。离开后，所填内容只暂存在本窗口，关闭或刷新窗口即丢失。确定离开吗？';

/** The form that somebody began to fill in, with what stood in it before. */
let begun = null;

function contentOf(form) {
  return JSON.stringify([...form.querySelectorAll(FIELDS)].map(field =>
    field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value ?? field.textContent));
}

function begin(event) {
  const form = event.target instanceof Element ? event.target.closest(FORM) : null;
  if (form && begun?.form !== form) {
    begun = {form, before: contentOf(form)};
  }
}

/** Where the person is, to come back to when leaving is thought better of. */
let here = {address: location.href, task: taskAt(location.hash)};

function note() {
  here = {address: location.href, task: taskAt(location.hash)};
}

function isTouched() {
  return begun !== null && begun.form.isConnected && contentOf(begun.form) !== begun.before;
}

function isUnsent() {
  return isTouched() || (here.task !== null && hasDraft(here.task));
}

function keep() {
  if (isTouched()) {
    keepDraft();
    begun = null;
  }
}

/** Answers whether the person stays; whoever goes leaves a draft. */
function staysRatherThanLeaves() {
  if (isUnsent() && !window.confirm(WARNING)) {
    return true;
  }
  keep();
  here = {address: location.href, task: null};
  return false;
}

/** A click, which the Enter key makes too, or the arrow keys, which go through the list. */
function leadsElsewhere(event) {
  if (event.type === 'keydown') {
    return ['ArrowUp', 'ArrowDown'].includes(event.key) && event.target.closest('.tasks-list') !== null;
  }
  const place = event.target.closest(OTHER_TASKS);
  return place !== null && !place.classList.contains('active');
}

function guard(event) {
  if (!(event.target instanceof Element)) {
    return;
  }
  note();
  if (leadsElsewhere(event)) {
    if (staysRatherThanLeaves()) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  } else if (event.target.closest(SAME_TASK)) {
    keep();
  }
}

let isOwnButton = false;

/** The browser's own buttons: the address has changed already when we hear of it. Tasklist changes it, too. */
function guardHistory(event) {
  const leads = isOwnButton && here.task !== null && taskAt(location.hash) !== here.task;
  if (leads && staysRatherThanLeaves()) {
    event.stopImmediatePropagation();
    history.pushState(null, '', here.address);
  } else if (isOwnButton) {
    keep();
    note();
  }
}

window.navigation?.addEventListener('navigate', event => {
  isOwnButton = event.navigationType === 'traverse';
});
onHandedIn(() => {
  begun = null;
});

['pointerdown', 'keydown', 'focusin'].forEach(kind => document.addEventListener(kind, begin, true));
['click', 'keydown'].forEach(kind => document.addEventListener(kind, guard, true));
['popstate', 'hashchange'].forEach(kind => window.addEventListener(kind, guardHistory, true));
document.addEventListener('input', note, true);
window.addEventListener('beforeunload', event => {
  if (isTouched() || anyDraft()) {
    event.preventDefault();
  }
});

/** What was said about an earlier attempt no longer holds when the form is handed in again. */
document.addEventListener('click', event => {
  if (event.target instanceof Element && event.target.closest('.form-actions .btn-primary')) {
    document.querySelectorAll('.page-notifications .close').forEach(button => button.click());
  }
}, true);
