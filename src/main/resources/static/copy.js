// Puts the text that a button names on the clipboard and says so.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copy).textContent.trim();
    try {
      await navigator.clipboard.writeText(text);
    } catch (refused) {
      const selected = document.createRange();
      selected.selectNodeContents(document.getElementById(button.dataset.copy));
      getSelection().removeAllRanges();
      getSelection().addRange(selected);
      document.execCommand('copy');
    }
    button.textContent = button.dataset.copied;
  });
}
