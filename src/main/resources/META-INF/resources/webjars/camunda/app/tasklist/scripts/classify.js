// Classifies several petitions that need no change, after a look at each in one table: what a row shows is what its form
// proposes, and what needs a decision of its own is left to its form.

import {post, read, whoAmI} from './engine.js';
import {say} from './language.js';
import {cardOf} from './told.js';

const LONGEST_ALLEGATION = 300;

function make(name, words, ...children) {
  const node = document.createElement(name);
  if (words) {
    node.textContent = words;
  }
  node.append(...children);
  return node;
}

/** A list that is kept as JSON, or read already. */
const listOf = kept => (typeof kept === 'string' ? JSON.parse(kept) : kept ?? []);

/** The words of a choice's values: the deployed form has them, or names what is offered when it is opened. */
function optionsOf(form, shown, key) {
  const find = parts => parts.flatMap(part => [part, ...find(part.components ?? [])]);
  const field = find(form.components).find(part => part.key === key);
  return new Map((field?.values ?? listOf(shown[field?.valuesKey]?.value)).map(option => [option.value, option.label]));
}

/** What the form of a task proposes, with the reason why it wants a look of its own, if any. */
async function rowOf(task, deployed) {
  const [form, shown] = await Promise.all([deployed, read(task, 'form-variables')]);
  const value = key => shown[key]?.value;
  const types = listOf(value('allegation1Types'));
  const row = {
    task,
    number: cardOf(task)?.caseKey ?? '',
    text: value('problemText') ?? '',
    place: value('place'),
    region: value('regionCode'),
    types,
    marks: value('redactionMarks'),
    regionWord: optionsOf(form, shown, 'regionCode').get(value('regionCode')) ?? '',
    typeWords: types.map(type => optionsOf(form, shown, 'allegation1Types').get(type) ?? type).join('、')
  };
  row.reason = [
    [value('repeatOf'), say('可能是重复件', 'perhaps a repeat')],
    [value('keyItem'), say('建议列为重点件', 'proposed as a key item')],
    [value('undated'), say('没有受理时间', 'no time of receipt')],
    [value('channelUnknown'), say('没有受理方式', 'no channel')],
    [row.text === '', say('没有问题内容', 'no text')],
    [row.text.length > LONGEST_ALLEGATION, say(`文字超过 ${LONGEST_ALLEGATION} 字`, `longer than ${LONGEST_ALLEGATION} characters`)],
    [!row.regionWord, say('没有属地', 'no region')],
    [types.length === 0, say('没有污染类型', 'no types')]
  ].filter(([wants]) => wants).map(([, words]) => words).join(say('，', ', '));
  return row;
}

function formOf(row) {
  const variables = {
    classification: {value: 'ENVIRONMENTAL', type: 'String'},
    problemText: {value: row.text, type: 'String'},
    textConfirmed: {value: true, type: 'Boolean'},
    regionCode: {value: row.region, type: 'String'},
    allegation1Text: {value: row.text, type: 'String'},
    allegation1Types: {value: JSON.stringify(row.types), type: 'Json'}
  };
  if (row.place) {
    variables.place = {value: row.place, type: 'String'};
  }
  return {variables};
}

function lineOf(row, counted) {
  const box = make('input');
  box.type = 'checkbox';
  box.disabled = row.reason !== '';
  box.setAttribute('aria-label', say(`照此研判 ${row.number}`, `Classify ${row.number} so`));
  box.addEventListener('change', counted);
  const state = make('td', row.reason === '' ? '' : say(`请逐件研判：${row.reason}`, `By its form: ${row.reason}`));
  const text = make('td', row.text);
  if (row.marks) {
    text.append(make('p', row.marks));
  }
  Object.assign(row, {box, state});
  return make('tr', '', make('td', '', box), make('th', row.number), text,
    make('td', [row.regionWord, row.place].filter(Boolean).join(' ')), make('td', row.typeWords), state);
}

async function classify(rows) {
  const me = await whoAmI();
  for (const row of rows) {
    row.state.textContent = say('正在办理…', 'in work …');
    try {
      await post(row.task, 'claim', {userId: me});
      await post(row.task, 'submit-form', formOf(row));
      row.state.textContent = say('已研判', 'classified');
      row.box.checked = false;
      row.box.disabled = true;
    } catch (failure) {
      row.state.textContent = failure.message;
    }
  }
}

/** Opens the table; what was classified has left the list when it is closed. */
export async function lookThrough(tasks, closed) {
  const dialog = make('dialog');
  dialog.className = 'house-look';
  dialog.setAttribute('aria-label', say('逐件核对后研判', 'Look at each, then classify'));
  const state = make('p', say('正在读取…', 'Reading …'));
  state.setAttribute('role', 'status');
  const close = make('button', say('关闭', 'Close'));
  const go = make('button');
  close.className = 'btn btn-default';
  go.className = 'btn btn-primary';
  [close, go].forEach(button => { button.type = 'button'; });
  dialog.append(make('h2', say('逐件核对后研判', 'Look at each, then classify')),
    make('p', say('勾选即表示：文字不含举报人信息，属地、污染类型无误，照此作为环境类信访件研判，不列为重点件。',
      'A tick says: the text names no petitioner, region and types are right, and it is environmental and no key item.')),
    state, go, close);
  document.body.append(dialog);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    closed();
  });
  dialog.showModal();
  const deployed = read(tasks[0], 'deployed-form'); // the same form for all of them
  const told = await Promise.allSettled(tasks.map(task => rowOf(task, deployed)));
  const rows = told.filter(one => one.status === 'fulfilled').map(one => one.value);
  state.textContent = told.filter(one => one.status === 'rejected').map(one => one.reason.message).join('；');
  const count = () => {
    const ticked = rows.filter(row => row.box.checked).length;
    go.textContent = say(`照此研判（${ticked}）`, `Classify (${ticked})`);
    go.disabled = ticked === 0;
  };
  const head = [say('核对', 'Looked'), say('编号', 'Number'), say('问题内容', 'Problem'), say('属地和地点', 'Place'),
    say('污染类型', 'Types'), say('情况', 'State')].map(words => make('th', words));
  const scroll = make('div', '', make('table', '', make('thead', '', make('tr', '', ...head)),
    make('tbody', '', ...rows.map(row => lineOf(row, count)))));
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', say('选中的信访件', 'Petitions chosen'));
  go.before(scroll);
  count();
  go.addEventListener('click', async () => {
    go.disabled = true;
    await classify(rows.filter(row => row.box.checked)).catch(failure => { state.textContent = failure.message; });
    count();
  });
}
