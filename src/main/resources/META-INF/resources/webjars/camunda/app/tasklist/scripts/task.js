// Which task an address of Tasklist, or a card of its list, leads to.

export function taskAt(address) {
  return /[?&]task=([^&]+)/.exec(address)?.[1] ?? null;
}

export function taskInHand() {
  return taskAt(location.hash);
}

export function taskOf(card) {
  return taskAt(card.querySelector('a[href*="task="]')?.getAttribute('href') ?? '');
}
