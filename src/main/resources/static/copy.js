// Puts the text or table that a button names on the clipboard and says so; a table stays one in a letter and in a spreadsheet.
const linesOf = (table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()).join('\t')).join('\n');
const plainOf = (table) => {
  const rows = [...table.rows].map((row) => '<tr>' + [...row.cells].map((cell) => {
    const kept = document.createElement(cell.tagName);
    kept.textContent = cell.textContent.trim();
    return kept.outerHTML;
  }).join('') + '</tr>');
  return '<table border="1">' + rows.join('') + '</table>';
};
for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', async () => {
    const named = document.getElementById(button.dataset.copy);
    const isTable = named instanceof HTMLTableElement;
    try {
      if (isTable && window.ClipboardItem) {
        await navigator.clipboard.write([new ClipboardItem({
          'text/plain': new Blob([linesOf(named)], { type: 'text/plain' }),
          'text/html': new Blob([plainOf(named)], { type: 'text/html' }),
        })]);
      } else {
        await navigator.clipboard.writeText(isTable ? linesOf(named) : named.textContent.trim());
      }
    } catch (refused) {
      const selected = document.createRange();
      selected.selectNodeContents(named);
      getSelection().removeAllRanges();
      getSelection().addRange(selected);
      document.execCommand('copy');
    }
    button.textContent = button.dataset.copied;
  });
}
