// What is typed into a form is kept by the house every few seconds, for the person alone; nothing of it stays in the browser.

import {formToken} from './sign-in-again.js';

const home = new URL('.', import.meta.url).pathname;

/** Milliseconds between two looks at what is typed. */
export const PAUSE = 3000;

/** A time of today, or with its day, as people of this country write it. */
export function timeOf(instant) {
  const day = {timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric'};
  const language = document.documentElement.lang;
  const isToday = new Date(instant).toLocaleDateString(language, day) === new Date().toLocaleDateString(language, day);
  return new Date(instant).toLocaleString(language, {
    ...(isToday ? {timeZone: 'Asia/Shanghai'} : day), hour: '2-digit', minute: '2-digit', hour12: false
  });
}

export class TooLarge extends Error {}

/** Nobody is signed in, and whoever was asked to did not. */
export class SignedOut extends Error {}

/** The draft of one form. */
export class Draft {
  #address;
  /** When this window saved or read it last. */
  #known = null;
  #line = Promise.resolve();

  constructor(place) {
    this.#address = `${home}drafts${encodeURI(place)}`;
  }

  get isKept() {
    return this.#known !== null;
  }

  /** What is kept, with its time; null where nothing is. */
  async load() {
    const answer = await this.#ask('GET');
    const kept = await answer.json();
    this.#known = kept.savedAt;
    return kept.content ? kept : null;
  }

  /** When another window saved this form since, with what; null where none did. */
  async elsewhere() {
    const kept = await (await this.#ask('GET')).json();
    return kept.savedAt && kept.savedAt !== this.#known ? kept : null;
  }

  /** Keeps it, one after the other; answers when, and when another window had saved it meanwhile. */
  save(content, leaving = false) {
    this.#line = this.#line.catch(() => {}).then(async () => {
      const {savedAt, before} = await (await this.#ask('PUT', content, leaving)).json();
      const overtaken = before && before !== this.#known ? before : null;
      this.#known = savedAt;
      return {savedAt, overtaken};
    });
    return this.#line;
  }

  /** Goes when the form was handed in or its draft thrown away; what is being saved is waited for. */
  discard() {
    this.#line = this.#line.catch(() => {}).then(async () => {
      this.#known = null;
      await this.#ask('DELETE');
    });
    return this.#line;
  }

  async #ask(method, content, leaving) {
    const answer = await fetch(this.#address, {
      method, credentials: 'same-origin', cache: 'no-store', keepalive: leaving === true,
      headers: {Accept: 'application/json', 'Content-Type': 'application/json', 'X-CSRF-TOKEN': formToken() ?? ''},
      body: content && JSON.stringify(content)
    });
    if (answer.redirected || answer.status === 401) {
      throw new SignedOut();
    }
    if (!answer.ok) {
      throw answer.status === 413 ? new TooLarge() : new Error(`${method} ${answer.status}`);
    }
    return answer;
  }
}
