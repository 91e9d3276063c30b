export default {
  app: {vendor: '督察信访办理', name: '任务列表'},
  locales: {availableLocales: ['zh', 'en'], fallbackLocale: 'zh'},
  disableWelcomeMessage: true,
  customScripts: ['scripts/chinese', 'scripts/drafts', 'scripts/officers', 'scripts/case'],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: '认领当前任务'},
    focusFilter: {key: 'ctrl+shift+f', description: '转到第一个任务范围'},
    focusList: {key: 'ctrl+alt+l', description: '转到第一项任务'},
    focusForm: {key: 'ctrl+alt+f', description: '转到办理表单的第一个填写项'}
  }
};
