// Shows the models of a case with the way it took, or a model with what is changed in it. The list of steps below each diagram says the same in words.
const WAY = ['passed', 'waiting', 'given-up'];
const CHANGES = ['added', 'changed', 'removed'];

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
  for (const mark of [...WAY, ...CHANGES]) {
    for (const id of marked(place, mark)) {
      const element = elements.get(id);
      if (element) canvas.addMarker(id, mark);
      if (element?.children?.length) canvas.addMarker(id, 'part');
    }
  }
  label(viewer, JSON.parse(place.dataset.marks || '{}'));
  replay(place, canvas, elements);
  viewer.get('eventBus').on('element.click', ({ element }) => find(place, element.id));
  stretch(canvas, place);
  look(canvas, elements, place);
  const section = place.closest('section');
  for (const button of section.querySelectorAll('[data-zoom]')) {
    button.addEventListener('click', () => {
      if (button.dataset.zoom === 'fit') canvas.zoom('fit-viewport', 'auto');
      else canvas.zoom(canvas.zoom() * Number(button.dataset.zoom));
    });
  }
  if (place.dataset.marks) window.addEventListener('beforeprint', () => canvas.zoom('fit-viewport', 'auto'));
  else printWhole(canvas, place);
}

// On paper the box has a size that the screen does not know: the picture itself says what it holds, and fills the box.
function printWhole(canvas, place) {
  const picture = place.querySelector('.djs-container > svg');
  const layer = picture.querySelector('.viewport');
  let transform = null;
  window.addEventListener('beforeprint', () => {
    const { inner } = canvas.viewbox();
    transform = layer.getAttribute('transform');
    layer.removeAttribute('transform');
    picture.setAttribute('viewBox', `${inner.x - 5} ${inner.y - 5} ${inner.width + 10} ${inner.height + 10}`);
  });
  window.addEventListener('afterprint', () => {
    picture.removeAttribute('viewBox');
    if (transform) layer.setAttribute('transform', transform);
  });
}

// The ids that the page names for a mark; the page leaves the attribute out where it names none.
function marked(place, mark) {
  return (place.getAttribute(`data-${mark}`) ?? '').split(' ').filter(Boolean);
}

// How often a loop was gone through, how long a task took, and where what it called is drawn.
function label(viewer, marks) {
  const overlays = viewer.get('overlays');
  const elements = viewer.get('elementRegistry');
  for (const [id, mark] of Object.entries(marks)) {
    const element = elements.get(id);
    if (!element) continue;
    const text = document.createElement('div');
    text.className = 'passage';
    if (mark.times) add(text, 'span', `×${mark.times}`, 'times');
    if (mark.time) add(text, 'span', mark.time, 'time');
    for (const [key, address] of Object.entries(mark.calls ?? {})) add(text, 'a', key, 'called').href = address;
    if (text.childElementCount) overlays.add(id, { position: beside(element), html: text });
  }
}

// Under a task; at the middle of a flow, counted from the corner of the box around it.
function beside(element) {
  if (!element.waypoints) return { bottom: 0, left: 0 };
  const [from, to] = element.waypoints.slice(Math.floor(element.waypoints.length / 2) - 1);
  return {
    left: (from.x + to.x) / 2 - Math.min(...element.waypoints.map((point) => point.x)) - 8,
    top: (from.y + to.y) / 2 - Math.min(...element.waypoints.map((point) => point.y)) - 8,
  };
}

function add(parent, kind, text, name) {
  const child = document.createElement(kind);
  child.textContent = text;
  child.className = name;
  parent.append(child);
  return child;
}

// Shows the way as far as the chosen step.
function replay(place, canvas, elements) {
  const section = place.closest('section');
  const slider = section.querySelector('[data-replay]');
  if (!slider) return;
  const rows = [...section.querySelectorAll('table.path tbody tr')];
  const drawn = (mark) => marked(place, mark).filter((id) => elements.get(id)).map((id) => [id, mark]);
  const whole = ['passed', 'waiting', 'given-up'].flatMap(drawn);
  let shown = whole;
  slider.addEventListener('input', () => {
    const upTo = Number(slider.value);
    shown.forEach(([id, mark]) => canvas.removeMarker(id, mark));
    const passed = rows.slice(0, upTo).flatMap((row) => [row.dataset.flow, row.dataset.element]);
    const now = rows[upTo - 1].dataset.element;
    shown = upTo === rows.length ? whole : [...new Set(passed)].filter((id) => id && elements.get(id)).map((id) => [id, 'passed']);
    if (upTo < rows.length && elements.get(now)) shown.push([now, 'waiting']);
    shown.forEach(([id, mark]) => canvas.addMarker(id, mark));
    section.querySelector('output').textContent = upTo === rows.length ? '' : rows[upTo - 1].dataset.at;
  });
}

// The step of the list that an element of the drawing stands for.
function find(place, id) {
  const row = place.closest('section').querySelector(`table.path tr[data-element="${CSS.escape(id)}"]`);
  if (!row) return;
  row.closest('details').open = true;
  row.scrollIntoView({ block: 'center' });
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
  const changed = elements.filter((element) => !element.waypoints && CHANGES.some((mark) => marked(place, mark).includes(element.id)));
  const target = here[0] ?? last.at(-1) ?? changed.at(-1);
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
