import { timeText } from '../../platform/clock'
import type { HazardNews } from '@mulin/shared/hazards/news'
import type { HazardOutcome } from '@mulin/shared/hazards/workflow'
import { outcomeNames } from '@mulin/shared/ledger/names'
import type { Message } from '@mulin/shared/messages'
import { checkedBy } from '../../hazard-checking-words'
import type { Words } from './words'
import { inWords } from '../../name-in-words'

type OfHazard = Extract<Message, { kind: 'hazard' }>
type Told = OfHazard & { whose: string }

/** To who reported it and to who met it too, each step in its own words. */
const steps: Readonly<Record<HazardNews, (told: Told) => Words>> = {
  report: () => ({ title: '已收到上报', body: '立案、整改、结案都会在这里告诉您。' }),
  join: ({ merged }) =>
    merged
      ? { title: '并在这里办', body: '您上报的隐患并到了这一件，您写的和拍的都在。有了结果，会在这里告诉您。' }
      : { title: '已记下您也遇到', body: '这件隐患有了结果，会在这里告诉您。' },
  withdraw: () => ({ title: '报告人撤回', body: '报告人撤回了，不再处理。隐患还在的话，请您上报一份。' }),
  accept: ({ whose, note, appealed }) => ({
    title: '已立案',
    body: `${anew(appealed)}${whose}已经立案，接下来安排整改。${says(note)}`,
  }),
  decline: ({ as, whose, note, appealed }) => ({
    title: appealed ? '仍不予立案' : '不予立案',
    body: `${anew(appealed)}${whose}没有立案。${because(note)}${as === 'reporter' && !appealed ? mayAppeal : ''}`,
  }),
  hand_up: ({ whose }) => ({
    title: '已交街道',
    body: `${whose}不归现在的社区管，已交街道重新分，期限不变。`,
  }),
  dispatch: ({ whose, handler = '承办单位', dueAt }) => ({
    title: '已派人整改',
    body: `${whose}交给${inWords(handler)}整改${by(dueAt)}。`,
  }),
  take_on: ({ whose, handler = '物业', dueAt }) => ({
    title: '物业承办',
    body: `${whose}由${inWords(handler)}主动承办${by(dueAt)}。`,
  }),
  reroute: ({ whose, handler = '另一家单位', dueAt }) => ({
    title: '已改派',
    body: `${whose}改由${inWords(handler)}整改${by(dueAt)}。`,
  }),
  correct: ({ whose }) => ({
    title: '位置已改正',
    body: `工作人员改正了${whose}的位置，新的位置在进展里。办理照常。`,
  }),
  ask: ({ dueAt }) => ({
    title: '请您补充情况',
    body: `工作人员想多了解一些，请${beforeThen(dueAt)}在进展里回答。等您回答时期限暂停。`,
  }),
  remind_answer: ({ dueAt }) => ({
    title: '还等您回答',
    body: `工作人员的问题还没有回答，请${beforeThen(dueAt)}在进展里写几个字。`,
  }),
  no_answer: ({ whose, dueAt }) => ({
    title: '不再等回答',
    body: `没有收到您的回答，${whose}按现有情况继续办${by(dueAt)}。`,
  }),
  answer: ({ whose }) => ({ title: '已回答', body: `${whose}补充了情况，期限继续。` }),
  add: () => ({ title: '有新补充', body: '居民补充了这件隐患的情况，在进展里。期限不变。' }),
  request_extension: ({ whose }) => ({ title: '申请延期', body: `${whose}，承办单位申请延期，等待答复。` }),
  extend: ({ whose, note, dueAt }) => ({
    title: '期限延后',
    body: `${whose}要晚一些办完，${dueAt ? `新的期限是 ${timeText(dueAt)}` : '新的期限在进展里'}。${because(note)}`,
  }),
  remind: ({ dueAt }) => ({ title: '快到期了', body: `等您办理的隐患快到期限${until(dueAt)}，请尽快处理。` }),
  escalate: (told) => ({ title: '超期督办', body: isFixed(told) ? checkedLate(told) : fixedLate(told) }),
  refuse_extension: ({ whose }) => ({ title: '期限不变', body: `${whose}没有同意延期，按原期限办。` }),
  split: ({ whose }) => ({ title: '分头整改', body: `${whose}分成几处同时整改，都办完后一起核查。` }),
  merge: ({ whose, note }) => ({ title: '并在一起办', body: `${whose}和另一件是同一处，并在一起处理。${says(note)}` }),
  absorb: ({ whose }) => ({ title: '另一件并进来', body: `有人报了同一处，和${whose}一起处理。` }),
  send_back: ({ whose }) => ({ title: '重新安排', body: `${whose}换一家单位来办，正在安排。` }),
  fix: ({ whose, note }) => ({ title: '整改好了', body: `${whose}整改好了，照片在进展里，等待核查。${says(note)}` }),
  rework: ({ whose }) => ({ title: '返工', body: `核查后认为没有整改到位，${whose}退回重做。` }),
  check: ({ whose }) => ({ title: '核查通过', body: `${whose}核查通过，等待结案。` }),
  close: ({ whose, note, outcome }) => ({
    title: outcome ? outcomeNames[outcome] : '已结案',
    body: `${ends[outcome ?? 'none'](whose)}${says(note)}\n没有解决的，七天内可以在进展里反映。`,
  }),
  dispute: ({ whose, dueAt }) => ({
    title: '重新处理',
    body: `有人反映没有解决，${whose}重新处理${by(dueAt)}，换人核查。`,
  }),
  dispute_too: ({ whose }) => ({ title: '也没有解决', body: `又有人反映${whose}没有解决，一起重新处理。` }),
  appeal: ({ whose }) => ({
    title: '换人再看',
    body: `报告人不认同不予立案，${whose}由另一位工作人员再看。`,
  }),
  hide_photo: ({ whose }) => ({
    title: '照片已隐藏',
    body: `${whose}有一张照片不再给邻居看，原因在进展里。办理照常。`,
  }),
  show_photo: ({ whose }) => ({ title: '照片恢复', body: `${whose}有一张照片又给邻居看。` }),
  cover_photo: ({ whose }) => ({ title: '照片有遮挡', body: `${whose}有一张照片遮住了一部分。` }),
  uncover_photo: ({ whose }) => ({ title: '照片不再遮', body: `${whose}有一张照片不再遮住。` }),
  rate: ({ whose }) => ({ title: '确认已解决', body: `${whose}，报告人确认已经解决。` }),
  sign_for: ({ whose }) => ({ title: '责任人已签收', body: `${whose}，场所的责任人签收了，接下来整改。` }),
  refuse_to_sign: ({ whose }) => ({ title: '责任人没签字', body: `${whose}，场所的责任人没有签字，整改照常。` }),
  object: ({ whose }) => ({ title: '责任人有异议', body: `${whose}，场所的责任人有异议，整改照常。` }),
}

