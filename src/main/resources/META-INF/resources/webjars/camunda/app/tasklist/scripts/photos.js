// Photographs, films and reports from the form itself, several at once: they go where the page of evidence keeps them.

import {beside, factsOf, whenDrawn} from './form.js';
import {say} from './language.js';
import {taskInHand} from './task.js';

const PAGE = /\/cases\/[^/]+\/evidence\?/;

async function uploadForm(address) {
  const response = await fetch(address, {headers: {Accept: 'text/html'}, credentials: 'same-origin'});
  if (!response.ok || response.redirected) {
    throw new Error(say('证据页未能打开，请重新登录后再试。', 'The page of evidence could not be opened.'));
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const form = page.querySelector('.evidence-form');
  if (!form) {
    throw new Error(say('现在不能上传证据。', 'No evidence is taken now.'));
  }
  return form;
}

function item(list, name) {
  const line = document.createElement('li');
  const state = document.createElement('span');
  state.textContent = say('正在上传…', 'uploading …');
  line.append(Object.assign(document.createElement('strong'), {textContent: name}), ' ', state);
  list.append(line);
  return (words, tone) => {
    state.textContent = words;
    line.className = tone;
  };
}

async function send(form, file, tell, allegation) {
  const body = new FormData(form);
  body.delete('files');
  if (allegation) {
    body.set('allegation', allegation);
  }
  body.append('files', file, file.name);
  const response = await fetch(form.getAttribute('action'), {
    method: 'POST', body, headers: {Accept: 'application/json'}, credentials: 'same-origin'
  });
  const [fate] = await response.json().catch(() => []);
  if (response.ok && fate && fate.outcome !== 'REFUSED') {
    tell(fate.words || say('已上传', 'uploaded'), 'good');
  } else {
    tell(fate?.words ?? say('未能上传，请在证据页重试。', 'not uploaded; try the page of evidence'), 'bad');
  }
}

async function bring(files, address, list, allegation) {
  const lines = files.map(file => [file, item(list, file.name)]);
  try {
    const form = await uploadForm(address);
    for (const [file, tell] of lines) {
      await send(form, file, tell, allegation);
    }
  } catch (failure) {
    lines.forEach(([, tell]) => tell(failure.message, 'bad'));
  }
}

function offer(link) {
  const field = link.closest('.fjs-form-field');
  const place = beside(field, 'photos');
  if (place.childElementCount > 0) {
    return;
  }
  const label = document.createElement('label');
  label.className = 'btn btn-default';
  label.textContent = say('添加照片或文件（可多选）', 'Add photographs or files');
  const choose = document.createElement('input');
  choose.type = 'file';
  choose.multiple = true;
  choose.accept = 'image/jpeg,image/png,video/mp4,video/quicktime,application/pdf,.docx,.xlsx';
  choose.className = 'house-file';
  const list = document.createElement('ul');
  list.setAttribute('aria-live', 'polite');
  choose.addEventListener('change', () => {
    bring([...choose.files], link.href, list, place.querySelector('select')?.value);
    choose.value = '';
  });
  label.append(choose);
  place.append(label, list);
  if (!new URL(link.href).searchParams.get('allegation')) {
    askWhich(place).catch(failure => console.warn('photos', failure));
  }
}

/** A task about the whole hand-off does not say which allegation a picture proves. */
async function askWhich(place) {
  const facts = await factsOf(taskInHand());
  if (facts && facts.allegations.length > 1) {
    const which = document.createElement('select');
    which.setAttribute('aria-label', say('照片或文件属于哪个问题', 'Allegation that the files are about'));
    which.append(...facts.allegations.map(({number, text}) => new Option(`${number} ${text}`, number)));
    place.prepend(which);
  }
}

whenDrawn(form => {
  const link = [...form.querySelectorAll('a[href]')].find(anchor => PAGE.test(anchor.href));
  if (link) {
    offer(link);
  }
});
