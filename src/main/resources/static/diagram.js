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
  for (const mark of ['passed', 'waiting', 'given-up']) {
    for (const id of marked(place, mark)) {
      const element = elements.get(id);
      if (element) canvas.addMarker(id, mark);
      if (element?.children?.length) canvas.addMarker(id, 'part');
    }
  }
  stretch(canvas, place);
  look(canvas, elements, place);
  const section = place.closest('section');
  for (const button of section.querySelectorAll('[data-zoom]')) {
    button.addEventListener('click', () => {
      if (button.dataset.zoom === 'fit') canvas.zoom('fit-viewport', 'auto');
      else canvas.zoom(canvas.zoom() * Number(button.dataset.zoom));
    });
  }
  window.addEventListener('beforeprint', () => canvas.zoom('fit-viewport', 'auto'));
}

// The ids that the page names for a mark; the page leaves the attribute out where it names none.
function marked(place, mark) {
  return (place.getAttribute(`data-${mark}`) ?? '').split(' ').filter(Boolean);
}

// As high as the whole drawing needs when it is as wide as the page.
function stretch(canvas, place) {
  const { inner } = canvas.viewbox();
  place.style.height = `min(${Math.ceil((place.clientWidth * inner.height) / inner.width) + 32}px, 90vh)`;
  canvas.resized();
}

// A wide model would be too small to read as a whole: then the view opens where the case stands.
function look(canvas, elements, place) {
  canvas.zoom('fit-viewport', 'auto');
  if (canvas.zoom() >= 0.6) return;
  const here = elements.filter((element) => marked(place, 'waiting').includes(element.id) && !element.children?.length);
  const last = elements.filter((element) => marked(place, 'passed').includes(element.id) && element.type.endsWith('EndEvent'));
  const target = here[0] ?? last.at(-1);
  if (!target) return;
  canvas.zoom(0.8);
  const view = canvas.viewbox();
  canvas.viewbox({
    x: target.x + target.width / 2 - view.width / 2,
    y: target.y + target.height / 2 - view.height / 2,
    width: view.width,
    height: view.height,
  });
}
