// In front of every model and every process of Cockpit: the way to our history of it, finished ones included. Whoever
// administers nothing is not offered what would be refused.

const base = document.querySelector('base');
const home = base.getAttribute('app-root').replace(/\/camunda$/, '') + '/';
const english = (navigator.languages?.[0] ?? navigator.language ?? '').split('-')[0].toLowerCase() === 'en';
const MODELS = ['petition', 'handoff'];

const link = document.createElement('a');
link.className = 'house-history';
link.target = '_blank';
link.rel = 'noopener';
link.hidden = true;
document.body.append(link);

async function read(address) {
  const response = await fetch(home + address, {headers: {Accept: 'application/json'}, credentials: 'same-origin'});
  return response.ok && !response.redirected ? response.json() : null;
}

/** The page of ours about what the address of Cockpit shows, if there is one. */
async function history(shown) {
  const [, kind, id] = /^#\/(process-instance|process-definition)\/([^/?]+)/.exec(shown) ?? [];
  if (kind === 'process-definition') {
    const [model, version] = decodeURIComponent(id).split(':');
    return MODELS.includes(model) ? `audit?model=${model}:${version}` : null;
  }
  if (kind === 'process-instance') {
    const run = await read(`camunda/api/engine/engine/default/history/process-instance/${id}`);
    const key = run?.businessKey;
    return key && MODELS.includes(run.processDefinitionKey) ? `audit/${key.replace(/-\d\d$/, '')}#run-${key}` : null;
  }
  return null;
}

async function show() {
  const shown = location.hash;
  link.hidden = true;
  const address = await history(shown);
  if (address && shown === location.hash) {
    link.href = home + address;
    link.textContent = english ? 'Full history' : '完整办理档案';
    link.hidden = false;
  }
}

async function offerWhatIsAllowed() {
  const person = await read('camunda/api/admin/auth/user/default');
  document.body.classList.toggle('house-reads-only', !!person && !person.authorizedApps?.includes('admin'));
}

function refresh() {
  show().catch(failure => console.warn('history', failure));
  offerWhatIsAllowed().catch(failure => console.warn('offer', failure));
}

addEventListener('hashchange', refresh);
refresh();
