import type { Session } from '@mulin/shared/activities/activity'
import { standingName, stateNames } from '@mulin/shared/allocation/state-names'
import type { SignUpState } from '@mulin/shared/allocation/steps'
import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import { partiesText } from '../../../seat-words'

const untilDrawn = '待抽签'
const handedOver = (to: string) => `转给 ${to}`

type Standing = Pick<SignUpRow, 'state' | 'late' | 'position' | 'drawAt' | 'handedOverTo'>

/** The state in a word or two, with the place in the waiting list. */
export function stateWords({ state, late, position, drawAt, handedOverTo }: Standing): string {
  if (handedOverTo) return handedOver(handedOverTo.nameMasked)
  if (state !== 'waiting') return standingName({ state, late })
  if (position !== undefined) return `${stateNames.waiting}第 ${position}`
  return drawAt === undefined ? stateNames.waiting : untilDrawn
}

export const texts = {
  register: '报名名单',
  none: '还没有人报名。',
  noneOfState: '这一类现在没有人。',
  search: '找名字或手机尾号',
  notFound: '没有找到，换个字试试。',
  unfold: '点开看详情',
  fold: '收起',
  file: '导出表格',
  fileNote: '表格含完整手机号，每次导出都有记录。只用于本次活动。',
  session: '场次',
  sessionOff: (reason: string) => `这一场已取消。原因：${reason}`,
  seats: ({
    kind,
    taken,
    capacity,
    mode,
    waiting,
  }: Pick<Session, 'kind' | 'taken' | 'capacity' | 'mode' | 'waiting'>) => {
    const seats = `已报 ${taken} / ${capacity} ${kind === 'team' ? '队' : '席'}`
    const hoping = `${mode === 'lottery' ? '参加抽签' : '候补'} ${partiesText({ kind }, waiting)}`
    return waiting > 0 ? `${seats}，${hoping}` : seats
  },
  states: '按状态看',
  all: '全部',
  toCheck: '要核对',
  unseen: '没看到变动',
  unseenWhat: (what: string, at: string) => `${at} 通知的变动（${what}）还没看。`,
  unseenCallOff: (at: string) => `${at} 通知的取消还没看。`,
  reveal: '看号码',
  revealNote: '看号码会留下记录。',
  tell: '已电话告知',
  told: (name: string) => `已记下：电话告知 ${name}`,
  counting: '名单还在读，数字会变。',
  page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  earlier: '上一页',
  later: '下一页',
  name: '姓名',
  phone: '手机号',
  state: '状态',
  at: '报名时间',
  about: '报名内容',
  acts: '办理',
  volunteer: '志愿者',
  captain: '领队',
  substitute: '替补',
  women: '女',
  men: '男',
  born: (year: number) => `${year} 年生`,
  signedUpAt: (at: string) => `${at} 报名`,
  offeredUntil: (at: string) => `名额保留到 ${at}`,
  child: '未满 14 岁',
  guardianAgreed: '监护人已同意',
  because: (reason: string) => `原因：${reason}`,
  isYours: '这是您自己的报名，由其他工作人员来办。',
  signUp: '报名审核',
  approve: '通过',
  decline: '不通过',
  approved: (name: string) => `${name} 已通过`,
  approvedWaiting: (name: string) => `名额已满，${name} 已转入候补`,
  declined: (name: string) => `${name} 未通过`,
  declineTitle: (name: string) => `不通过 ${name} 的报名`,
  declineReasons: ['名额有限，这次没有排上', '不符合本场的报名条件', '填写的信息不全'],
  remove: '移出',
  removed: (name: string) => `${name} 已移出名单`,
  removeTitle: (name: string) => `把 ${name} 移出名单`,
  removeWhat: '空出的名额马上给下一位候补。',
  removeWhatWithoutSeat: '对方会收到通知，看到原因。',
  removeReasons: ['本人来电取消', '重复报名', '不符合本场的报名条件'],
  move: '调整位次',
  moved: (name: string, position: number) => `${name} 现在候补第 ${position} 位`,
  movedToOffer: (name: string) => `正好有名额，已留给 ${name}，等本人确认`,
  moveTitle: (name: string) => `调整 ${name} 的候补位次`,
  movePosition: '移到第几位',
  moveHint: '排在后面的人会收到通知，候补的人都看得到原因，别写姓名和病情。',
  movePositionWrong: (waiting: number) => `填 1 到 ${waiting} 之间的数`,
  moveReasons: ['更正排队顺序', '情况特殊，已核实'],
  appeal: '报名异议',
  appealSaid: (words: string) => `异议：${words}`,
  appealedAgo: (ago: string) => `${ago}提出`,
  answerWithin: (left: string) => `答复期限${left}`,
  answer: '答复',
  answered: (name: string) => `已答复 ${name}`,
  answerTitle: (name: string) => `答复 ${name} 的异议`,
  usualAnswers: ['核对过，是我们弄错了，请重新报名', '核对过，名额确实满了', '核对过，不符合本场的报名条件'],
  usual: '常用原因',
  reason: '原因（对方会看到）',
  reasonMissing: '请写明原因，至少两个字',
  refresh: '刷新列表',
  movedOn: (state: SignUpState | undefined) => ({
    what: state ? `这份报名刚刚变成“${stateNames[state]}”。` : '这份报名的状态刚刚变了。',
    next: '刷新列表后再看。',
  }),
  changed: (what = '本人修改') => ({ what: `这份报名刚有变动（${what}），没有办成。`, next: '刷新列表，看过再定。' }),
  tooLarge: (seats: number) => ({
    what: `这一场一共只有 ${seats} 席，这份报名的人数坐不下。`,
    next: '请先调高名额，或不通过、请对方减少人数。',
  }),
  full: { what: '这一场已满，候补也满了。', next: '请先调高名额或候补上限，或不通过。' },
  people: (count: number) => `${count} 人`,
  came: (people: string, count: number) => `${people}，到 ${count} 人`,
  notThere: '未到',
  team: (name: string) => `队伍 ${name}`,
  decideWithin: (left: string) => `审核期限${left}`,
  since: (ago: string) => `${ago}报名`,
} as const
