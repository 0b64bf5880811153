import { cameIn } from '@mulin/shared/check-ins/turnout'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { now, timeText } from '../../platform/clock'
import { partyWord } from '../../seat-words'
import type { Stage } from './stages'

interface StageTexts {
  /** On a tag. */
  word: string
  /** What it means, and what comes next; `isOneOf`: other sessions of the activity take place. */
  what: (signUp: SignUp, isOneOf?: boolean) => string
}

/** No two share their words. Of `pending` a person decides, in `waiting` there is no seat: they share none at all. */
export const stageTexts: Readonly<Record<Stage, StageTexts>> = {
  pending: { word: '待审核', what: (signUp) => `主办方看过后给您答复，不用再报一次。${tooLarge(signUp)}` },
  entered: {
    word: '等待抽签',
    what: (signUp) =>
      `${signUp.drawAt ? timeText(signUp.drawAt) : '报名截止后'} 抽签，抽完告诉您结果。${tooLarge(signUp)}`,
  },
  waiting: {
    word: '候补中',
    what: (signUp) => `${approved(signUp)}${placeOf(signUp)}${moved(signUp)}${tooLarge(signUp)}`,
  },
  offered: {
    word: '轮到您了',
    what: (signUp) => `${heldFor(signUp)}${moved(signUp)}`,
  },
  confirmed: { word: '已报名', what: (signUp) => (isOver(signUp) ? '这一场已经结束。' : '座位已留好，按时来就好。') },
  helping: {
    word: '志愿者',
    what: (signUp) => (isOver(signUp) ? '这次志愿服务已经结束。' : '志愿服务的岗位已留好，到时见。'),
  },
  attended: { word: '已签到', what: came },
  absent: { word: '缺席', what: missed },
  cancelled: { word: '您已取消', what: leftAt },
  handed_over: {
    word: '已转给别人',
    what: ({ handedOverTo }) =>
      handedOverTo?.inReturn
        ? `和 ${handedOverTo.nameMasked} 换了班，这一场您不用去了。换到的岗位在“我的报名”里。`
        : `${handedOverTo?.nameMasked ?? '别的志愿者'} 接了这个岗位，您不用去了。谢谢您提前说。`,
  },
  removed: {
    word: '报名被取消',
    what: ({ reason, contactPhone }) => `活动照常，主办方取消了您的报名。${because(reason)}${ask(contactPhone)}`,
  },
  called_off: { word: '活动已取消', what: ({ reason }) => `活动不办了，您不用去了。${because(reason)}` },
  session_off: {
    word: '本场已取消',
    what: ({ reason }, isOneOf) => `这一场不办了，您不用去了${isOneOf ? '，其他场次照常' : ''}。${because(reason)}`,
  },
  declined: { word: '未通过', what: ({ reason }) => `主办方没有同意这次报名。${because(reason)}` },
  expired: { word: '已过期', what: expiry },
}

/** Hours count from checking in to checking out. */
const isToCheckOut = ({ as, checkedInAt, checkedOutAt, ...signUp }: SignUp) =>
  as === 'volunteer' && checkedInAt !== undefined && checkedOutAt === undefined && !isOver(signUp)

function came(signUp: SignUp): string {
  if (isToCheckOut(signUp)) return '您已到岗。走的时候记得签退，时长才算得准：再扫一次现场的码，或找工作人员。'
  const { turnout, contactPhone } = signUp
  const thanks = '您来过了，谢谢参加。'
  if (!turnout || turnout.missing.length === 0) return thanks
  return `${thanks}记的是 ${turnout.of} 人里到了 ${cameIn(turnout)} 人。${ask(contactPhone)}`
}

const isOver = ({ endsAt }: Pick<SignUp, 'endsAt'>) => endsAt <= now()

function missed({ absenceTellAt }: SignUp): string {
  if (absenceTellAt === undefined) return '没有您的签到记录。您来了或有难处，可以说明情况。'
  return `还没有您的签到记录。现场的签到可能还在传，${timeText(absenceTellAt)} 后再看。`
}

