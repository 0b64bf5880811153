import type { HazardAction } from '@mulin/shared/hazards/workflow'

/** The steps of a hazard that take words of staff. */
export const stepNames = {
  accept: '立案',
  decline: '不予立案',
  dispatch: '派遣',
  send_back: '退回',
  fix: '整改反馈',
  rework: '返工',
  check: '核查',
  close: '结案',
} as const satisfies Partial<Record<HazardAction, string>>

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
  done: '确定',
  everything: '所有类别',
} as const
