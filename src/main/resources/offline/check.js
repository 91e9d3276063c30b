// Checks an exported case against its chain of the ledger, without the house: the same hashes as the house makes.
const sealed = JSON.parse(document.getElementById('sealed').textContent);
const words = document.getElementById('words').dataset;
const results = document.getElementById('results');
const utf8 = new TextEncoder();

const hex = bytes => [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('');
const unhex = text => Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16));
const base64 = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

// each text behind its length in four octets
function fields(...texts) {
  return joined(...texts.flatMap(text => {
    const bytes = utf8.encode(text);
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, bytes.length);
    return [length, bytes];
  }));
}

const sha256 = async bytes => hex(await crypto.subtle.digest('SHA-256', bytes));

function say(good, sentence, ...values) {
  const line = document.createElement('li');
  line.className = good === null ? 'open' : good ? 'good' : 'bad';
  line.textContent = sentence.replace(/\{(\d)\}/g, (mark, at) => values[at]);
  results.append(line);
}

async function checkChain() {
  let before = '0'.repeat(64);
  const wrong = [];
  for (const [at, entry] of sealed.entries.entries()) {
    const own = await sha256(joined(unhex(before),
      fields(sealed.chain, String(entry.position), entry.source, entry.rowKey, entry.recordedAt, entry.content)));
    if (own !== entry.hash || entry.position !== at + 1) {
      wrong.push(entry.position);
    }
    before = entry.hash;
  }
  say(wrong.length === 0, wrong.length === 0 ? words.chainGood : words.chainBad, sealed.entries.length, wrong.join(', '));
}

async function checkRows() {
  if (!sealed.salt) {
    say(null, words.rowsOpen);
    return;
  }
  const key = await crypto.subtle.importKey('raw', unhex(sealed.salt), {name: 'HMAC', hash: 'SHA-256'}, false, ['sign']);
  const known = new Set(sealed.entries.map(entry => entry.source + ' ' + entry.content));
  const wrong = [];
  for (const row of sealed.rows) {
    const names = Object.keys(row.columns).sort();
    const content = joined(fields(row.source, row.rowKey), fields(...names.flatMap(name => [name, row.columns[name]])));
    if (!known.has(row.source + ' ' + hex(await crypto.subtle.sign('HMAC', key, content)))) {
      wrong.push(row.source + ' ' + row.rowKey);
    }
  }
  say(wrong.length === 0, wrong.length === 0 ? words.rowsGood : words.rowsBad, sealed.rows.length, wrong.join(', '));
}

async function checkRoot() {
  const proof = sealed.proof;
  if (!proof) {
    say(null, words.rootOpen);
    return;
  }
  const end = sealed.entries.find(entry => entry.position === proof.position);
  let node = await sha256(joined(new Uint8Array([0]), utf8.encode(`${sealed.chain} ${proof.position} ${proof.hash}`)));
  for (const beside of proof.path) {
    const [left, right] = beside.left ? [beside.hash, node] : [node, beside.hash];
    node = await sha256(joined(new Uint8Array([1]), unhex(left), unhex(right)));
  }
  const fits = end && end.hash === proof.hash && node === proof.root.root;
  say(Boolean(fits), fits ? words.rootGood : words.rootBad, sealed.day, proof.root.root);
  await checkSignature(proof);
}

async function checkSignature(proof) {
  let key;
  try {
    key = await crypto.subtle.importKey('spki', base64(proof.publicKey), {name: 'Ed25519'}, false, ['verify']);
  } catch {
    say(null, words.signatureOpen);
    return;
  }
  const good = await crypto.subtle.verify('Ed25519', key, base64(proof.root.signature), utf8.encode(proof.statement));
  say(good, good ? words.signatureGood : words.signatureBad, proof.publicKey);
}

// files are chosen as a folder, so that their names hold their place in it
async function checkFiles(chosen) {
  const wrong = [];
  let checked = 0;
  for (const file of chosen) {
    const name = (file.webkitRelativePath || file.name).replace(/^[^/]*\//, '');
    const expected = sealed.files[name];
    if (expected) {
      checked += 1;
      if (await sha256(new Uint8Array(await file.arrayBuffer())) !== expected) {
        wrong.push(name);
      }
    }
  }
  const missing = Object.keys(sealed.files).length - checked;
  say(wrong.length === 0 && missing === 0, wrong.length === 0 && missing === 0 ? words.filesGood : words.filesBad, checked, wrong.join(', '), missing);
}

document.getElementById('folder').addEventListener('change', event => checkFiles(event.target.files));
checkChain().then(checkRows).then(checkRoot).then(() => document.body.dataset.checked = 'true')
  .catch(fault => say(false, words.failed, fault.message));
