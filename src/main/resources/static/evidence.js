// Evidence: files dropped or chosen go up one by one, each with its progress. Without this script the form works as it is.

for (const form of document.querySelectorAll('.evidence-form')) {
  const words = form.dataset;
  const drop = form.querySelector('.evidence-drop');
  const queue = form.querySelector('.evidence-queue');
  const inputs = [...form.querySelectorAll('input[type=file]')];
  const button = form.querySelector('button[type=submit]');
  const most = Number(words.megabytes) * 1024 * 1024;
  const counts = {ADDED: 0, KNOWN: 0, REFUSED: 0};
  let line = Promise.resolve();
  let left = 0;

  form.classList.add('scripted');

  const bring = (files) => {
    const list = [...files];
    // what is typed beside the files counts as it stands now
    const beside = [...new FormData(form)].filter(([name]) => name !== 'files');
    list.forEach((file) => enqueue(file, beside));
    inputs.forEach((input) => { input.value = ''; });
  };

  inputs.forEach((input) => input.addEventListener('change', () => bring(input.files)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = inputs.flatMap((input) => [...input.files]);
    if (chosen.length === 0) inputs[0].click();
    else bring(chosen);
  });
  for (const kind of ['dragenter', 'dragover']) {
    form.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add('over'); });
  }
  for (const kind of ['dragleave', 'drop']) {
    form.addEventListener(kind, () => drop.classList.remove('over'));
  }
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer) bring(event.dataTransfer.files);
  });
  window.addEventListener('beforeunload', (event) => { if (left > 0) event.preventDefault(); });

  function enqueue(file, beside) {
    const item = document.createElement('li');
    const name = document.createElement('strong');
    const state = document.createElement('span');
    const progress = document.createElement('progress');
    progress.max = 100;
    progress.value = 0;
    progress.setAttribute('aria-label', file.name);
    name.textContent = file.name;
    state.className = 'mark';
    state.textContent = words.waiting;
    item.append(name, state, progress);
    queue.append(item);
    if (file.size > most || file.size === 0) {
      refuse(item, file.size === 0 ? words.empty : words.tooLarge);
      counts.REFUSED++;
      return;
    }
    left++;
    button.disabled = true;
    line = line.then(() => send(file, beside, item, state, progress)).then(() => {
      left--;
      if (left === 0) finish();
    });
  }

  function send(file, beside, item, state, progress) {
    return new Promise((resolve) => {
      const body = new FormData();
      beside.forEach(([key, value]) => body.append(key, value));
      body.append('files', file, file.name);
      const request = new XMLHttpRequest();
      request.open('POST', form.action);
      request.setRequestHeader('Accept', 'application/json');
      request.upload.addEventListener('progress', (event) => {
        progress.value = event.lengthComputable ? 100 * event.loaded / event.total : 0;
        state.textContent = event.loaded < event.total ? `${words.sending} ${Math.floor(progress.value)}%` : words.checking;
      });
      request.addEventListener('load', () => {
        const fate = fateOf(request);
        counts[fate.outcome]++;
        if (fate.outcome === 'REFUSED') {
          refuse(item, fate.words);
        } else {
          progress.remove();
          state.textContent = fate.outcome === 'ADDED' ? words.added : words.known;
          state.className = 'mark good';
          if (fate.outcome === 'KNOWN') say(item, fate.words);
        }
        resolve();
      });
      request.addEventListener('error', () => {
        counts.REFUSED++;
        const again = refuse(item, words.failed);
        const retry = document.createElement('button');
        retry.type = 'button';
        retry.className = 'quiet';
        retry.textContent = words.retry;
        retry.addEventListener('click', () => { counts.REFUSED--; item.remove(); enqueue(file, beside); });
        again.after(retry);
        resolve();
      });
      request.send(body);
    });
  }

  function fateOf(request) {
    try {
      const fates = JSON.parse(request.responseText);
      if (Array.isArray(fates) && fates.length === 1) return fates[0];
    } catch (noJson) {
      // somebody else answered; the status says what to tell
    }
    if (request.status === 401 || request.responseURL.endsWith('/login')) return {outcome: 'REFUSED', words: words.signedOut};
    if (request.status === 403 || request.status === 404) return {outcome: 'REFUSED', words: words.forbidden};
    return {outcome: 'REFUSED', words: request.status === 413 ? words.tooLarge : words.failed};
  }

  function refuse(item, text) {
    item.querySelector('progress')?.remove();
    const state = item.querySelector('.mark');
    state.textContent = words.refused;
    state.className = 'mark bad';
    return say(item, text);
  }

  function say(item, text) {
    const told = document.createElement('span');
    told.className = 'words';
    told.textContent = text;
    item.append(told);
    return told;
  }

  /** The list below shows what has arrived; what was refused stays to be read. */
  async function finish() {
    button.disabled = false;
    const told = queue.querySelector('.total') ?? document.createElement('li');
    told.className = 'total';
    told.textContent = words.finished.replace('{0}', counts.ADDED).replace('{1}', counts.KNOWN).replace('{2}', counts.REFUSED);
    queue.append(told);
    const answer = await fetch(location.pathname + location.search, {credentials: 'same-origin', headers: {Accept: 'text/html'}});
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const section = form.closest('section').id;
    const fresh = page.querySelector(`#${section} > .evidence-list`);
    if (fresh) document.querySelector(`#${section} > .evidence-list`).replaceWith(document.adoptNode(fresh));
  }
}
