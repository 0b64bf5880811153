import type { WordedAction } from '@mulin/shared/canned-answers'

export const stepNames: Readonly<Record<WordedAction, string>> = {
  decline: '不予立案',
  hand_up: '交街道',
  ask: '问报告人',
  dispatch: '派遣',
  reroute: '改派',
  send_back: '退回',
  request_extension: '申请延期',
  extend: '延期',
  refuse_extension: '不同意延期',
  fix: '整改反馈',
  rework: '返工',
  close: '结案',
}

export const texts = {
  answers: '常用语',
  how: '办理隐患时，一点就填上的话。居民会看到，请写成对居民说的话。',
  none: '还没有常用语。',
  noneNext: '加上以后，各社区和单位办理时就能直接用。',
  add: '加一条',
  edit: '修改',
  remove: '删除',
  save: '保存',
  saved: '常用语已保存',
  undo: '放弃修改',
  changed: '有修改还没有保存。',
  words: '要说的话',
  wordsMissing: '请填两个字以上',
  steps: '用在哪一步',
  stepsMissing: '请至少选一步',
  categories: '哪些类别',
  categoriesHint: '不选就是所有类别。',
  everything: '所有类别',
  nowhere: '还没有用在哪一步',
} as const
