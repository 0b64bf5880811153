import type { SignUpState } from '@mulin/shared/allocation/steps'
import { alteration } from '../../alteration-texts'
import { volunteerWords } from './volunteer-texts'
import type { Words } from './words'
import { hazardWords, newWorkWords } from './hazard-texts'
import type { Message } from '@mulin/shared/messages'
import { dateText, durationText, timeText } from '../../platform/clock'

export const texts = {
  messages: '我的消息',
  note: '报名、候补、活动提醒和隐患进展',
  unread: '未读',
  newOnes: (count: number) => `${count > 98 ? '99+' : count} 条新消息`,
  none: '还没有消息。',
  noneNext: '报名或上报以后，结果、变化和提醒都会到这里。',
  number: '编号',
  volunteering: '志愿者登记',
  seeActivities: '看活动',
  overOffer: '轮到过您',
  overOfferNext: '那次的名额已有答复，或者过了时间。点开看现在怎么样。',
} as const

/** The place stays theirs. */
const passedOver = ({ size, seats }: { size: number; seats: number }) =>
  `现在一共只有 ${seats} 席，您报的 ${size} 个人坐不下，会先给后面的人。可以减少人数或退出；名额再增加，您还在原来的位次。`

type Kind = Message['kind']
type Told<K extends Kind = Kind> = { [P in K]: { kind: P } & Extract<Message, { kind: P }> }[K]

/** Each in its own words. `pending` and `waiting` share none: a person decides about the one, the other waits for a seat. */
const words: { readonly [K in Kind]: (message: Told<K>) => Words } = {
  signed_up: () => ({ title: '报名成功', body: '名额已留好，去不了请提前取消。' }),
  pending: () => ({ title: '待审核', body: '主办方看过后给您答复，不用再报一次。' }),
  waiting: ({ position, approved }) =>
    approved
      ? { title: '通过，候补中', body: `已通过审核，这一场满了，${placed(position)}空出名额会按先后通知您。` }
      : { title: '候补中', body: `这一场满了，${placed(position)}空出名额会按先后通知您。` },
  moved_in_list: ({ from, position, reason }) => ({
    title: '顺序有调整',
    body: `主办方调整了候补顺序。${from === undefined ? placed(position) : passed(from, position)}${because(reason)}`,
  }),
  entered: ({ drawAt }) => ({ title: '等待抽签', body: `${timeText(drawAt)} 抽签，抽完告诉您结果。` }),
  drawn: ({ won, position }) =>
    won
      ? { title: '抽中了', body: '这一场有您的名额，按时来就好。' }
      : { title: '没有抽中', body: `${placed(position)}前面有人退出，会轮到您。` },
  offered: ({ until, reason }) => ({
    title: '轮到您了',
    body: `${until ? `名额为您留到 ${timeText(until)}，请在这之前确认。` : '有名额了，请尽快确认。'}${movedUp(reason)}`,
  }),
  offer_expired: ({ at, about }) => ({
    title: '没有确认',
    body: `确认的时间过了，名额已放出。${at < about.startsAt ? '还有名额时可以再报。' : ''}`,
  }),
  promoted: () => ({ title: '候补成功', body: '名额是您的了，按时来就好。' }),
  wait_ended: () => ({ title: '候补结束', body: '开始前没有人退出，这次没有排到。看看别的场次和活动吧。' }),
  approved: () => ({ title: '审核通过', body: '主办方同意了您的报名，到时见。' }),
  declined: ({ reason }) => ({ title: '未通过', body: `主办方没有同意这次报名。${because(reason)}` }),
  undecided: ({ about }) => ({
    title: '没有答复',
    body: `开始前主办方没有答复，这次报名不再有效。${ask(about)}`,
  }),
  appeal_answered: ({ reason = '' }) => ({
    title: '异议有答复',
    body: `您对报名结果提的异议，主办方答复：\n${reason}`,
  }),
  changed: ({ what, order = [], reason, tooLarge }) => ({
    title: '活动有变化',
    body: [
      ...[...what, ...order].map(alteration),
      ...(reason === undefined ? [] : [`原因：${reason}`]),
      ...(tooLarge ? [passedOver(tooLarge)] : []),
    ].join('\n'),
  }),
  cancelled: ({ from = 'confirmed' }) => ({ title: '您已取消', body: left[from] ?? '名额已经放出来，留给其他人。' }),
  handed_over: () => ({ title: '有人接手了', body: '您转出的岗位有志愿者接了，您不用去了。谢谢您提前说。' }),
  swap_proposed: ({ other }) => ({
    title: '有人想和您换班',
    body: `对方的岗位是 ${shiftText(other)}。\n点开看看合不合适，换不换由您定。`,
  }),
  swap_declined: ({ other }) => ({
    title: '这次没有换成',
    body: `${shiftText(other)}，对方没有同意。\n您的岗位还是您的，也可以提别的岗位。`,
  }),
  swap_withdrawn: ({ other }) => ({
    title: '对方不换了',
    body: `${shiftText(other)}，对方收回了。\n您的岗位还是您的。`,
  }),
  swap_fell: ({ other }) => ({
    title: '没有换成',
    body: `${shiftText(other)}，这个岗位已经不能换了。`,
  }),
  swapped: ({ about }) => ({
    title: '换班成功',
    body: `换到的岗位：${timeText(about.startsAt)}，${about.place}。\n原来的岗位不用去了。`,
  }),
  cancelled_by_organiser: ({ reason, onlySession, about }) => ({
    title: onlySession ? '场次取消' : '活动取消',
    body: `主办方取消了${onlySession ? `“${about.sessionTitle}”` : '这次活动'}，您不用去了。${because(reason)}`,
  }),
  removed_by_staff: ({ reason, about }) => ({
    title: '报名被取消',
    body: `活动照常，主办方取消了您的报名。${because(reason)}${ask(about)}`,
  }),
  reminder: ({ about }) => ({
    title: '活动提醒',
    body: `${timeText(about.startsAt)}，${about.place}。去不了请在“我的报名”里取消，过了时间点“来不了”，座位还能给别人。没说就没来算缺席，规则在“我的”里。`,
  }),
  thanks: () => ({ title: '谢谢参加', body: '谢谢您来。办得怎么样，点开评一评，主办方看不到是谁评的。' }),
  absent: ({ counting, appealUntil }) => ({
    title: '没有签到记录',
    body: `这次没有您的签到。${counted(counting)}${appealable(appealUntil)}`,
  }),
  absence_excused: ({ reason }) => ({ title: '不算缺席', body: `那一次不算缺席，不影响以后报名。${because(reason)}` }),
  absence_upheld: ({ reason }) => ({ title: '缺席有答复', body: `主办方核对过，仍算缺席。${because(reason)}` }),
  sign_up_paused: ({ until, absences }) => ({
    title: '暂停直接报名',
    body: `近期有 ${absences} 次没有来，\n${dateText(until)} 前不能直接拿座位。\n照样可以候补、抽签、做志愿者。`,
  }),
  absence_corrected: () => ({ title: '签到已补上', body: '主办方补上了您的签到，没到的记录已去掉。' }),
  check_in_undone: ({ reason, about }) => ({
    title: '签到已撤销',
    body: `主办方撤销了您的签到。${because(reason)}${ask(about)}`,
  }),
  results: ({ rank }) => ({
    title: '成绩公布了',
    body: rank === undefined ? '您的成绩公布了，点开就能看。' : `这一项您是第 ${rank} 名。点开看成绩和证明。`,
  }),
  results_corrected: ({ rank, reason }) => ({
    title: '成绩有更正',
    body: `${rank === undefined ? '您的成绩有更正。' : `更正后您是第 ${rank} 名。`}${because(reason)}`,
  }),
  hours_missing: () => ({
    title: '时长还没记上',
    body: '没有您的签退记录，先记 0 分钟。点开说一声几点走的，社区核对后补上。',
  }),
  hours_late: () => ({
    title: '时长等得久了',
    body: '七个工作日里没有人答复您的时长，已报街道催办。您不用再做什么。',
  }),
  hours_overdue: () => ({
    title: '时长过期未办',
    body: '社区过了七个工作日还没有确认这次的志愿时长，请督促，或直接确认。',
  }),
  hours_reopened: ({ minutes }) => ({
    title: '时长重新核对',
    body: `确认以后您的签到签退有变化，这次先改记 ${durationText(minutes)}，等社区再确认。不对可以提出来。`,
  }),
  hours_confirmed: ({ minutes }) => ({ title: '时长已确认', body: `这次志愿服务记了 ${durationText(minutes)}。` }),
  hours_corrected: ({ minutes, reason }) => ({
    title: '时长有更正',
    body: `这次志愿服务改记 ${durationText(minutes)}，不同意可以提出来。${because(reason)}`,
  }),
  hours_upheld: ({ minutes, reason }) => ({
    title: '时长有答复',
    body: `核对后仍记 ${durationText(minutes)}。${because(reason)}`,
  }),
  volunteer: volunteerWords,
  new_work: newWorkWords,
  hazard: hazardWords,
}

