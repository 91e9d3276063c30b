// While a measurement is typed: the period in which its time lies, which limit applies (item, zone, period, day of the
// measurement), what it comes to, and what was measured there before.

import {beside, factsOf, frame, minutesOf, openForm, shown, shownDay, shownMinutes, variablesOf, whenDrawn} from './form.js';
import {home, say} from './language.js';
import {taskInHand} from './task.js';

const MOST = 6;
const PAUSE = 350;
const TONES = {EXCEEDED: 'bad', WITHIN: 'good', PASSED_WITHOUT_VALUE: 'good'};

let reading = new AbortController();

function listOf(variables, name) {
  try {
    const value = variables[name]?.value;
    return (typeof value === 'string' ? JSON.parse(value) : value) ?? [];
  } catch {
    return [];
  }
}

/** The code behind the words of a choice. */
function codeOf(options, words) {
  return options.find(option => option.label?.trim() === words)?.value ?? '';
}

function optionsOf(variables, name, item) {
  return listOf(variables, name).filter(({key}) => key === item || key.startsWith(`${item}/`)).flatMap(({options}) => options ?? []);
}

function answersOf(form, n, variables) {
  const at = name => shown(form, `measurement${n}${name}`);
  const item = codeOf(listOf(variables, 'limitItems'), at('Item'));
  return {
    item,
    zone: codeOf(optionsOf(variables, 'limitZones', item), at('Zone')),
    period: codeOf(optionsOf(variables, 'limitPeriods', item), at('Period')),
    circumstance: codeOf(optionsOf(variables, 'limitCircumstances', item), at('Circumstance')),
    frequency: at('Frequency'),
    value: at('Value'),
    unit: at('Unit'),
    limit: at('Limit'),
    at: shownDay(form, `measurement${n}At`),
    visited: shownDay(form, 'visitDate')
  };
}

function line(tone, ...parts) {
  const node = document.createElement('span');
  node.className = `house-limit-part ${tone}`;
  node.append(...parts);
  return node;
}

function show(place, expected, before) {
  const parts = [];
  if (expected.limit) {
    const basis = expected.basis ? say(`（${expected.basis}）`, ` (${expected.basis})`) : '';
    parts.push(line('', say('适用限值 ', 'Limit '), Object.assign(document.createElement('strong'), {textContent: expected.limit}), basis));
    if (expected.unconfirmed) {
      parts.push(line('warn', say('限值待专家核对', 'limit to be confirmed')));
    }
  }
  if (expected.result) {
    parts.push(line(TONES[expected.outcome] ?? 'warn', expected.result));
  }
  if (before) {
    parts.push(line('', say(`整改前：${before}`, `Before: ${before}`)));
  }
  place.setAttribute('role', 'status');
  place.replaceChildren(...parts);
}

function beforeOf(facts, answers, allegation) {
  const same = (one, other) => (one || 'USUAL') === (other || 'USUAL');
  return facts?.measured.find(measured => measured.item === answers.item && same(measured.zone, answers.zone)
    && same(measured.period, answers.period) && same(measured.circumstance, answers.circumstance)
    && (allegation === '' || Number(allegation) === measured.allegation))?.words;
}

/** 夜间（22:00–06:00）: whether a time of the day lies in the hours that a choice names; never where it names none. */
function covers(words, time) {
  const [from, until] = (words.match(/\d{1,2}:\d{2}/g) ?? []).map(minutesOf);
  return until !== undefined && (from < until ? from <= time && time < until : from <= time || time < until);
}

/** Picks the part of the day in which the time of the measurement lies, where nobody has picked one. */
function presetPeriod(form, n) {
  const time = shownMinutes(form, `measurement${n}At`);
  const choices = [...(frame(form, `measurement${n}Period`)?.querySelectorAll('label:has(input)') ?? [])];
  if (time !== null && !choices.some(choice => choice.querySelector('input').checked)) {
    choices.find(choice => covers(choice.textContent, time))?.querySelector('input').click();
  }
}

async function look(form) {
  const task = taskInHand();
  const variables = await variablesOf(task);
  const facts = frame(form, 'measurement1Allegation') ? await factsOf(task) : null;
  for (let n = 1; n <= MOST; n++) {
    const field = frame(form, `measurement${n}Value`);
    const answers = field ? answersOf(form, n, variables) : null;
    if (!answers?.item) {
      continue;
    }
    presetPeriod(form, n);
    const place = beside(field, 'limit');
    const query = new URLSearchParams(answers).toString();
    if (place.dataset.asked === query) {
      continue;
    }
    const response = await fetch(`${home}limits/foresight?${query}`, {
      headers: {Accept: 'application/json'}, credentials: 'same-origin', signal: reading.signal
    });
    if (response.ok && !response.redirected) {
      place.dataset.asked = query;
      show(place, await response.json(), beforeOf(facts, answers, shown(form, `measurement${n}Allegation`)));
    }
  }
}

let waiting = null;

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const form = openForm();
    if (form && frame(form, 'measurement1Value')) {
      reading.abort();
      reading = new AbortController();
      look(form).catch(failure => failure.name === 'AbortError' || console.warn('limits', failure));
    }
  }, PAUSE);
}

['input', 'change', 'click'].forEach(kind => document.addEventListener(kind, ({target}) => {
  if (target instanceof Element && target.closest('.fjs-container')) {
    soon();
  }
}, true));

/** Values that the form already holds, as in a re-measurement, are looked at when it opens. */
const seen = new WeakSet();
whenDrawn(form => {
  if (!seen.has(form) && frame(form, 'measurement1Allegation')) {
    seen.add(form);
    setTimeout(soon, PAUSE);
  }
});
