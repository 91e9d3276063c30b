// Fills in a demonstration account that was clicked.
for (const chip of document.querySelectorAll('[data-user]')) {
  chip.addEventListener('click', () => {
    document.getElementById('username').value = chip.dataset.user;
    document.getElementById('password').value = document.getElementById('demo-password').textContent;
    document.querySelector('#login button[type=submit]').focus();
  });
}
