// The bell of our own pages in Tasklist's bar: the number of messages the person has yet to read, and the last of them.

import {home, say} from './language.js';

function bell() {
  const details = document.createElement('details');
  details.className = 'bell';
  const name = document.createElement('summary');
  const icon = document.createElement('span');
  icon.className = 'glyphicon glyphicon-bell';
  icon.setAttribute('aria-hidden', 'true');
  const count = document.createElement('b');
  count.className = 'bell-count';
  count.hidden = true;
  name.append(icon, ` ${say('消息', 'Notices')}`, count);
  const panel = document.createElement('div');
  panel.className = 'bell-panel';
  const all = document.createElement('a');
  all.href = `${home}notices`;
  all.textContent = say('全部消息', 'All notices');
  panel.append(all);
  details.append(name, panel);
  return details;
}

export default {
  id: 'eco-petition-bell',
  pluginPoint: 'tasklist.navbar.action',
  priority: 600,
  render: async node => {
    const {ring} = await import(`${home}bell.js`);
    const status = document.createElement('p');
    status.className = 'bell-status';
    status.setAttribute('role', 'status');
    const details = bell();
    node.append(details, status);
    ring(details, {home, status, words: shown => say(`${shown} 条未读消息`, `${shown} unread notices`)});
  }
};
