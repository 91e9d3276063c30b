// The preview follows what the editor writes; what is offered goes into the last lead story at a click.

const form = document.getElementById('content');
let asking = new AbortController();
let waiting;

async function preview() {
  asking.abort();
  asking = new AbortController();
  const response = await fetch(form.dataset.preview, {
    method: 'POST', body: new URLSearchParams(new FormData(form)), credentials: 'same-origin', signal: asking.signal
  });
  if (response.ok && !response.redirected) {
    const page = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('preview');
    if (page) {
      document.getElementById('preview').replaceWith(document.adoptNode(page));
    }
  }
}

function later() {
  clearTimeout(waiting);
  waiting = setTimeout(() => preview().catch(failure => {
    if (failure.name !== 'AbortError') {
      console.warn(failure);
    }
  }), 500);
}

form.addEventListener('input', later);
document.querySelectorAll('.briefing-offers .offer').forEach(offer => {
  offer.tabIndex = 0;
  offer.setAttribute('role', 'button');
  const take = () => {
    const story = [...form.querySelectorAll('textarea.story')].pop();
    if (story) {
      story.value = story.value ? `${story.value}\n${offer.textContent}` : offer.textContent;
      story.focus();
      later();
    }
  };
  offer.addEventListener('click', take);
  offer.addEventListener('keydown', event => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      take();
    }
  });
});
