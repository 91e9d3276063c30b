// The intake page: proposes the text without the caller while the clerk goes on typing, registers with Ctrl+Enter,
// and hides the caller where there is none. Without this script the page works too.
const form = document.getElementById('intake');
const received = document.getElementById('text');
const proposed = document.getElementById('problemText');
const confirmed = form.elements.confirmed;
const marks = document.getElementById('marks');
const again = document.getElementById('again');
const callers = [...document.querySelectorAll('#caller input')];
let asked = '';
let edited = proposed.value !== '';
let asking = 0;

async function propose() {
  const about = [received, ...callers].map((field) => field.value.trim()).join('\n');
  if (!received.value.trim() || about === asked) return;
  asked = about;
  const turn = ++asking;
  try {
    const answer = await fetch('/intake/redaction', {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: 'application/json' },
    });
    if (!answer.ok) throw new Error(String(answer.status));
    const redacted = await answer.json();
    if (turn !== asking) return;
    const long = redacted.text.length > proposed.maxLength;
    proposed.value = long ? '' : redacted.text;
    edited = false;
    confirmed.checked = false;
    again.hidden = true;
    if (long) marks.textContent = marks.dataset.long;
    else tell(redacted.marks);
  } catch (failure) {
    asked = '';
    marks.textContent = marks.dataset.failed;
  }
}

function tell(found) {
  marks.textContent = found.length === 0 ? marks.dataset.none
    : marks.dataset.some + found.map((mark) => `${mark.found} → ${mark.replacement}`).join(', ');
}

for (const field of [received, ...callers]) {
  field.addEventListener('change', () => {
    if (edited) again.hidden = false;
    else propose();
  });
}
proposed.addEventListener('input', () => { edited = true; });
again.addEventListener('click', () => { asked = ''; propose(); proposed.focus(); });

// Likely repeats appear beside the text while the clerk types; the list is never exchanged under the clerk's fingers. Where there
// is no room beside, one line at the top of the screen says how many there are and opens.
const repeats = document.getElementById('repeats');
const repeatCount = document.getElementById('repeat-count');
repeats.open = window.matchMedia('(min-width: 52.01rem)').matches || document.querySelector('.notice [href="#repeats"]') !== null;
const compared = ['text', 'place', 'regionCode', 'caller.phone'].map((name) => form.elements[name]);
let waiting = 0;
let comparison = 0;
let comparedLast = '';

async function compare() {
  const about = [...compared.map((field) => field.value.trim()), form.elements.channel.value].join('\n');
  if (about === comparedLast || repeats.contains(document.activeElement)) return;
  comparedLast = about;
  const turn = ++comparison;
  try {
    const answer = await fetch('/intake/repeats', {
      method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'text/html' },
    });
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    const html = await answer.text();
    if (turn !== comparison || repeats.contains(document.activeElement)) return;
    const list = new DOMParser().parseFromString(html, 'text/html').getElementById('repeat-list');
    document.getElementById('repeat-list').replaceWith(list);
    repeatCount.textContent = list.dataset.count;
  } catch (failure) {
    if (turn !== comparison) return;
    comparedLast = '';
    repeatCount.textContent = repeats.dataset.failed;
  }
}

for (const field of compared) {
  field.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(compare, 600); });
  field.addEventListener('change', compare);
}

// Alt+R says that the likeliest one is the same, and takes it back; the cursor stays where the clerk types.
function link() {
  const [same] = repeats.querySelectorAll('[value=REPEAT]');
  if (!same) return;
  const linked = !same.checked;
  (linked ? same : same.closest('.choices').querySelector('[value=""]')).checked = true;
  const number = same.closest('li').querySelector('.repeat-head a').textContent;
  repeatCount.textContent = (linked ? repeats.dataset.linked : repeats.dataset.undone).replace('{0}', number);
}

// The county that the text names is chosen, until the clerk chooses.
const region = form.elements.regionCode;
const regionHint = document.getElementById('regionCode-hint');
let chosenByClerk = region.value !== '';
function namesOf(option) {
  const name = option.textContent;
  return [name, name.replace(/^益阳/, ''), name.length > 2 ? name.slice(0, -1) : name];
}
function chooseRegion() {
  if (chosenByClerk) return;
  const named = [...region.options].filter((option) => option.value && namesOf(option).some((name) => received.value.includes(name)));
  region.value = named.length === 1 ? named[0].value : '';
  regionHint.textContent = named.length === 1 ? regionHint.dataset.told : '';
}
received.addEventListener('input', chooseRegion);
region.addEventListener('change', () => { chosenByClerk = true; regionHint.textContent = ''; });

function showCaller() {
  const onSite = form.elements.channel.value === 'SITE_INSPECTION';
  document.getElementById('caller').hidden = onSite;
  document.getElementById('caller').disabled = onSite;
}
for (const choice of form.elements.channel) choice.addEventListener('change', showCaller);
showCaller();

document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  if (event.altKey && event.code === 'KeyR') {
    event.preventDefault();
    link();
  }
});
form.addEventListener('submit', () => {
  document.getElementById('submit').disabled = true;
});
window.addEventListener('pageshow', () => {
  document.getElementById('submit').disabled = false;
});
