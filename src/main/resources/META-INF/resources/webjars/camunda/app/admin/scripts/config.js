export default {
  app: {vendor: '督察信访办理', name: '系统管理'},
  locales: {availableLocales: ['zh', 'en'], fallbackLocale: 'zh'},
  disableWelcomeMessage: true
};
