// Tasklist speaks English to browsers set to English and Chinese to all others, as config.js lists its languages.

export const english = (navigator.languages?.[0] ?? navigator.language ?? '').split('-')[0].toLowerCase() === 'en';

document.documentElement.lang = english ? 'en' : 'zh-CN';