function leftAt({ stateAt, late }: SignUp): string {
  const at = timeText(stateAt)
  return late ? `您在 ${at} 说来不了，座位让给了后面的人。记为临时取消，不算缺席。` : `您在 ${at} 取消。`
}

const because = (reason: string | undefined) => (reason ? `原因：${reason}` : '')

const heldFor = ({ offeredUntil }: SignUp) =>
  offeredUntil ? `名额为您留到 ${timeText(offeredUntil)}。` : '有名额了，请尽快接受。'
const ask = (phone: string | undefined) => (phone ? `\n有疑问请打 ${phone}。` : '')

const placeOf = ({ position, waiting, teamName }: SignUp) =>
  position === undefined
    ? '前面有人退出，就会轮到您。'
    : `您排第 ${position} 位，共 ${waiting ?? position} ${partyWord(teamName !== undefined)}。`

/** Staff made it wait, and give a reason only for moving it: it was approved, and there was no seat. */
const approved = ({ by, reason }: SignUp) => (by === 'organiser' && !reason ? '已通过审核，这一场满了。' : '')

/** The organiser changed the seats since. */
const tooLarge = ({ seatsEver, size }: SignUp) =>
  seatsEver !== undefined && seatsEver < size
    ? `\n主办方改了名额，现在一共只有 ${seatsEver} 席，${size} 个人坐不下，会先给后面的人。可以减少人数；名额再增加，位次还在。`
    : ''

const moved = ({ by, reason }: SignUp) =>
  by === 'organiser' && reason ? `工作人员调整过您的位置，${because(reason)}` : ''

/** An offer runs out before the beginning, whatever waits or is not answered ends with it. */
function expiry({ stateAt, startsAt }: SignUp): string {
  return stateAt < startsAt ? '留名额的时间里没有接受，名额已放出。' : '到开始时还没有定下来，这次报名不再有效。'
}

/** How one gets out of it again, and what that means for others. */
export interface LeavingTexts {
  button: string
  title: string
  what: (title: string) => string
  again: string
  done: string
}

const giveBack: LeavingTexts = {
  button: '取消报名',
  title: '取消这次报名',
  what: (title) => `“${title}”的座位马上放出来，留给其他人。`,
  again: '改主意了可以重新报，但不一定还有座位。',
  done: '已取消报名',
}

/** Instead, once the time to cancel is over. */
export const cannotComeTexts: LeavingTexts = {
  button: '来不了',
  title: '这次来不了',
  what: (title) => `“${title}”的座位会让给后面的人，收不回来。`,
  again: '记为临时取消，不算缺席。',
  done: '座位已让出',
}

const waitNoLonger: LeavingTexts = {
  button: '退出候补',
  title: '退出候补',
  what: (title) => `“${title}”不再为您排队，后面的人往前一位。`,
  again: '改主意了可以重新候补，从最后排起。',
  done: '已退出候补',
}

export const leavingTexts: Partial<Record<Stage, LeavingTexts>> = {
  confirmed: giveBack,
  helping: giveBack,
  waiting: waitNoLonger,
  pending: {
    button: '撤回报名',
    title: '撤回这次报名',
    what: (title) => `“${title}”的主办方不再审核这次报名。`,
    again: '报名截止前可以重新提交。',
    done: '已撤回报名',
  },
  entered: {
    button: '退出抽签',
    title: '退出这次抽签',
    what: (title) => `“${title}”抽签时没有您。`,
    again: '报名截止前可以重新参加。',
    done: '已退出抽签',
  },
}

/** What the last screen of signing up says. */
export const doneTexts: Partial<Record<Stage, { title: string; next: string }>> = {
  waiting: { title: '已加入候补', next: '不想等了随时可以退出，没有期限。' },
  pending: { title: '已提交，请等答复', next: '改主意了随时可以撤回。' },
  entered: { title: '已参加抽签', next: '抽签前随时可以退出。' },
  offered: { title: '轮到您了', next: '请在“我的报名”里接受。' },
}
