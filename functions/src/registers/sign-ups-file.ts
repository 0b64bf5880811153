import type { Session } from '@mulin/shared/activities/activity'
import { mayDecideIn } from '@mulin/shared/duties'
import { cameIn, type Turnout } from '@mulin/shared/check-ins/turnout'
import type { registers } from '@mulin/shared/sign-ups/registers'
import { standingName } from '@mulin/shared/allocation/state-names'
import type { Question } from '@mulin/shared/activities/session-rules'
import { type Answers, membersOf, type Participant, type SignedUpParty } from '@mulin/shared/sign-ups/party'
import { dayOf, timeOf } from '@mulin/shared/times'
import { stringify } from 'csv-stringify/sync'
import type { UseCase } from '../platform/serve.ts'
import { activityOf } from '../tables/activities.ts'
import { addDisclosure } from '../tables/disclosures.ts'
import { wholeRegisterOf } from '../tables/registers.ts'
import { openedName, openedParty, openedPhone, type StoredSignUp } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'

/** Nobody gets the file before it is written down that they do. */
export const signUpsFile: UseCase<typeof registers.file> = async ({ input: { activityId }, actor, now, refuse }) => {
  const [register, found] = await Promise.all([wholeRegisterOf(activityId), activityOf(activityId)])
  if (!register) throw refuse('activity_not_found')
  if (!mayDecideIn(actor, register.areaPath)) throw refuse('outside_your_area')
  const who = { by: actor.personId, as: actor.duties[0]?.title }
  await transact([
    addDisclosure({ about: activityId, source: activityId, ...who, at: now, count: register.signUps.length }),
  ])
  return {
    fileName: fileNameOf(register.title ?? '', now),
    csv: csvOf(register.signUps, found?.activity.sessions ?? []),
  }
}

const fileNameOf = (title: string, now: string) => `${title.replace(/[\\/:*?"<>|]/g, ' ')} 报名名单 ${dayOf(now)}.csv`

const columns = [
  '场次',
  '开始时间',
  '身份',
  '队伍',
  '姓名',
  '手机号',
  '同行的人',
  '状态',
  '更新时间',
  '原因',
  '报名时间',
  '签到时间',
  '签退时间',
  '实到人数',
]

/** For Excel in China: with a byte order mark, and nothing in it runs as a formula. */
function csvOf(rows: readonly StoredSignUp[], sessions: readonly Session[]) {
  const asked = new Map(sessions.map(({ id, questions }) => [id, questions]))
  // What several sessions ask in the same words is one column.
  const titles = [...new Set(sessions.flatMap(({ questions }) => questions.map(({ title }) => title)))]
  const lines = rows.map((signUp) => {
    const party = openedParty(signUp)
    const answers = answersByTitle(party.answers, asked.get(signUp.sessionId))
    return [...lineOf(signUp, party), ...titles.map((title) => answers.get(title) ?? '')]
  })
  const all = [[...columns, ...titles], ...lines]
  return stringify(all, { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}

/** A photo is looked at in the register. */
const answersByTitle = (answers: Answers = {}, questions: readonly Question[] = []) =>
  new Map(
    questions.map(({ id, kind, title }) => [title, kind === 'photo' && answers[id] ? '有照片' : (answers[id] ?? '')]),
  )

const lineOf = (signUp: StoredSignUp, party: SignedUpParty) => [
  signUp.sessionTitle,
  writtenTime(signUp.startsAt),
  signUp.as === 'volunteer' ? '志愿者' : '参加者',
  signUp.teamName ?? '',
  openedName(signUp),
  openedPhone(signUp),
  writtenMembers(party, signUp.turnout),
  standingName(signUp),
  writtenTime(signUp.stateAt),
  signUp.reason ?? '',
  writtenTime(signUp.signedUpAt),
  writtenTime(signUp.checkedInAt),
  writtenTime(signUp.checkedOutAt),
  signUp.state === 'attended' ? cameOf(signUp, party) : '',
]

/** People, of a team too; of whom nobody said otherwise all. */
const cameOf = ({ turnout, members, size }: StoredSignUp, { team }: SignedUpParty) =>
  turnout ? cameIn(turnout) : (members ?? team?.members.length ?? size)

const writtenMembers = (party: SignedUpParty, turnout: Turnout | undefined) =>
  membersOf(party)
    .map((member, place) =>
      writtenMember(member, [party.team && partOf(party.team, place), turnout?.missing.includes(place) && '未到']),
    )
    .join('、')

const partOf = ({ members }: NonNullable<SignedUpParty['team']>, place: number) =>
  place === 0 ? '领队' : members[place]?.isSubstitute && '替补'

const genders = { female: '女', male: '男' } as const

function writtenMember(
  { name, birthYear, gender, isChild }: Participant,
  parts: readonly (string | false | undefined)[],
) {
  const more = [...parts, gender && genders[gender], birthYear && `${birthYear}年生`, isChild && '未满 14 岁'].filter(
    Boolean,
  )
  return more.length === 0 ? name : `${name}（${more.join('，')}）`
}

const writtenTime = (instant: string | undefined) =>
  instant === undefined ? '' : `${dayOf(instant)} ${timeOf(instant)}`
