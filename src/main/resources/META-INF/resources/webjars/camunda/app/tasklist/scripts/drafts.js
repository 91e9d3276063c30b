// What a person has typed into a form must survive a look at another tab or task, and must not be left behind on a
// shared computer. Tasklist keeps a draft only when told to, and then as plain text in the browser's lasting storage.
// Here a draft is kept by itself, in the memory of this window, and is gone when the window is closed or reloaded.

const PREFIX = 'camunda-form:';

const drafts = new Map();

let whenHandedIn = () => {};
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

Storage.prototype.removeItem = function (key) {
  if (isDraft(this, key)) {
    drafts.delete(String(key));
    whenHandedIn();
  } else {
    removeItem.call(this, key);
  }
};

/** Drafts that stayed on this computer before this script was there. */
function forgetStoredDrafts() {
  Object.keys(window.localStorage)
    .filter(key => key.startsWith(PREFIX))
    .forEach(key => removeItem.call(window.localStorage, key));
}

forgetStoredDrafts();

/** Tasklist removes the draft of a form, whether there is one or not, as soon as the form was handed in. */
export function onHandedIn(action) {
  whenHandedIn = action;
}

/** Whether a draft of any task waits to be handed in. */
export function anyDraft() {
  return drafts.size > 0;
}

export function hasDraft(taskId) {
  return drafts.has(PREFIX + taskId);
}

/** Tasklist's own save button is hidden, not removed: it is what keeps the draft. */
export function keepDraft() {
  const save = document.querySelector('.form-actions button[ng-click^="save("]');
  if (save && !save.disabled) {
    save.click();
  }
}
