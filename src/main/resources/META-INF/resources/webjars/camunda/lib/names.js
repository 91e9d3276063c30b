// The web apps write given name, space, family name: 建国 王. A Chinese name is written 王建国, wherever one of them stands.

const PLACES = [
  '[cam-widget-header] .account', '.meta .assignee', '.tasks-list .task .assignee', '.user-profile-name',
  '.section-content > header h3', '[cam-breadcrumbs-panel]', 'td.user'
].join(', ');
const ROWS = 'tr[ng-repeat^="user in "]';
const NAME = /(^|[\s：:])((?=[^\s]*\p{Script=Han})[^\s\p{Script=Latin}]+) ((?=[^\s]*\p{Script=Han})[^\s\p{Script=Latin}]+)(?=\s*$)/u;

function writeName(text) {
  if (NAME.test(text.data)) {
    text.data = text.data.replace(NAME, '$1$3$2');
  }
}

/** Lists of people have a column for the given name before that for the family name. */
function turnColumns(row) {
  const cells = [...row.children];
  const [given, family] = [cells[1], cells[2]];
  if (given && family && !row.dataset.familyFirst) {
    row.dataset.familyFirst = 'true';
    family.after(given);
  }
}

function turnTable(row) {
  turnColumns(row);
  const heading = row.closest('table')?.querySelector('thead tr');
  if (heading) {
    turnColumns(heading);
  }
}

function write(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    if (node.parentElement?.closest(PLACES)) {
      writeName(node);
    }
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      write(texts.currentNode);
    }
    [...(node.matches(ROWS) ? [node] : []), ...node.querySelectorAll(ROWS)].forEach(turnTable);
  }
}

/** Writes every name in the order of its tongue from now on. */
export function writeNames() {
  write(document.body);
  new MutationObserver(changes => {
    for (const {type, target, addedNodes} of changes) {
      if (type === 'characterData') {
        write(target);
      } else {
        addedNodes.forEach(write);
      }
    }
  }).observe(document.body, {childList: true, subtree: true, characterData: true});
}
