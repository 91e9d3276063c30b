// Forms in Tasklist (form-js) know English only. Their few fixed words are put into Chinese where they appear;
// labels, options and texts of the forms themselves are left alone.

import {english} from './language.js';

const WORDS = {
  'Select': '请选择',
  'Search': '查找',
  'Add new': '添加一项',
  'Collapse': '收起',
  'Delete': '删除',
  'Remove tag': '移除',
  'Increment': '增加',
  'Decrement': '减少',
  'Previous page': '上一页',
  'Next page': '下一页',
  'Time': '时间',
  'No results': '没有符合的选项',
  'Nothing found': '没有符合的选项',
  'All values selected': '已全部选择',
  'Nothing to show.': '没有内容。',
  'No content to show.': '没有内容。',
  'Field is required.': '此项必填。',
  'Value is not a number.': '请填写数字。',
  'Value is expected to be an integer.': '请填写整数。',
  'Date and time must both be entered.': '日期和时间都要填写。',
  'Field must be a valid email.': '请填写正确的电子邮箱。'
};

const PATTERNS = [
  [/^Field must have maximum length of (\d+)\.$/, '最多填写 $1 个字。'],
  [/^Field must have minimum length of (\d+)\.$/, '至少填写 $1 个字。'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于 $1。'],
  [/^Field must have minimum value of (.+)\.$/, '不能小于 $1。'],
  [/^Field must match pattern .*未检.*\.$/s, '请写成 56.3、12,000、48-60、<0.05、未检出或超标；小数点用“.”，不用汉字数字，不写“约”。'],
  [/^Field must match pattern .*eE.*\.$/s, '请填写数字，如 50、0.4 或 12,000；小数点用“.”，单位可写在后面。'],
  [/^Field must match pattern (.+)\.$/, '格式不符。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '小数最多 $1 位。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '请填写 $1 或 $2。'],
  [/^Field must be a valid {1,2}international phone number\..*$/, '请填写正确的电话号码。'],
  [/^Expand all \((\d+)\)$/, '全部展开（$1）'],
  [/^Remove list item (\d+)$/, '移除第 $1 项']
];

const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];
const FORM = '.fjs-container';

const MONTHS = ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'];
const CALENDAR = {
  weekdays: {
    shorthand: ['日', '一', '二', '三', '四', '五', '六'],
    longhand: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']
  },
  months: {shorthand: MONTHS.map((_, index) => `${index + 1}月`), longhand: MONTHS},
  firstDayOfWeek: 1,
  ordinal: () => '日',
  rangeSeparator: ' 至 ',
  weekAbbreviation: '周',
  scrollTitle: '滚动切换',
  toggleTitle: '点击切换',
  amPM: ['上午', '下午'],
  yearAriaLabel: '年',
  monthAriaLabel: '月',
  hourAriaLabel: '时',
  minuteAriaLabel: '分',
  time_24hr: true
};

function inChinese(text) {
  const words = text.trim();
  if (Object.hasOwn(WORDS, words)) {
    return text.replace(words, WORDS[words]);
  }
  const pattern = PATTERNS.find(([english]) => english.test(words));
  return pattern ? words.replace(pattern[0], pattern[1]) : text;
}

function translateText(node) {
  const chinese = inChinese(node.data);
  if (chinese !== node.data) {
    node.data = chinese;
  }
}

function translateAttributes(element) {
  for (const name of ATTRIBUTES) {
    const english = element.getAttribute(name);
    const chinese = english && inChinese(english);
    if (chinese !== english) {
      element.setAttribute(name, chinese);
    }
  }
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    if (node.parentElement?.closest(FORM)) {
      translateText(node);
    }
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    const forms = node.closest(FORM) ? [node] : node.querySelectorAll(FORM);
    for (const form of forms) {
      translateAttributes(form);
      form.querySelectorAll('*').forEach(translateAttributes);
      const texts = document.createTreeWalker(form, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        translateText(texts.currentNode);
      }
    }
  }
}

function watch() {
  new MutationObserver(changes => {
    for (const change of changes) {
      if (change.type === 'childList') {
        change.addedNodes.forEach(translate);
      } else if (change.type === 'attributes') {
        if (change.target.closest(FORM)) {
          translateAttributes(change.target);
        }
      } else {
        translate(change.target);
      }
    }
  }).observe(document.body, {
    childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES
  });
}

if (!english) {
  window.flatpickr?.localize(CALENDAR);
  watch();
}
