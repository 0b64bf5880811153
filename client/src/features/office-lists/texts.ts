import type { Unit } from '@mulin/shared/duties'
import type { CategoryIcon } from '@mulin/shared/hazards/category'

export const shared = {
  edit: '修改',
  up: '上移',
  retire: '停用',
  restore: '恢复使用',
  retired: '已停用',
  save: '保存',
  undo: '放弃修改',
  changed: '有修改还没有保存。',
} as const

export const categoryTexts = {
  ...shared,
  list: '隐患类别',
  how: '居民上报时按这个顺序选。改了期限，已经上报的按原来的期限办。',
  none: '还没有隐患类别，居民还不能上报。',
  starter: '采用常用类别',
  starterNext: '八类常见隐患，采用后可以再改，保存后生效。',
  add: '加一类',
  saved: '隐患类别已保存',
  name: '名称',
  nameMissing: '请填两个字以上',
  hint: '帮人认出它的几个字',
  hintHint: '例如：在门厅、走道、楼梯间停放或充电',
  icon: '图案',
  term: '多久办完',
  termPer: '按什么算',
  hours: '小时',
  workdays: '工作日',
  hoursMissing: '请填 1 到 240 的整数',
  workdaysMissing: '请填 1 到 60 的整数',
  clause: '违反哪一条',
  clauseHint: '例如：高层民用建筑消防安全管理规定 第三十七条',
  advice: '上报人现在能做什么',
  lesson: '安全知识',
  noLesson: '不指定',
  question: (place: number) => `问题 ${place}`,
  questionHint: '例如：有几辆车',
  options: (place: number) => `问题 ${place} 的选项`,
  optionsHint: '用顿号隔开，二到五个；不填就由上报人自己写。',
  questionUnfit: '问题请填两个字以上，选项二到五个',
  addQuestion: '加一个问题',
  removeQuestion: (place: number) => `去掉问题 ${place}`,
  asks: (count: number) => `问 ${count} 个问题`,
} as const

export const iconNames: Readonly<Record<CategoryIcon, string>> = {
  bike: '电动车',
  plug: '用电',
  fire: '消防',
  exit: '出口',
  structure: '房屋',
  gas: '燃气',
  drain: '下水',
  other: '其他',
}

export const unitTexts = {
  ...shared,
  list: '承办单位',
  how: '隐患可以派给这些单位。谁代表单位、管哪些小区，由管理员在职责管理里设。',
  none: '还没有承办单位。',
  noneNext: '没有也能办：隐患可以派给网格员。物业、消防、共建单位请加在这里。',
  add: '加一个单位',
  saved: '承办单位已保存',
  name: '名称',
  nameMissing: '请填名称',
  kind: '类型',
  kindHint: '保存以后不能改。',
  nobody: '还没有人在岗',
  people: (count: number) => `${count} 人在岗`,
} as const

export const matterTexts = {
  ...shared,
  list: '窗口事项',
  how: '居民在“服务”里按这个顺序看；窗口登记办理时从这里选，办完由居民评价。停用的不再办，已有的记录和评价都留着。',
  none: '还没有窗口事项，窗口还不能登记办理。',
  noneNext: '请把窗口能办的事一项一项加进来，保存后生效。',
  add: '加一个事项',
  saved: '窗口事项已保存',
  atMost: (count: number) => `已有 ${count} 项，停用的也算，不能再加。相近的事可以合成一项。`,
  name: '名称',
  nameMissing: '请填两个字以上',
  desk: '在哪里办',
  deskHint: '例如：2 号窗口',
  deskMissing: '请填窗口',
  papers: '要带的材料',
  papersHint: '一行写一样；不填就是不用带。',
  papersUnfit: '最多 12 样，每样 40 个字以内',
  hours: '办理时间',
  hoursHint: '例如：工作日 8:30–11:30，13:30–17:30',
  hoursMissing: '请填办理时间',
} as const

export const kindNames: Readonly<Record<Unit['kind'], string>> = {
  property: '物业公司',
  fire_brigade: '消防救援',
  partner: '共建和其他单位',
}
