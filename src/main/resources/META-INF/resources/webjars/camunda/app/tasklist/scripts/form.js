// What stands in a form, for the scripts that help to fill it in. Each field keeps its key of the .form file; where a form has
// no such field, nothing is added, and without these scripts every form is completed as it stands.

import {home} from './language.js';

const FORM = '.fjs-container';

/** Whether somebody may type into the form. */
export function openForm() {
  const form = document.querySelector(`.task-details ${FORM}`);
  return form && !form.closest('.disabled-form') ? form : null;
}

export function input(form, key) {
  return form.querySelector(`[id^="fjs-form-"][id$="-${key}"]:is(input, textarea)`);
}

/** The frame around a field: its label, what is typed, what is said beneath. */
export function frame(form, key) {
  return form.querySelector(`[id^="fjs-form-"][id$="-${key}"], [id^="fjs-form-"][id*="-${key}-"]`)
    ?.closest('.fjs-form-field') ?? null;
}

/** What stands in a field as it is shown: typed, chosen from a list, or picked. */
export function shown(form, key) {
  const field = frame(form, key);
  if (!field) {
    return '';
  }
  const picked = [...field.querySelectorAll('label:has(input:checked)')].map(label => label.textContent.trim());
  return picked[0] ?? (field.querySelector('.fjs-select-display')?.textContent || field.querySelector('input, textarea')?.value || '').trim();
}

/** A day as its field shows it, written 2023-06-29; '' where none stands there. */
export function shownDay(form, key) {
  const parts = /(\d{4})\D+(\d{1,2})\D+(\d{1,2})/.exec(form.querySelector(`[id$="-${key}-date"]`)?.value ?? '');
  return parts ? `${parts[1]}-${parts[2].padStart(2, '0')}-${parts[3].padStart(2, '0')}` : '';
}

/** A time of day as its field shows it, in minutes; null where none stands there. */
export function shownMinutes(form, key) {
  return minutesOf(form.querySelector(`[id$="-${key}-time"]`)?.value);
}

/** 22:30 → 1350. */
export function minutesOf(words) {
  const parts = /(\d{1,2}):(\d{2})/.exec(words ?? '');
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}

const variables = new Map();

/** The lists that the form chooses from, as the task gives them; asked once for each task. */
export function variablesOf(task) {
  if (!variables.has(task)) {
    variables.set(task, fetch(`${home}camunda/api/engine/engine/default/task/${encodeURIComponent(task)}/form-variables?deserializeValues=false`, {
      headers: {Accept: 'application/json'}, credentials: 'same-origin'
    }).then(response => response.ok && !response.redirected ? response.json() : Promise.reject(new Error(response.status))));
    variables.get(task).catch(() => variables.delete(task));
  }
  return variables.get(task);
}

/** A place of ours at the end of a field, made when first asked for. */
export function beside(field, kind) {
  const element = field.closest('.fjs-element') ?? field;
  let place = element.querySelector(`:scope > .house-${kind}`);
  if (!place) {
    place = document.createElement('div');
    place.className = `house-${kind}`;
    element.append(place);
  }
  return place;
}

const told = new Map();

/** Which allegations the case has and what was measured before; asked once for each task. */
export function factsOf(task) {
  if (!told.has(task)) {
    told.set(task, fetch(`${home}cases/tasks/${encodeURIComponent(task)}/facts`, {
      headers: {Accept: 'application/json'}, credentials: 'same-origin'
    }).then(response => response.ok && !response.redirected ? response.json() : Promise.reject(new Error(response.status))));
    told.get(task).catch(() => told.delete(task));
  }
  return told.get(task);
}

const helpers = [];
let asked = false;

function help() {
  asked = false;
  const form = openForm();
  if (form) {
    helpers.forEach(helper => helper(form));
  }
}

function soon() {
  if (!asked) {
    asked = true;
    requestAnimationFrame(help);
  }
}

/** Calls the helper whenever the form was drawn or something in it changed. */
export function whenDrawn(helper) {
  helpers.push(helper);
  soon();
}

new MutationObserver(changes => {
  if (changes.some(({target}) => target instanceof Element && target.closest('.task-details'))) {
    soon();
  }
}).observe(document.body, {childList: true, subtree: true});