const fixedLate = ({ as, whose, escalatedTo = 'community', handler, dueAt }: Told) =>
  `${whose}超过了期限${until(dueAt)}，还没有办完，已报${overseers[escalatedTo]}督办。${withWhom(handler)}${as === 'staff' ? '' : noNewDate}`

type OfFixed = Told & { state: keyof typeof checkedBy }
const isFixed = (told: Told): told is OfFixed => told.state === 'fixed' || told.state === 'checked'

const checkedLate = ({ as, whose, escalatedTo = 'community', dueAt, state }: OfFixed) =>
  `${whose}整改好了，核查办结超过了期限${until(dueAt)}，已报${overseers[escalatedTo]}督办。\n现在由${checkedBy[state]}。${as === 'staff' ? '' : endIsTold}`

/** To who of the staff did what it answers. */
const answers: Partial<Record<HazardNews, (told: Told) => Words>> = {
  answer: ({ late, byLink }) =>
    late
      ? { title: '报告人补充', body: '回答时间过后，报告人补充了情况，在进展里。期限不变。' }
      : { title: '有回答了', body: `${asker(byLink)}问的，报告人回答了，在进展里。期限继续。${tellUnit(byLink)}` },
  no_answer: ({ dueAt, byLink }) => ({
    title: '没有等到回答',
    body: `${asker(byLink)}问的没有人回答，不再等了${by(dueAt)}。${tellUnit(byLink)}`,
  }),
  extend: (told) => (told.sooner ? sooner(told) : granted(told)),
  absorb: (told) => sooner(told),
  refuse_extension: ({ dueAt, byLink }) => ({
    title: '没有同意延期',
    body: `${asker(byLink)}申请的延期没有同意${by(dueAt)}。${tellUnit(byLink)}`,
  }),
  rework: ({ dueAt }) => ({ title: '要返工', body: `您整改的没有通过核查，原因在进展里${by(dueAt)}。` }),
  dispute: ({ dueAt }) => ({ title: '反映没解决', body: `您办过的隐患，有人反映没有解决，重新处理${by(dueAt)}。` }),
}

