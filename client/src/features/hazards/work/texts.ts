import type { Part, StaffAction } from '@mulin/shared/hazards/workflow'
import { askWords, extensionWords, reasonFieldWords } from '../../../handler-step-words'
import { inWords } from '../../../name-in-words'

interface ActionWords {
  /** On the button. */
  verb: string
  /** Said after it worked. */
  done: string
}

export const actionWords = {
  accept: { verb: '立案', done: '已立案' },
  decline: { verb: '不予立案', done: '已决定不予立案' },
  hand_up: { verb: '交街道重新分', done: '已交街道，由街道重新分' },
  dispatch: { verb: '派遣', done: '已派遣' },
  take_on: { verb: '我们来办', done: '已承办' },
  reroute: { verb: '改派', done: '已改派' },
  correct: { verb: '改正位置', done: '位置已改正' },
  ask: askWords,
  request_extension: extensionWords,
  extend: { verb: '延期', done: '期限已改' },
  refuse_extension: { verb: '不同意延期', done: '期限不变' },
  split: { verb: '分头办', done: '已分开派遣' },
  merge: { verb: '并案', done: '已并案' },
  send_back: { verb: '退回', done: '已退回' },
  fix: { verb: '已整改（拍照）', done: '已反馈，等待核查' },
  rework: { verb: '返工', done: '已要求返工' },
  check: { verb: '核查通过', done: '核查已通过' },
  close: { verb: '结案', done: '已结案' },
} as const satisfies Record<StaffAction, ActionWords>

/** Whoever decides does not give back, but takes back. */
const takeBack = { verb: '收回', done: '已收回，可以重新派遣' } as const satisfies ActionWords

export const takesBack = (action: StaffAction, parts: readonly Part[]) =>
  action === 'send_back' && !parts.includes('handler')

export const actionWordsFor = (action: StaffAction, parts: readonly Part[]): ActionWords =>
  takesBack(action, parts) ? takeBack : actionWords[action]

interface ReasonWords {
  label: string
  usual: readonly string[]
}

/** Actions that need a reason, with the usual ones. */
const reasonWords = {
  decline: {
    label: '原因（报告人和遇到同一件的邻居会看到）',
    usual: [
      '不属于受理范围，已告知对应部门',
      '同一隐患已有人上报，正在处理',
      '现场核实没有发现',
      '信息不足，无法找到位置',
    ],
  },
  hand_up: {
    label: '交街道的原因（报告人会看到）',
    usual: ['位置不在本社区', '位置不在本网格，不清楚归哪里', '不清楚归哪个社区'],
  },
  send_back: {
    label: '退回原因',
    usual: ['不属于本单位职责', '位置不在本单位范围', '需要其他单位先处理', '现场没有发现这个隐患'],
  },
  ask: askWords,
  refuse_extension: {
    label: '原因（承办方和报告人会看到）',
    usual: ['涉及安全，不能再等', '可以先做临时处置', '已经延期过一次'],
  },
  rework: {
    label: '哪里不到位（承办方和报告人会看到）',
    usual: ['隐患还在', '只整改了一部分', '照片看不清整改结果', '照片不是同一个位置'],
  },
} as const satisfies Partial<Record<StaffAction, ReasonWords>>

const takeBackReasons = {
  label: '收回原因（承办方和报告人会看到）',
  usual: ['承办单位暂时无法处理', '需要改派其他单位', '派错了单位或人员'],
} as const satisfies ReasonWords

export const reasonWordsFor = (action: keyof typeof reasonWords, parts: readonly Part[]): ReasonWords =>
  takesBack(action, parts) ? takeBackReasons : reasonWords[action]

export const confirmWords = {
  check: { title: '核查通过？', what: '看过整改后的照片或现场，确认隐患已经消除。' },
  take_on: { title: '由物业承办？', what: '整改期限不变，网格员也看得到。' },
} as const satisfies Partial<Record<StaffAction, { title: string; what: string }>>

