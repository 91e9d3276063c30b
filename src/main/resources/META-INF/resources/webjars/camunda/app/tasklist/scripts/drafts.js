// What a person has typed into a form must survive a look at another tab or task, and must not be left behind on a
// shared computer. Tasklist keeps a draft only when told to, and then as plain text in the browser's lasting storage.
// Here a draft is kept by itself, in the memory of this window, and is gone when the window is closed or reloaded.

const PREFIX = 'camunda-form:';
const LEAVING = '.nav-tabs, .task-filters, .tasks-list, .case, .navbar-brand';

const drafts = new Map();
const {getItem, setItem, removeItem} = Storage.prototype;

function isDraft(storage, key) {
  return storage === window.localStorage && String(key).startsWith(PREFIX);
}

Storage.prototype.getItem = function (key) {
  return isDraft(this, key) ? drafts.get(String(key)) ?? null : getItem.call(this, key);
};

Storage.prototype.setItem = function (key, value) {
  if (isDraft(this, key)) {
    drafts.set(String(key), String(value));
  } else {
    setItem.call(this, key, value);
  }
};

/** Drafts that stayed on this computer before this script was there. */
function forgetStoredDrafts() {
  Object.keys(window.localStorage)
    .filter(key => key.startsWith(PREFIX))
    .forEach(key => removeItem.call(window.localStorage, key));
}

/** Tasklist's own save button is hidden, not removed: it is what keeps the draft. */
function keepDraft(event) {
  if (event.target instanceof Element && event.target.closest(LEAVING)) {
    const save = document.querySelector('.form-actions button[ng-click^="save("]');
    if (save && !save.disabled) {
      save.click();
    }
  }
}

forgetStoredDrafts();
document.addEventListener('click', keepDraft, true);
document.addEventListener('keydown', keepDraft, true);
window.addEventListener('beforeunload', event => {
  const save = document.querySelector('.form-actions button[ng-click^="save("]');
  if (save && !save.disabled) {
    event.preventDefault();
  }
});

/** What was said about an earlier attempt no longer holds when the form is handed in again. */
document.addEventListener('click', event => {
  if (event.target instanceof Element && event.target.closest('.form-actions .btn-primary')) {
    document.querySelectorAll('.page-notifications .close').forEach(button => button.click());
  }
}, true);
