// Shows the models of a case with the way it took. The list of steps below each diagram says the same in words.
for (const place of document.querySelectorAll('.diagram')) {
  show(place).catch(() => {
    place.textContent = place.dataset.failed;
    place.classList.add('empty');
  });
}

async function show(place) {
  const answer = await fetch(place.dataset.model, { headers: { Accept: 'application/xml' } });
  if (!answer.ok) throw new Error(String(answer.status));
  const viewer = new BpmnJS({ container: place });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  for (const mark of ['passed', 'waiting']) {
    for (const id of place.dataset[mark].split(' ')) {
      if (id && elements.get(id)) canvas.addMarker(id, mark);
    }
  }
  canvas.zoom('fit-viewport', 'auto');
  const section = place.closest('section');
  for (const button of section.querySelectorAll('[data-zoom]')) {
    button.addEventListener('click', () => {
      if (button.dataset.zoom === 'fit') canvas.zoom('fit-viewport', 'auto');
      else canvas.zoom(canvas.zoom() * Number(button.dataset.zoom));
    });
  }
  window.addEventListener('beforeprint', () => canvas.zoom('fit-viewport', 'auto'));
}
