// What scripts ask of the engine, with the rights of the person and through the same doors as Tasklist itself.

import {engineToken} from '../../../../sign-in-again.js';
import {home} from './language.js';

const API = `${home}camunda/api/engine/engine/default/task`;

async function answer(response) {
  if (!response.ok) {
    throw new Error((await response.json().catch(() => null))?.message ?? String(response.status));
  }
  return response.status === 204 ? null : response.json();
}

/** Reads something of a task: its form, its variables. */
export async function read(task, what) {
  return answer(await fetch(`${API}/${encodeURIComponent(task)}/${what}`, {
    headers: {Accept: 'application/json'}, credentials: 'same-origin'
  }));
}

/** Does something with a task; a refusal is an error with the house's sentence. */
export async function post(task, act, body) {
  return answer(await fetch(`${API}/${encodeURIComponent(task)}/${act}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': engineToken()},
    body: JSON.stringify(body)
  }));
}

/** The id of who is signed in. */
export async function whoAmI() {
  return (await answer(await fetch(`${home}camunda/api/admin/auth/user/default`, {
    headers: {Accept: 'application/json'}, credentials: 'same-origin'
  }))).userId;
}
