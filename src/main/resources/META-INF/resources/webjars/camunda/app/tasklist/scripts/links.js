// A link inside a task leads out of Tasklist. Followed in this window it would take the half-filled form with it, and the
// forms' own target="_blank" is cleaned away before they are shown: every such link opens a window of its own.

const LINKS = '.task-details a[href], .fjs-container a[href]';

/** Links within Tasklist itself stay in this window. */
function leadsOut(link) {
  const address = new URL(link.href, location.href);
  return /^https?:$/.test(address.protocol)
    && (address.origin !== location.origin || address.pathname !== location.pathname);
}

function openApart(link) {
  if (leadsOut(link) && link.target !== '_blank') {
    link.target = '_blank';
    link.rel = 'noopener';
  }
}

function openAllApart(place) {
  if (place.matches(LINKS)) {
    openApart(place);
  }
  place.querySelectorAll(LINKS).forEach(openApart);
}

new MutationObserver(changes => {
  for (const {type, target, addedNodes} of changes) {
    if (type === 'attributes') {
      openAllApart(target);
    } else {
      addedNodes.forEach(node => node instanceof Element && openAllApart(node));
    }
  }
}).observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['href']});

['click', 'auxclick', 'keydown'].forEach(kind => document.addEventListener(kind, event => {
  const link = event.target instanceof Element ? event.target.closest(LINKS) : null;
  if (link) {
    openApart(link);
  }
}, true));
