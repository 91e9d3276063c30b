// The web apps draw their first page before their labels have arrived and then show keys like SEARCH_PLACEHOLDER; only a
// second visit, with the labels in the browser's storage, is right. This puts the labels there before an app starts, and
// thereby also replaces those of an earlier version.

const STORE = 'camunda-web';

function languageOf({availableLocales, fallbackLocale}) {
  const preferred = (navigator.languages?.[0] ?? navigator.language ?? '').split('-')[0].toLowerCase();
  return availableLocales.includes(preferred) ? preferred : fallbackLocale;
}

async function store(app, locales) {
  const language = languageOf(locales);
  const folder = `${document.querySelector('base').getAttribute('app-root')}/app/${app}/locales/`;
  const response = await fetch(`${folder}${language}.json`, {cache: 'no-cache'});
  if (!response.ok) {
    return;
  }
  const labels = JSON.stringify(await response.json());
  const stored = JSON.parse(localStorage.getItem(STORE) ?? '{}');
  for (const version of new Set(['7.24.0', String(window.bust)])) {
    stored[`${folder}_locales_data_${language}_${version}`] = labels;
  }
  localStorage.setItem(STORE, JSON.stringify(stored));
}

/** Never keeps an app from starting. */
export async function prepareLabels(app, locales) {
  try {
    await store(app, locales);
  } catch (failure) {
    console.warn('labels', failure);
  }
}
