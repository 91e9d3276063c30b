// What a person may not do, Tasklist shows all the same and then refuses. Those controls appear to administrators alone,
// and two links lead back to our own pages.

import {english} from './language.js';

const ADMINISTRATOR = 'is-administrator';
const COCKPIT = 'has-cockpit';
const LOCKED = '.due-date, .followup-date, .groups, .assignee .set-value';
const PUT_BACK = '.unclaim';

const home = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '') + '/';

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
  anchor.append(icon, ` ${english ? inEnglish : chinese}`);
  return anchor;
}

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
  }
];
