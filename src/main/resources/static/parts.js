// Parts of a page that take a moment: each names its address, is read when the page stands, and without it a link leads there.

/** Each part is asked for once, whoever asks for it again. */
async function fill(part) {
  const address = part.dataset.part;
  delete part.dataset.part;
  const response = await fetch(address, {credentials: 'same-origin', headers: {Accept: 'text/html'}});
  if (!response.ok || response.redirected) {
    return;
  }
  const found = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('[data-found]');
  if (found) {
    part.replaceChildren(document.adoptNode(found));
  }
}

export function fillParts(root) {
  root.querySelectorAll('[data-part]').forEach(part => fill(part).catch(() => {}));
}

fillParts(document);
