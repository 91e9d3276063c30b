// Drafts of the forms of our pages: kept while somebody types, put back when the page is opened again, and gone when the house
// has taken the form. A form is handed in once its draft is kept: where the session has ended, the sign-in comes first.

import {Draft, PAUSE, SignedOut, TooLarge, timeOf} from './drafts.js';
import {belongsTo} from './sign-in-again.js';

const words = document.getElementById('page-drafts').dataset;
const TYPED = 'textarea, input:not([type]), input[type=text], input[type=tel], input[type=number], input[type=search], input[type=date]';
const FIELDS = `${TYPED}, input[type=datetime-local], input[type=checkbox], input[type=radio], select`;
/** Hidden fields by which a page tells several forms of one address. */
const TELLING = ['handOff', 'round'];
/** After so many milliseconds it is not sure any more that the session still stands. */
const SURE = 20_000;

const isTick = field => field.type === 'checkbox' || field.type === 'radio';
/** Ticks of one name are told apart by what they stand for: their order may have changed since. */
const keyOf = field => (isTick(field) ? `${field.name}=${field.value}` : field.name);
const say = (sentence, time) => sentence.replace('{0}', time ? timeOf(time) : '');

function fieldsOf(form) {
  return [...form.elements].filter(field => field.name && field.matches(FIELDS) && !field.matches('[data-undrafted]'));
}

/** What is typed and chosen, in the order of the fields of one name. */
function contentOf(form) {
  const content = {};
  for (const field of fieldsOf(form)) {
    const value = isTick(field) ? field.checked
      : field.multiple ? [...field.selectedOptions].map(option => option.value) : field.value;
    (content[keyOf(field)] ??= []).push(value);
  }
  return content;
}

function put(field, value) {
  if (isTick(field)) {
    field.checked = value;
  } else if (field.multiple) {
    [...field.options].forEach(option => { option.selected = value.includes(option.value); });
  } else {
    field.value = value;
  }
}

/** Puts it back as if typed; what the page does with a field it does when all are there. A page whose script adds fields hears first. */
function fill(form, content) {
  const before = JSON.stringify(contentOf(form));
  form.dispatchEvent(new CustomEvent('fields-wanted', {detail: Object.keys(content)}));
  const seen = {};
  const changed = fieldsOf(form).filter(field => {
    const key = keyOf(field);
    const index = seen[key] = (seen[key] ?? -1) + 1;
    const value = content[key]?.[index];
    const own = isTick(field) ? field.checked : field.multiple ? null : field.value;
    if (value === undefined || value === own) {
      return false;
    }
    put(field, value);
    return true;
  });
  changed.forEach(field => field.closest('details')?.setAttribute('open', ''));
  for (const kind of ['input', 'change']) {
    changed.forEach(field => field.dispatchEvent(new Event(kind, {bubbles: true})));
  }
  return JSON.stringify(contentOf(form)) !== before;
}

/** What stood in the form before anybody typed, so that a draft is not put over something else. */
function groundOf(form) {
  const text = fieldsOf(form).filter(field => field.matches(TYPED)).map(field => field.defaultValue).join('\n');
  return String([...text].reduce((sum, sign) => (Math.imul(sum, 31) + sign.codePointAt(0)) | 0, 0));
}

function placeOf(form) {
  const told = TELLING.map(name => form.elements[name]).filter(field => field?.type === 'hidden').map(field => field.value);
  const home = new URL(words.home, location.href).pathname;
  return `/${new URL(form.getAttribute('action') ?? '', location.href).pathname.slice(home.length)}${told.length > 0 ? `~${told.join('-')}` : ''}`;
}

class DraftedForm {
  constructor(form) {
    this.form = form;
    this.place = placeOf(form);
    this.draft = new Draft(this.place);
    this.first = contentOf(form);
    this.kept = JSON.stringify(this.first);
    /** What the house has confirmed. */
    this.safe = this.kept;
    this.saving = null;
    this.ground = groundOf(form);
    this.sureAt = 0;
    this.touched = false;
    this.notice = null;
    this.state = null;
  }

  async open() {
    this.form.addEventListener('input', () => { this.touched = true; });
    this.form.addEventListener('change', () => { this.touched = true; });
    this.form.addEventListener('submit', event => this.handIn(event));
    const kept = await this.draft.load();
    if (!kept) {
      return;
    }
    this.name();
    const {fields, ground} = kept.content;
    if (ground !== this.ground || this.touched) {
      this.tell(words.other, kept.savedAt, this.button(words.restore, () => this.restore(fields, kept.savedAt)), this.discarding());
    } else {
      this.restore(fields, kept.savedAt);
    }
  }

  restore(fields, savedAt) {
    if (fill(this.form, fields)) {
      this.tell(words.restored, savedAt, this.discarding());
    }
    this.kept = JSON.stringify(contentOf(this.form));
    this.touched = false;
  }