const granted = ({ dueAt, byLink }: Told): Words => ({
  title: '同意延期',
  body: `${asker(byLink)}申请的延期同意了${by(dueAt)}。${tellUnit(byLink)}`,
})

/** A unit that has only a link hears nothing by itself. */
const asker = (byLink: boolean | undefined) => (byLink ? '用链接的单位' : '您')
const tellUnit = (byLink: boolean | undefined) => (byLink ? '\n对方没有账号，收不到消息，请告诉他们再打开链接看。' : '')

const sooner = ({ dueAt, note }: Told): Words => ({
  title: '期限提前',
  body: `您承办的隐患，期限提前了${by(dueAt)}。${because(note)}`,
})

export const hazardWords = (told: OfHazard): Words =>
  ((told.as === 'staff' && answers[told.what]) || steps[told.what])({ ...told, whose: whoseIn(told) })

/** However much there is, it is one message. */
export const newWorkWords = ({ count, dueAt }: Extract<Message, { kind: 'new_work' }>): Words => ({
  title: '新任务',
  body:
    count === 1
      ? `有一件新的等您办${by(dueAt)}。`
      : `有 ${count > 98 ? '99 件以上' : `${count} 件`}新的等您办，最急的是这件${by(dueAt)}。`,
})

const anew = (appealed: boolean | undefined) => (appealed ? '换人再看过了，' : '')
const mayAppeal = '\n不认同的，七天内可以在进展里说，换人再看。'
const inPart = { reporter: '您上报的隐患', joined: '您也遇到的隐患', staff: '辖区里的隐患' } as const

function whoseIn({ as, found, merged }: OfHazard): string {
  if (found && as === 'reporter') return '您检查时发现的隐患'
  return merged && as === 'joined' ? '您上报后并在一起的隐患' : inPart[as]
}
const ends: Readonly<Record<HazardOutcome | 'none', (whose: string) => string>> = {
  rectified: (whose) => `${whose}已经整改，核查通过。谢谢您。`,
  persuaded: (whose) => `工作人员到场劝导过了，${whose}办结。谢谢您。`,
  handed_over: (whose) => `${whose}不归这里管，已移交负责的部门。`,
  unfounded: (whose) => `现场核实过，没有发现${whose}。`,
  none: (whose) => `${whose}办结了，谢谢您。`,
}
const withWhom = (handler: string | undefined) => (handler ? `\n现在由${inWords(handler)}办理。` : '')
const endIsTold = '\n办结了会告诉您。'
const noNewDate = '\n新期限还没有定，定了会告诉您。'
const beforeThen = (dueAt: string | undefined) => (dueAt ? `在 ${timeText(dueAt)} 前` : '')
const by = (dueAt: string | undefined) => (dueAt ? `，${timeText(dueAt)} 前完成` : '')
const overseers = { community: '社区', office: '街道' } as const
const until = (dueAt: string | undefined) => (dueAt ? `（${timeText(dueAt)}）` : '')
const because = (note: string | undefined) => (note ? `\n原因：${note}` : '')
const says = (note: string | undefined) => (note ? `\n说明：${note}` : '')