const left: { readonly [From in SignUpState]?: string } = {
  pending: '申请已经收回，主办方不再处理。',
  waiting: '您已退出，不再等这一场。',
}

export const wordsOf = <K extends Kind>(message: Told<K>): Words => words[message.kind](message)

const shiftText = ({ activityTitle, sessionTitle, startsAt }: Told<'swap_proposed'>['other']) =>
  `“${activityTitle}”${sessionTitle}，${timeText(startsAt)}`
const counted = (counting: number | undefined) => (counting === undefined ? '' : `近期共算 ${counting} 次。`)
const appealable = (until: string | undefined) =>
  until === undefined
    ? '您来了或有难处，请告诉主办方，可以更正。'
    : `您来了或有难处，点开说一声，${dateText(until)} 前都可以。`
const because = (reason: string | undefined) => (reason ? `\n原因：${reason}` : '')
const movedUp = (reason: string | undefined) =>
  reason === undefined ? '' : `\n主办方调整了候补顺序。${because(reason)}`
/** The number beside it, or nothing about calling. */
const ask = ({ contactPhone }: Told<'undecided'>['about']) => (contactPhone ? `\n有疑问请打 ${contactPhone}。` : '')
const placed = (position: number | undefined) => (position === undefined ? '' : `您排在第 ${position} 位。`)

/** By somebody who stands in front now, or has seats offered already. */
const passed = (from: number, position = from) =>
  position === from
    ? `有人调到您前面，先得到了名额，您还是第 ${position} 位。`
    : `有人调到您前面，您从第 ${from} 位变成第 ${position} 位。`
