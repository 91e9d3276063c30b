// What a person may not do, Tasklist shows all the same and then refuses. Those controls appear to administrators alone,
// and the bar leads to every page of ours that is open to the person.

import {home, say} from './language.js';

const ADMINISTRATOR = 'is-administrator';
const COCKPIT = 'has-cockpit';
const LOCKED = '.due-date, .followup-date, .groups, .assignee .set-value';
const PUT_BACK = '.unclaim';

async function read(address) {
  const response = await fetch(address, {headers: {Accept: 'application/json'}, credentials: 'same-origin'});
  if (!response.ok) {
    throw new Error(`${address}: ${response.status}`);
  }
  return response.json();
}

async function recognise(api) {
  const person = await read(`${api.adminApi}/auth/user/${api.engine}`);
  document.body.classList.toggle(ADMINISTRATOR, person.authorizedApps.includes('admin'));
  document.body.classList.toggle(COCKPIT, person.authorizedApps.includes('cockpit'));
  const {groups} = await read(`${api.engineApi}/identity/groups?userId=${encodeURIComponent(person.userId)}`);
  return groups.map(group => group.id);
}

/** Mouse and keyboard alike: dates, groups and the person in charge are facts here, not fields. */
function lock(event) {
  if (event.target instanceof Element
      && !document.body.classList.contains(ADMINISTRATOR)
      && event.target.closest(LOCKED)
      && !event.target.closest(PUT_BACK)
      && (event.type !== 'keydown' || event.key !== 'Tab')) {
    event.preventDefault();
    event.stopPropagation();
  }
}

['click', 'keydown', 'paste'].forEach(kind => document.addEventListener(kind, lock, true));

/** On a phone the chosen task stands below the list. */
document.addEventListener('click', event => {
  if (event.target instanceof Element && event.target.closest('.tasks-list .task') && matchMedia('(max-width: 768px)').matches) {
    setTimeout(() => document.querySelector('.task-details')?.scrollIntoView({behavior: 'smooth'}), 400);
  }
});

function link(address, chinese, inEnglish, glyph) {
  const anchor = document.createElement('a');
  const icon = document.createElement('span');
  icon.className = `glyphicon glyphicon-${glyph}`;
  icon.setAttribute('aria-hidden', 'true');
  anchor.href = address;
  anchor.append(icon, ` ${say(chinese, inEnglish)}`);
  return anchor;
}

/** Every other page that is open to the person, behind one word in the bar. */
async function placesMenu() {
  const places = await read(`${home}places?language=${say('zh', 'en')}`);
  const menu = document.createElement('details');
  menu.className = 'house-places';
  const name = document.createElement('summary');
  name.textContent = say('全部页面', 'All pages');
  const list = document.createElement('ul');
  for (const place of places) {
    const item = document.createElement('li');
    const anchor = document.createElement('a');
    anchor.href = home + place.address.replace(/^\//, '');
    anchor.textContent = place.name;
    item.append(anchor);
    list.append(item);
  }
  menu.append(name, list);
  return menu;
}

function closeMenus({target, key}) {
  document.querySelectorAll('.house-places[open]').forEach(menu => {
    if (key === 'Escape') {
      menu.open = false;
      menu.querySelector('summary').focus();
    } else if (key === undefined && !menu.contains(target)) {
      menu.open = false;
    }
  });
}

document.addEventListener('click', closeMenus);
document.addEventListener('keydown', closeMenus);

export default [
  {
    id: 'eco-petition-start',
    pluginPoint: 'tasklist.navbar.action',
    priority: 500,
    render: node => node.append(link(home, '工作台', 'Start page', 'th-large'))
  },
  {
    id: 'eco-petition-intake',
    pluginPoint: 'tasklist.navbar.action',
    priority: 400,
    render: async (node, {api}) => {
      const groups = await recognise(api);
      if (groups.includes('intake') || groups.includes('liaison')) {
        node.append(link(`${home}intake`, '信访登记', 'Register a petition', 'edit'));
      }
    }
  },
  {
    id: 'eco-petition-places',
    pluginPoint: 'tasklist.navbar.action',
    priority: 300,
    render: async node => node.append(await placesMenu())
  }
];
