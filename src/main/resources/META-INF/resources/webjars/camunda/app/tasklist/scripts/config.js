import {prepareLabels} from '../../../lib/labels.js';
import {writeNames} from '../../../lib/names.js';
import {belongsTo} from '../../../../sign-in-again.js';
import {dueFirst} from './lists.js';

const locales = {availableLocales: ['zh', 'en'], fallbackLocale: 'zh'};

belongsTo().catch(failure => console.warn('sign-in', failure));
dueFirst();
writeNames();
await prepareLabels('tasklist', locales);

export default {
  app: {vendor: '督察信访', name: '待办任务'},
  locales,
  disableWelcomeMessage: true,
  customScripts: ['scripts/chinese', 'scripts/drafts', 'scripts/links', 'scripts/search', 'scripts/officers', 'scripts/bell', 'scripts/case', 'scripts/cards', 'scripts/turn', 'scripts/limits', 'scripts/choices', 'scripts/photos', 'scripts/bulk'],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: '认领当前任务'},
    focusFilter: {key: 'ctrl+shift+f', description: '转到第一个任务范围'},
    focusList: {key: 'ctrl+alt+l', description: '转到第一项任务'},
    focusForm: {key: 'ctrl+alt+f', description: '转到办理表单的第一个填写项'}
  }
};
