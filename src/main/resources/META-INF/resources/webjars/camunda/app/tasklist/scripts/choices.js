// Lists that hold more than a case has: only the allegations that exist are offered, by their words, and units are looked for
// by typing.

import {beside, factsOf, frame, input, openForm, shown, whenDrawn} from './form.js';
import {say} from './language.js';
import {taskInHand} from './task.js';

const HAND_OFFS = 4;
const MEASUREMENTS = 6;
const HIDDEN = 'data-house-hidden';

function options(field) {
  return [...field.querySelectorAll('label:has(input[type=checkbox], input[type=radio])')];
}

/** 问题 2 → 问题 2 夜间噪声; what the case does not have is not offered. */
function nameAllegations(field, allegations) {
  for (const option of options(field)) {
    const number = Number(/\d+/.exec(option.textContent)?.[0]);
    const told = allegations.find(allegation => allegation.number === number);
    option.toggleAttribute(HIDDEN, !told && !option.querySelector('input').checked);
    if (told && !option.querySelector('.house-told')) {
      const words = document.createElement('span');
      words.className = 'house-told';
      words.textContent = told.text;
      option.append(words);
    }
  }
}

function listAllegations(field, allegations) {
  const place = beside(field, 'allegations');
  const words = allegations.map(({number, text}) => `${number} ${text}`).join('；');
  if (place.textContent !== words) {
    place.textContent = words;
  }
}

async function tellAllegations(form) {
  const fields = Array.from({length: HAND_OFFS}, (_, n) => frame(form, `handOff${n + 1}Allegations`)).filter(Boolean);
  const measured = Array.from({length: MEASUREMENTS}, (_, n) => frame(form, `measurement${n + 1}Allegation`)).filter(Boolean);
  const count = input(form, 'handOffCount');
  if (fields.length === 0 && measured.length === 0 && !count) {
    return;
  }
  const facts = await factsOf(taskInHand());
  if (!facts || facts.allegations.length === 0) {
    return;
  }
  fields.forEach(field => nameAllegations(field, facts.allegations));
  measured.forEach(field => listAllegations(field, facts.allegations));
  if (count && facts.allegations.length === 1 && count.value === '1') {
    count.closest('.fjs-element')?.toggleAttribute(HIDDEN, true);
  }
}

/** What is typed above the list leaves the units whose names hold it, but for the lead unit; without it those that are ticked stay. */
function narrow(field, search, lead) {
  const wanted = search.value.trim();
  let ticked = 0;
  for (const option of options(field)) {
    const checked = option.querySelector('input').checked;
    ticked += checked ? 1 : 0;
    option.toggleAttribute(HIDDEN, !checked && (wanted === '' || !option.textContent.includes(wanted) || option.textContent.trim() === lead));
  }
  const count = beside(field, 'find').querySelector('.house-ticked');
  const words = say(`已选 ${ticked} 个`, `${ticked} chosen`);
  if (count && count.textContent !== words) {
    count.textContent = words;
  }
}

function offerSearch(form) {
  for (let n = 1; n <= HAND_OFFS; n++) {
    const field = frame(form, `handOff${n}Assisting`);
    if (!field) {
      continue;
    }
    let search = beside(field, 'find').querySelector('input');
    if (!search) {
      const line = document.createElement('div');
      line.className = 'house-search';
      search = document.createElement('input');
      search.type = 'search';
      search.className = 'fjs-input';
      search.autocomplete = 'off';
      search.placeholder = say('输入单位名称查找，如“水利”“南县”', 'Type a part of a unit\'s name');
      search.setAttribute('aria-label', say('查找协办单位', 'Find assisting units'));
      search.addEventListener('input', () => narrow(field, search, shown(form, `handOff${n}Unit`)));
      search.addEventListener('keydown', event => event.key === 'Enter' && event.preventDefault());
      const count = document.createElement('span');
      count.className = 'house-ticked';
      line.append(search, count);
      beside(field, 'find').append(line);
      field.addEventListener('change', () => narrow(field, search, shown(form, `handOff${n}Unit`)));
    }
    narrow(field, search, shown(form, `handOff${n}Unit`));
  }
}

whenDrawn(form => {
  tellAllegations(form).catch(failure => console.warn('allegations', failure));
  if (form === openForm()) {
    offerSearch(form);
  }
});
