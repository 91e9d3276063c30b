export default {
  app: {vendor: '督察信访办理', name: '个人资料'},
  locales: {availableLocales: ['zh', 'en'], fallbackLocale: 'zh'},
  disableWelcomeMessage: true
};
