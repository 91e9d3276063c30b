// Tasklist speaks English to browsers set to English and Chinese to all others, as config.js lists its languages.

export const english = (navigator.languages?.[0] ?? navigator.language ?? '').split('-')[0].toLowerCase() === 'en';

document.documentElement.lang = english ? 'en' : 'zh-CN';

/** The address of the house, in front of every page of ours. */
export const home = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '') + '/';

/** The one of two wordings that Tasklist speaks. */
export const say = (chinese, inEnglish) => english ? inEnglish : chinese;

/** A time as the pages of the house write it: China's, wherever the computer stands. */
export function timeOf(instant) {
  return new Date(instant).toLocaleString(document.documentElement.lang, {
    timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short'
  });
}
