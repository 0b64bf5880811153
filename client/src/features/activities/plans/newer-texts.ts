import type { Activity } from '@mulin/shared/activities/activity'
import type { PlanDraft, SessionDraft } from './plan-draft'
import { planTexts } from './plan-texts'
import { ruleTexts } from './rule-texts'
import { shiftTexts } from './shift-texts'

/** What is said when somebody else saved while one was writing. */
export const newerTexts = {
  changed: (at: string | undefined, what: readonly string[]) =>
    `别人${at === undefined ? '' : ` ${at} `}改过这个活动${what.length > 0 ? `：${what.join('、')}` : ''}。`,
  kept: '您填的还在。',
  justNow: '这个活动刚被别人改过。您填的还在。',
  both: (names: readonly string[]) => `${names.join('、')}您也改了，合在一起后用您填的，请核对。`,
  more: (count: number) => `等 ${count} 处`,
  merge: '合在一起，接着改',
  takeNewest: '换成最新的，不要我填的',
  savedBefore: '上次的已经存好，这次改的请再保存一次',
  merged: '合好了，看一遍再保存',
  look: '看看改了什么',
  became: (name: string, value: string | undefined) => (value === undefined ? name : `${name}改成“${value}”`),
  session: (title: string) => `“${title}”的`,
  removed: (title: string) => `去掉或取消了“${title}”`,
  added: (title: string) => `加了“${title}”`,
  states: { draft: '改回了草稿', published: '已发布', cancelled: '活动已取消' } satisfies Record<
    Activity['state'],
    string
  >,
  fields: {
    type: planTexts.type,
    title: planTexts.title,
    summary: planTexts.summary,
    place: planTexts.place,
    communityId: planTexts.community,
    organiser: planTexts.organiser,
    bring: planTexts.bring,
    contactPhone: planTexts.contactPhone,
    contactName: planTexts.contactName,
    audience: planTexts.audience,
    sessionsPerPerson: ruleTexts.sessionsPerPerson,
    noClashes: ruleTexts.noClashes,
  } satisfies Partial<Record<keyof PlanDraft, string>>,
  sessionFields: {
    title: planTexts.sessionTitle,
    day: planTexts.day,
    from: planTexts.from,
    to: planTexts.to,
    capacity: planTexts.capacity,
    shifts: shiftTexts.shifts,
    opens: planTexts.opens,
    closes: planTexts.closes,
    cancelBy: planTexts.cancelBy,
    rules: ruleTexts.rules,
  } satisfies Partial<Record<keyof SessionDraft, string>>,
}
