// Ticks all boxes of a name in the form around a button, or none where all are ticked.
for (const button of document.querySelectorAll('[data-choose-all]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const boxes = [...button.form.querySelectorAll(`input[type=checkbox][name="${button.dataset.chooseAll}"]`)];
    const all = boxes.every((box) => box.checked);
    boxes.forEach((box) => { box.checked = !all; });
  });
}