export const texts = {
  title: '隐患办理',
  of: (verb: string, number: string) => `${verb} ${number}`,
  lost: (who: string, what: string, ago: string) => `${inWords(who)}${what}（${ago}），您这一步没有生效。`,
  shownNow: '已显示最新状态。',
  reporter: '报告人',
  nobody: '这件隐患',
  seen: '知道了',

  usualReasons: reasonFieldWords.usual,
  reasonMissing: reasonFieldWords.reasonMissing,

  more: '更多',
  moreOf: (number: string) => `更多操作 ${number}`,
  otherHasToDecide: '报告人不认同不予立案。上一次是您决定的，这次要由另一位工作人员决定。',
  otherHasToClose: '上一次不予立案是您决定的。现在可以派遣；没有整改就结案，要由另一位工作人员决定。',
  fixedByYou: '整改是您做的，或是通过您发出的链接交回的，由另一位工作人员核查。',
  partsClosedByYou: '各部分都是您办结的，由另一位工作人员核查。',
  reportedByYou: '这是您自己上报的。没有整改就结案，要由另一位工作人员决定。',
  whoElse: (names: string) => `可以办的：${names}。`,
  otherHasToCheck: '报告人反映没有解决。您核查过上一次，这次要由另一位工作人员核查。',

  outcome: '怎么结束的',
  outcomeMissing: '请选择怎么结束的',
  closeWhat: '结果和说明，报告人和遇到同一件的邻居会看到，七天内可以反映没有解决。',
  rerouteReason: '改派原因（报告人会看到）',
  rerouteReasons: ['不属于原单位职责', '类别选错了', '位置写错了'],
  rightCategory: '改正类别',
  rightEstate: '改正小区',
  rightBuilding: '改正楼栋',
  rightSpot: '改正地点',
  homeHint: '选“家里”，邻居就看不到位置和照片。',
  partStays: '这是另一件的一部分，位置请在那一件上改，各处一起改。',
  rightPlace: '改正位置',
  splitHint: '至少两处，每一处写明要做什么、由谁做。',
  splitPart: (place: number) => `第 ${place} 处要做什么`,
  splitMissing: '请写明要做什么，至少两个字',
  addPart: '再加一处',
  dropPart: (place: number) => `去掉第 ${place} 处`,
  mergeNumber: '并入哪一件（编号）',
  mergeHint: '两件要在同一小区、同一类别，那件还没有整改。这件的报告人会跟着那件收到进展。',
  mergeMissing: '请填写完整编号，例如 YH20261122-000123',
  sameEstate: '同一小区还没有办完的，最像的在前',

  dispatchTitle: '派给谁',
  byRule: (place: number, premises: string) => `按派遣规则第 ${place} 条：${premises}`,
  withoutAccount: (name: string) => `${inWords(name)}没有账号，不会自己看到。派了以后会生成一个链接，请发给他们。`,
  answersForSite: '检查场所的负责方，没有账号，改没改好由复查的人看',
  noHandlers: '这个范围还没有可派的单位或人员。',
  noHandlersNext: '请联系管理员在“职责”里添加。',
  handTo: (name: string) => `派给${name}`,
  handlerMissing: '请选择单位或人员',
  note: '补充说明',
  readByHandler: '承办的看得到，发给单位的链接上也有。请不要写居民的姓名。',
  cannedWords: '常用语',

  fixTitle: '整改完成',
  fixBefore: '整改前',
  fixPhotos: '整改后的照片',
  fixHint: '站在和上报照片相同的位置拍，至少一张。报告人和遇到同一件的邻居会看到照片和说明。',
  lesson: '这类隐患怎么防：看图讲给对方听',
  fixPhotoMissing: '请至少拍一张整改后的照片',
  fixSend: '提交整改结果',

  age: (number: string, ago: string) => `${number} · ${ago}`,
  inHandsOf: (name: string) => `${name} 在办`,
  inMyHands: '由您办',
  escalated: { community: '已报社区督办', office: '已报街道督办' },

  contact: '联系报告人',
  reveal: '显示联系方式',
  revealNote: '每次查看都会记录查看人和时间。',
  noName: '没有留姓名',
  metToo: (joined: number) => `${joined} 人也遇到`,
  added: '居民有补充',
  appealed: '不认同不予立案',
  against: { appeal: '报告人不认同不予立案', dispute: '反映没有修好', dispute_too: '也反映没有修好' },
  disputed: (times: number) => `${times} 次反映没修好`,
  anonymous: '报告人选择匿名，没有留下姓名和电话。有疑问可以在处理说明里写给报告人。',
  noContact: '报告人没有留电话。',
  call: '拨打电话',

  noneToDo: '现在没有您要办的步骤。',

  notThere: { what: '没有找到这条上报。', next: '它可能已不在您负责的范围内，请回工作台看看。' },
  notThereBeside: { what: '没有找到这条上报。', next: '它可能已不在您负责的范围内，请从左边另选一件。' },
  toWork: '去工作台',
} as const
