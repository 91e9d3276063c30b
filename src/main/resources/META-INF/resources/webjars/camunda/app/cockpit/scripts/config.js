import {prepareLabels} from '../../../lib/labels.js';
import {writeNames} from '../../../lib/names.js';
import {belongsTo} from '../../../../sign-in-again.js';

const locales = {availableLocales: ['zh', 'en'], fallbackLocale: 'zh'};

belongsTo().catch(failure => console.warn('sign-in', failure));
writeNames();
await prepareLabels('cockpit', locales);

export default {
  app: {vendor: '督察信访', name: '流程监控'},
  locales,
  disableWelcomeMessage: true,
  customScripts: ['scripts/history']
};
