// What Tasklist posts about a task, for every script that goes on from there.

export const HANDED_IN = /\/task\/([^/?]+)\/(submit-form|complete)(\?|$)/;

const hearers = [];
const addresses = new WeakMap();
const {open, send} = XMLHttpRequest.prototype;

XMLHttpRequest.prototype.open = function (method, address, ...others) {
  addresses.set(this, String(method).toUpperCase() === 'POST' ? String(address) : '');
  return open.call(this, method, address, ...others);
};

XMLHttpRequest.prototype.send = function (body) {
  for (const {pattern, hear} of hearers) {
    const found = pattern.exec(addresses.get(this) ?? '');
    const goOn = found && hear(found[1]);
    if (goOn) {
      this.addEventListener('load', () => this.status < 300 && goOn());
    }
  }
  return send.call(this, body);
};

/** Calls it with the task's id when such a request is sent; what it answers is called when the house has taken the request. */
export function whenPosted(pattern, hear) {
  hearers.push({pattern, hear});
}

/** What was said about an earlier attempt no longer holds when the form is handed in again. */
document.addEventListener('click', event => {
  if (event.target instanceof Element && event.target.closest('.form-actions .btn-primary')) {
    document.querySelectorAll('.page-notifications .close').forEach(button => button.click());
  }
}, true);