  discarding() {
    return this.button(words.discard, async () => {
      fill(this.form, this.first);
      this.kept = JSON.stringify(contentOf(this.form));
      this.touched = false;
      await this.draft.discard();
      this.name();
      this.tell(words.discarded);
    });
  }

  button(label, act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = label;
    button.addEventListener('click', () => act().catch?.(failure => console.warn('draft', failure)));
    return button;
  }

  /** Above the form, until the next thing is to be told. */
  tell(sentence, time, ...buttons) {
    this.notice ??= document.createElement('div');
    this.notice.className = 'notice draft no-print';
    this.notice.setAttribute('role', 'status');
    const told = document.createElement('p');
    told.textContent = say(sentence, time) + (buttons.length > 0 && this.form.querySelector('input[type=file]') ? ` ${words.files}` : '');
    this.notice.replaceChildren(told, ...buttons);
    this.form.prepend(this.notice);
    // a phone shows the field in which the cursor stands, and would hide this
    this.notice.scrollIntoView({block: 'nearest'});
  }

  /** At the end of the form, in passing. */
  mention(sentence, time) {
    if (!this.state) {
      this.state = document.createElement('p');
      this.state.className = 'draft-state muted small no-print';
      this.form.append(this.state);
    }
    this.state.textContent = say(sentence, time) + (time && this.form.querySelector('input[type=file]') ? ` ${words.files}` : '');
  }

  /** The form says that there is a draft, so that the house throws it away with it. */
  name() {
    let field = this.form.elements.draftPlace;
    if (this.draft.isKept && !field) {
      field = document.createElement('input');
      field.type = 'hidden';
      field.name = 'draftPlace';
      this.form.append(field);
    }
    if (field) {
      field.value = this.draft.isKept ? this.place : '';
    }
  }

  async keep(leaving = false) {
    const content = JSON.stringify(contentOf(this.form));
    if (!this.touched || content === this.kept) {
      return;
    }
    this.kept = content;
    this.saving = this.save(content, leaving);
    await this.saving;
  }

  async save(content, leaving) {
    try {
      const {savedAt, overtaken} = await this.draft.save({fields: JSON.parse(content), ground: this.ground}, leaving);
      this.safe = content;
      this.sureAt = Date.now();
      this.name();
      this.mention(words.saved, savedAt);
      if (overtaken) {
        this.tell(words.elsewhere, overtaken);
      }
    } catch (failure) {
      if (!(failure instanceof TooLarge)) {
        this.kept = null;
        this.sureAt = 0;
      }
      this.mention(failure instanceof TooLarge ? words.tooLarge : words.failed);
    }
  }

  /** Whether another window has gone on with it. */
  async look() {
    const kept = await this.draft.elsewhere();
    if (kept && JSON.stringify(kept.content.fields) !== JSON.stringify(contentOf(this.form))) {
      this.tell(words.elsewhere, kept.savedAt, this.button(words.load, async () => {
        await this.draft.load();
        this.restore(kept.content.fields, kept.savedAt);
      }));
    }
  }

  async handIn(event) {
    const isSafe = !this.touched || JSON.stringify(contentOf(this.form)) === this.safe;
    if (event.defaultPrevented || (isSafe && Date.now() - this.sureAt < SURE)) {
      return;
    }
    event.preventDefault();
    await this.keep();
    await this.saving;
    try {
      if (Date.now() - this.sureAt >= SURE) {
        await this.draft.elsewhere();
      }
    } catch (failure) {
      if (failure instanceof SignedOut || failure instanceof TypeError) {
        this.mention(words.failed);
        return;
      }
    }
    this.sureAt = Date.now();
    this.safe = JSON.stringify(contentOf(this.form));
    this.form.requestSubmit(event.submitter);
  }
}

await belongsTo(words.person, document.querySelector('input[name="_csrf"]')?.value);

const forms = [...document.querySelectorAll('main form[method=post]')]
  .filter(form => !form.matches('[data-undrafted]') && (form.matches('[data-drafted]') || fieldsOf(form).some(field => field.matches(TYPED))))
  .map(form => new DraftedForm(form))
  .filter(({place}) => !place.startsWith('/public/'));

const all = act => forms.forEach(form => act(form).catch(failure => console.warn('draft', failure)));

all(form => form.open());
setInterval(() => all(form => form.keep()), PAUSE);
document.addEventListener('visibilitychange', () => {
  all(form => document.visibilityState === 'visible' ? form.look() : form.keep(true));
});
window.addEventListener('pagehide', () => all(form => form.keep(true)));
window.addEventListener('pageshow', event => {
  if (event.persisted) {
    forms.forEach(form => { form.sureAt = 0; });
  }
});
