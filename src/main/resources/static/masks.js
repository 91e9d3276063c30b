// Masks: rectangles drawn, moved and sized over the picture; their numbers stand in the fields below, which work without this script.

const SVG = 'http://www.w3.org/2000/svg';
const SIDES = ['left', 'top', 'width', 'height'];
const LEAST = 0.5;
const STEP = 1;

for (const form of document.querySelectorAll('.mask-form')) {
  const words = form.dataset;
  const most = Number(words.most);
  const stage = form.querySelector('.mask-stage');
  const list = form.querySelector('.mask-areas');
  const told = form.querySelector('.mask-told');
  const seen = form.querySelector('.mask-public');
  const blank = list.lastElementChild.cloneNode(true);
  const canvas = document.createElementNS(SVG, 'svg');
  const handle = document.createElementNS(SVG, 'rect');
  const boxes = new Map();
  let next = list.children.length;
  let grip = null;
  let waiting = 0;

  canvas.setAttribute('viewBox', '0 0 100 100');
  canvas.setAttribute('preserveAspectRatio', 'none');
  handle.setAttribute('class', 'mask-handle');
  stage.append(canvas);
  canvas.append(handle);
  form.querySelectorAll('.mask-scripted').forEach((part) => { part.hidden = false; });
  blank.querySelectorAll('.mask-scripted').forEach((part) => { part.hidden = false; });
  [...list.children].forEach((row) => (isBlank(row) ? row.remove() : enter(row)));
  count();

  form.querySelector('.mask-add').addEventListener('click', () => {
    const row = add({left: 40, top: 40, width: 20, height: 20});
    if (row) boxes.get(row).focus();
    changed();
  });

  form.addEventListener('fields-wanted', (event) => {
    const wanted = event.detail.flatMap((name) => name.match(/^areas\[(\d+)\]\.left$/)?.[1] ?? []).map(Number);
    [...list.children].forEach((row) => drop(row));
    wanted.forEach((number) => {
      next = number;
      add({left: 0, top: 0, width: LEAST, height: LEAST});
    });
    next = Math.max(0, ...wanted) + 1;
  });

  form.addEventListener('submit', (event) => {
    if (event.submitter?.value !== 'preview' || !isWhole()) return; // the house says what is wrong
    event.preventDefault();
    preview();
    const heading = form.querySelector('#seen');
    heading.scrollIntoView({block: 'start'});
    heading.focus({preventScroll: true});
  });

  canvas.addEventListener('pointerdown', (event) => {
    if (event.button > 0 || grip) return;
    event.preventDefault();
    const at = place(event);
    const row = event.target === handle ? chosen() : [...boxes].find(([, box]) => box === event.target)?.[0];
    if (row) {
      boxes.get(row).focus();
      grip = {row, at, was: area(row), sizes: event.target === handle};
    } else {
      const fresh = add({left: Math.min(at.x, 100 - LEAST), top: Math.min(at.y, 100 - LEAST), width: LEAST, height: LEAST});
      if (!fresh) return;
      boxes.get(fresh).focus();
      grip = {row: fresh, at, draws: true};
    }
    canvas.setPointerCapture(event.pointerId);
  });

  canvas.addEventListener('pointermove', (event) => {
    if (!grip) return;
    const at = place(event);
    const {row, was} = grip;
    if (grip.draws) {
      grip.moved ||= Math.abs(at.x - grip.at.x) > LEAST || Math.abs(at.y - grip.at.y) > LEAST;
      const left = Math.min(at.x, grip.at.x);
      const top = Math.min(at.y, grip.at.y);
      set(row, {left, top, width: Math.abs(at.x - grip.at.x), height: Math.abs(at.y - grip.at.y)});
    } else if (grip.sizes) {
      set(row, {...was, width: was.width + at.x - grip.at.x, height: was.height + at.y - grip.at.y});
    } else {
      set(row, {...was, left: was.left + at.x - grip.at.x, top: was.top + at.y - grip.at.y}, true);
    }
  });

  canvas.addEventListener('pointerup', () => {
    if (grip?.draws && !grip.moved) drop(grip.row); // a touch draws nothing
    grip = null;
    refresh();
    changed();
  });
  canvas.addEventListener('pointercancel', () => {
    if (grip?.draws) drop(grip.row);
    grip = null;
  });

  canvas.addEventListener('keydown', (event) => {
    const row = chosen();
    const [across, down] = {ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP]}[event.key] ?? [0, 0];
    if (!row || (across === 0 && down === 0 && event.key !== 'Delete' && event.key !== 'Backspace')) return;
    event.preventDefault();
    const was = area(row);
    if (across === 0 && down === 0) {
      drop(row);
      ([...boxes.values()].at(-1) ?? form.querySelector('.mask-add')).focus();
    } else if (event.shiftKey) set(row, {...was, width: was.width + across, height: was.height + down});
    else set(row, {...was, left: was.left + across, top: was.top + down}, true);
    changed();
  });

  /** What somebody draws is typed as well: a draft of it is kept. */
  function changed() {
    form.dispatchEvent(new Event('change', {bubbles: true}));
  }

  /** Shows what the public would see, a moment after the last change. */
  function refresh() {
    clearTimeout(waiting);
    waiting = setTimeout(() => { if (isWhole() && !grip) preview(); }, 400);
  }

  function preview() {
    const areas = [...list.children].map((row) => SIDES.map((side) => area(row)[side]).join(','));
    const wanted = `${words.preview}?areas=${encodeURIComponent(areas.join(';'))}`;
    if (seen.getAttribute('src') !== wanted) seen.src = wanted;
  }

  function isWhole() {
    return list.children.length <= most && [...list.children].every((row) => {
      const {left, top, width, height} = area(row);
      return left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= 100.001 && top + height <= 100.001;
    });
  }

  function add(wanted) {
    told.textContent = '';
    if (list.children.length >= most) {
      told.textContent = words.full;
      return null;
    }
    const row = blank.cloneNode(true);
    row.querySelectorAll('.wrong').forEach((fault) => fault.remove());
    SIDES.forEach((side) => {
      const input = field(row, side);
      const label = input.previousElementSibling;
      input.name = `areas[${next}].${side}`;
      input.id = `a${next}${side}`;
      label.htmlFor = input.id;
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
    });
    next++;
    list.append(row);
    enter(row);
    set(row, wanted);
    count();
    return row;
  }

  /** Draws what the fields of a row say, and follows them. */
  function enter(row) {
    const box = document.createElementNS(SVG, 'rect');
    box.setAttribute('class', 'mask-box');
    box.setAttribute('tabindex', '0');
    box.setAttribute('role', 'img');
    box.addEventListener('focus', () => { choose(row); });
    canvas.insertBefore(box, handle);
    boxes.set(row, box);
    row.addEventListener('input', (event) => {
      event.target.removeAttribute('aria-invalid');
      draw(row);
    });
    row.addEventListener('focusin', () => choose(row));
    row.querySelector('.mask-remove').addEventListener('click', () => {
      const neighbour = row.nextElementSibling ?? row.previousElementSibling;
      drop(row);
      changed();
      (neighbour?.querySelector('.mask-remove') ?? form.querySelector('.mask-add')).focus();
    });
    draw(row);
  }

  function drop(row) {
    boxes.get(row).remove();
    boxes.delete(row);
    row.remove();
    told.textContent = '';
    choose(null);
    count();
    refresh();
  }

  function choose(row) {
    for (const [other, box] of boxes) {
      box.classList.toggle('chosen', other === row);
      other.classList.toggle('chosen', other === row);
    }
    follow();
  }

  function chosen() {
    return [...boxes.keys()].find((row) => row.classList.contains('chosen'));
  }

  /** Keeps an area within the picture, to a tenth of a per cent, and writes it into its fields; what is moved keeps its size. */
  function set(row, wanted, isMoved = false) {
    const tenth = (value) => Math.round(value * 10) / 10;
    const within = (value, greatest) => Math.min(greatest, Math.max(0, value));
    const left = tenth(within(wanted.left, 100 - (isMoved ? wanted.width : LEAST)));
    const top = tenth(within(wanted.top, 100 - (isMoved ? wanted.height : LEAST)));
    const width = tenth(Math.min(100 - left, Math.max(LEAST, wanted.width)));
    const height = tenth(Math.min(100 - top, Math.max(LEAST, wanted.height)));
    for (const [side, value] of Object.entries({left, top, width, height})) {
      field(row, side).value = String(value);
      field(row, side).removeAttribute('aria-invalid');
    }
    draw(row);
  }

  function draw(row) {
    const {left, top, width, height} = area(row);
    const box = boxes.get(row);
    const isArea = [left, top, width, height].every((side) => side >= 0 && side <= 100);
    box.setAttribute('x', isArea ? left : 0);
    box.setAttribute('y', isArea ? top : 0);
    box.setAttribute('width', isArea ? width : 0);
    box.setAttribute('height', isArea ? height : 0);
    label(row);
    follow();
    refresh();
  }

  /** The corner by which the chosen area is sized. */
  function follow() {
    const row = chosen();
    handle.classList.toggle('shown', Boolean(row));
    if (!row) return;
    const {left, top, width, height} = area(row);
    const shown = canvas.getBoundingClientRect();
    const across = 1800 / Math.max(1, shown.width);
    const down = 1800 / Math.max(1, shown.height);
    handle.setAttribute('width', across);
    handle.setAttribute('height', down);
    handle.setAttribute('x', Math.min(100 - across, (left || 0) + (width || 0) - across / 2));
    handle.setAttribute('y', Math.min(100 - down, (top || 0) + (height || 0) - down / 2));
  }

  function count() {
    [...list.children].forEach((row, at) => {
      row.querySelector('legend').textContent = words.area.replace('0', at + 1);
      label(row);
    });
  }

  function label(row) {
    const sides = SIDES.map((side) => `${field(row, side).previousElementSibling.textContent} ${field(row, side).value}`);
    boxes.get(row).setAttribute('aria-label', `${row.querySelector('legend').textContent} ${sides.join(' ')}`);
  }

  function area(row) {
    return Object.fromEntries(SIDES.map((side) => [side, Number(field(row, side).value.replace(/[\s%]/g, '') || NaN)]));
  }

  function field(row, side) {
    return row.querySelector(`[data-side=${side}]`);
  }

  function isBlank(row) {
    return SIDES.every((side) => field(row, side).value.trim() === '');
  }

  function place(event) {
    const shown = canvas.getBoundingClientRect();
    const within = (value) => Math.min(100, Math.max(0, value));
    return {x: within(100 * (event.clientX - shown.left) / shown.width), y: within(100 * (event.clientY - shown.top) / shown.height)};
  }
}
