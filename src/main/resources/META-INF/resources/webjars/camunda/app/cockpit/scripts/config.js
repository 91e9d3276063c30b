export default {
  app: {vendor: '督察信访办理', name: '流程监控'},
  locales: {availableLocales: ['zh', 'en'], fallbackLocale: 'zh'},
  disableWelcomeMessage: true
};
