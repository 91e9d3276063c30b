// The first tab of every task, 案情: the case itself, read from our own page about the task.

import {english} from './language.js';

const home = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '') + '/';

const MESSAGES = {
  loading: ['正在读取案情…', 'Reading the case …'],
  denied: ['您无权查看此任务的案情。', 'You may not see this case.'],
  gone: ['该任务已办结或已撤销，请刷新任务列表。', 'This task is no longer open. Please reload the list.'],
  signedOut: ['登录已过期，请重新登录。', 'Your session has ended. Please log in again.'],
  failed: ['案情未能读取，请稍后重试。', 'The case could not be read. Please try again.']
};

function say(node, kind) {
  const message = document.createElement('p');
  message.className = 'case-message';
  message.setAttribute('role', 'status');
  message.textContent = MESSAGES[kind][english ? 1 : 0];
  node.replaceChildren(message);
}

function problem(response) {
  return {401: 'signedOut', 403: 'denied', 404: 'gone'}[response.status] ?? 'failed';
}

async function show(node, taskId, signal) {
  say(node, 'loading');
  const response = await fetch(`${home}cases/tasks/${encodeURIComponent(taskId)}`, {
    headers: {Accept: '*/*'}, credentials: 'same-origin', signal
  });
  if (!response.ok || response.redirected) {
    say(node, response.redirected ? 'signedOut' : problem(response));
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('.case');
  if (page) {
    page.querySelectorAll('[data-open]').forEach(link => link.removeAttribute('hidden'));
    node.replaceChildren(document.adoptNode(page));
    const {fillParts} = await import(`${home}parts.js`);
    fillParts(node);
  } else {
    say(node, 'failed');
  }
}

/** A button of the page that leads on to the form. */
function openForm(event) {
  if (event.target.closest('[data-open="form"]')) {
    event.preventDefault();
    event.currentTarget.closest('.tabbed-content')?.querySelectorAll('.nav-tabs a')[1]?.click();
  }
}

let reading = new AbortController();

export default {
  id: 'eco-petition-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 2000,
  properties: {label: english ? 'Case' : '案情'},
  render: (node, {taskId}) => {
    reading.abort();
    reading = new AbortController();
    node.addEventListener('click', openForm);
    show(node, taskId, reading.signal).catch(failure => {
      if (failure.name !== 'AbortError') {
        say(node, 'failed');
      }
    });
  },
  unmount: () => reading.abort()
};
