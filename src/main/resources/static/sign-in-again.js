// A session may end while somebody types. Then the sign-in stands over the page, which stays as it is; what was asked meanwhile
// is asked again for the same person, with the tokens of the new session. Whoever else signs in gets the page anew, and empty.

const home = new URL('.', import.meta.url).pathname;
const {fetch: ask, XMLHttpRequest: Plain} = window;
const ENGINE = `${home}camunda/api/`;
const ENGINE_PERSON = `${ENGINE}admin/auth/user/default`;

let person = null;
let token = null;
let signingIn = null;
/** Whoever has put the sign-in away is not asked for what a page does by itself. */
let declined = false;

const path = address => new URL(address, location.href).pathname;
const isOurs = address => new URL(address, location.href).origin === location.origin;
const isSignIn = address => address !== '' && path(address) === `${home}login`;
/** What a request that changes something at the engine brings of the session. */
export const engineToken = () => decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '');

async function whoIsThere() {
  const answer = await ask(`${home}sign-in/person`, {headers: {Accept: 'application/json'}, cache: 'no-store'});
  return answer.ok && !answer.redirected ? answer.json() : null;
}

/** Notes whose page this is, asked from the house where the page does not say it. */
export async function belongsTo(known, ownToken) {
  const there = known ? {person: known, token: ownToken} : await whoIsThere();
  person ??= there?.person ?? null;
  token ??= there?.token ?? null;
}

/** What a form brings of the session. */
export const formToken = () => token;

/** Nothing of what one person typed is left for another. */
function startAnew() {
  document.body.replaceChildren();
  window.addEventListener('beforeunload', event => event.stopImmediatePropagation(), true);
  location.reload();
  return new Promise(() => {});
}

function signInHere() {
  return new Promise(done => {
    const english = document.documentElement.lang.startsWith('en');
    const dialog = document.createElement('dialog');
    const frame = document.createElement('iframe');
    const close = document.createElement('button');
    dialog.className = 'sign-in-again';
    dialog.style.cssText = 'box-sizing: border-box; width: min(540px, 96vw); height: min(540px, 94vh); padding: 0; border: 0; border-radius: 8px; overflow: hidden';
    frame.style.cssText = 'display: block; width: 100%; height: 100%; border: 0';
    close.style.cssText = 'position: absolute; top: 6px; right: 10px; width: 40px; height: 40px; border: 0; padding: 0; background: none; color: #1b2a26; font-size: 24px; line-height: 1; cursor: pointer';
    close.type = 'button';
    close.textContent = '×';
    close.ariaLabel = english ? 'Not now' : '暂不登录';
    close.addEventListener('click', () => dialog.close());
    frame.addEventListener('load', () => {
      const page = frame.contentDocument;
      dialog.ariaLabel = frame.title = page.title;
      if (page.querySelector('[data-signed-in]')) {
        dialog.close('in');
      } else {
        (page.getElementById('username') ?? page.getElementById('code'))?.focus();
      }
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      declined = dialog.returnValue !== 'in';
      done(!declined);
    });
    // keys typed here are no shortcuts of the page beneath
    dialog.addEventListener('keydown', event => event.stopPropagation());
    frame.src = `${home}login?over`;
    dialog.append(frame, close);
    document.body.append(dialog);
    dialog.showModal();
  });
}

async function again() {
  // another window may have signed in meanwhile
  let there = await whoIsThere();
  if (!there && !declined && await signInHere()) {
    there = await whoIsThere();
  }
  if (!there) {
    return false;
  }
  if (person && there.person !== person) {
    return startAnew();
  }
  person = there.person;
  token = there.token;
  document.querySelectorAll('input[name="_csrf"]').forEach(field => { field.value = token; });
  if (document.querySelector('base[app-root]')) {
    await ask(ENGINE_PERSON, {headers: {Accept: 'application/json'}});
  }
  return true;
}

/** Answers whether the person of this page is signed in now. */
export function signInAgain() {
  signingIn ??= again().finally(() => { signingIn = null; });
  return signingIn;
}

function lacksSession({status, address, header}) {
  return status === 401 || isSignIn(address)
    || (status === 403 && (header('Stale-Form-Token') === 'true' || header('X-XSRF-TOKEN') === 'Required'));
}

function renewedBody(body) {
  if ((body instanceof FormData || body instanceof URLSearchParams) && body.has('_csrf')) {
    body.set('_csrf', token);
  }
  return body;
}

function renewedHeaders(headers, address) {
  const renewed = new Headers(headers);
  if (renewed.has('X-CSRF-TOKEN')) {
    renewed.set('X-CSRF-TOKEN', token);
  }
  if (path(address).startsWith(ENGINE)) {
    renewed.set('X-XSRF-TOKEN', engineToken());
  }
  return renewed;
}

window.fetch = async (what, options = {}) => {
  const answer = await ask(what, options);
  const lost = typeof what === 'string' && isOurs(what)
    && lacksSession({status: answer.status, address: answer.redirected ? answer.url : '', header: name => answer.headers.get(name)});
  return lost && await signInAgain()
    ? ask(what, {...options, headers: renewedHeaders(options.headers, what), body: renewedBody(options.body)})
    : answer;
};

const ENDS = ['readystatechange', 'load', 'loadend'];

/** A request that is not answered by the end of a session, but sent once more. */
class LastingRequest extends Plain {
  #asked = [];
  #headers = [];
  #body = null;
  #waits = false;
  #told = false;

  constructor() {
    super();
    // before anybody else listens
    ENDS.forEach(kind => this.addEventListener(kind, event => this.#listen(event)));
  }

  open(...asked) {
    this.#asked = asked;
    this.#headers = [];
    this.#waits = this.#told = false;
    super.open(...asked);
  }

  setRequestHeader(name, value) {
    this.#headers.push([name, value]);
    super.setRequestHeader(name, value);
  }

  send(body) {
    this.#body = body;
    super.send(body);
  }

  #listen(event) {
    const next = this.readyState === Plain.DONE && this.status === 401 && this.getResponseHeader('Sign-In-Continues');
    if (next) {
      location.assign(next);
    }
    if (!this.#waits && !this.#told && this.readyState === Plain.DONE && this.#isLost()) {
      this.#waits = true;
      signInAgain().catch(() => false).then(signedIn => signedIn ? this.#sendAgain() : this.#tell());
    }
    if (this.#waits) {
      event.stopImmediatePropagation();
    }
  }

  #isLost() {
    const [, address, asynchronous] = this.#asked;
    return asynchronous !== false && isOurs(address) && !path(address).startsWith(`${ENGINE}admin/auth/`)
      && lacksSession({status: this.status, address: this.responseURL, header: name => this.getResponseHeader(name)});
  }

  #sendAgain() {
    this.#waits = false;
    this.#told = true;
    Plain.prototype.open.apply(this, this.#asked);
    renewedHeaders(this.#headers, this.#asked[1]).forEach((value, name) => Plain.prototype.setRequestHeader.call(this, name, value));
    Plain.prototype.send.call(this, renewedBody(this.#body));
  }

  #tell() {
    this.#waits = false;
    this.#told = true;
    ENDS.forEach(kind => this.dispatchEvent(kind === 'readystatechange' ? new Event(kind) : new ProgressEvent(kind)));
  }
}

window.XMLHttpRequest = LastingRequest;

document.addEventListener('click', event => {
  declined &&= !(event.target instanceof Element && event.target.closest('button, a, input[type=submit]'));
}, true);
document.addEventListener('submit', () => { declined = false; }, true);
