import {prepareLabels} from '../../../lib/labels.js';
import {writeNames} from '../../../lib/names.js';
import '../../../../sign-in-again.js';

const locales = {availableLocales: ['zh', 'en'], fallbackLocale: 'zh'};

writeNames();
await prepareLabels('welcome', locales);

export default {
  app: {vendor: '督察信访', name: '个人资料'},
  locales,
  disableWelcomeMessage: true
};
