// What is typed into the search above the list counts as part of a task's name. Letters and digits are no name of a task
// here but a case number or a part of it, and are looked for as such; other words may also stand in the place or the matter of
// a case, which the house knows and the engine does not. Either way within the tasks that the person sees anyway.

import {home} from './language.js';

const LISTS = /\/(filter\/[^/]+\/(list|count)|task|task\/count)(\?|$)/;
const NAME = 'nameLike';
const CASE_NUMBER = 'processInstanceBusinessKeyLike';
const NUMBER = /[\p{Script=Latin}\p{Nd}]/u;
const USUAL = /^[A-Za-z0-9-]+$/;

/** Stands unseen behind digits alone, which Tasklist would take for a count that no name contains, and not look for. */
const AS_TEXT = '\u200b';

/** Full-width letters, blanks, the mark of a key item and small letters make no other number. */
function keyOf(typed) {
  const number = typed.normalize('NFKC').replace(/[\s%*\u200b]/g, '');
  return `%${USUAL.test(number) ? number.toUpperCase() : number}%`;
}

function askedByNumber(query) {
  if (Array.isArray(query?.orQueries)) {
    query.orQueries.forEach(askedByNumber);
  }
  const typed = query?.[NAME];
  if (typeof typed === 'string' && NUMBER.test(typed.normalize('NFKC')) && !query[CASE_NUMBER]) {
    delete query[NAME];
    query[CASE_NUMBER] = keyOf(typed);
  }
  return query;
}

const {open, send} = XMLHttpRequest.prototype;
const asks = new WeakSet();

XMLHttpRequest.prototype.open = function (method, address, ...others) {
  if (String(method).toUpperCase() === 'POST' && LISTS.test(String(address))) {
    asks.add(this);
  } else {
    asks.delete(this);
  }
  return open.call(this, method, address, ...others);
};

XMLHttpRequest.prototype.send = function (body) {
  if (!asks.has(this) || typeof body !== 'string') {
    return send.call(this, body);
  }
  const query = inNumbers(body);
  const words = wordsIn(query);
  if (words === '') {
    return send.call(this, query);
  }
  casesWith(words).then(keys => send.call(this, askedByCases(query, keys)));
  return undefined;
};

/** The words that are looked for, without the marks around them that stand for anything. */
function wordsIn(query) {
  try {
    return (JSON.parse(query)[NAME] ?? '').replaceAll('%', '').trim();
  } catch {
    return '';
  }
}

let lastAsked = {words: null, keys: Promise.resolve([])};

/** List and count ask at the same time: the house is asked once. */
function casesWith(words) {
  if (lastAsked.words !== words) {
    const keys = fetch(`${home}cases/tasks/keys?${new URLSearchParams({words})}`, {
      headers: {Accept: 'application/json'}, credentials: 'same-origin'
    }).then(response => response.ok && !response.redirected ? response.json() : []).catch(() => []);
    lastAsked = {words, keys};
    setTimeout(() => {
      lastAsked = {words: null, keys};
    }, 2000);
  }
  return lastAsked.keys;
}

/** The name of the task, or one of the cases. */
function askedByCases(text, keys) {
  if (keys.length === 0) {
    return text;
  }
  const query = JSON.parse(text);
  query.orQueries = [...(query.orQueries ?? []), {[NAME]: query[NAME], processInstanceBusinessKeyIn: keys}];
  delete query[NAME];
  return JSON.stringify(query);
}

function inNumbers(body) {
  try {
    return JSON.stringify(askedByNumber(JSON.parse(body)));
  } catch {
    return body;
  }
}

document.addEventListener('keydown', ({key, target}) => {
  if (key === 'Enter' && target instanceof HTMLInputElement && target.matches('[cam-widget-search] .main-field')
      && target.value.trim() !== '' && !Number.isNaN(Number(target.value.normalize('NFKC')))) {
    target.value += AS_TEXT;
    target.dispatchEvent(new Event('input', {bubbles: true}));
  }
}, true);
