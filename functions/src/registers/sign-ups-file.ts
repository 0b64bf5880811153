import { mayDecideIn } from '@mulin/shared/duties'
import type { registers } from '@mulin/shared/sign-ups/registers'
import { stateNames } from '@mulin/shared/allocation/state-names'
import { membersOf, type Participant } from '@mulin/shared/sign-ups/party'
import { dayOf, timeOf } from '@mulin/shared/times'
import { stringify } from 'csv-stringify/sync'
import type { UseCase } from '../platform/serve.ts'
import { addDisclosure } from '../tables/disclosures.ts'
import { wholeRegisterOf } from '../tables/registers.ts'
import { openedName, openedParty, openedPhone, type StoredSignUp } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'

/** Nobody gets the file before it is written down that they do. */
export const signUpsFile: UseCase<typeof registers.file> = async ({ input: { activityId }, actor, now, refuse }) => {
  const register = await wholeRegisterOf(activityId)
  if (!register) throw refuse('activity_not_found')
  if (!mayDecideIn(actor, register.areaPath)) throw refuse('outside_your_area')
  const who = { by: actor.personId, as: actor.duties[0]?.title }
  await transact([
    addDisclosure({ about: activityId, source: activityId, ...who, at: now, count: register.signUps.length }),
  ])
  return { fileName: fileNameOf(register.title ?? '', now), csv: csvOf(register.signUps) }
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
]

/** For Excel in China: with a byte order mark, and nothing in it runs as a formula. */
const csvOf = (rows: readonly StoredSignUp[]) =>
  stringify([columns, ...rows.map(lineOf)], { bom: true, escape_formulas: true, record_delimiter: 'windows' })

const lineOf = (signUp: StoredSignUp) => [
  signUp.sessionTitle,
  writtenTime(signUp.startsAt),
  signUp.as === 'volunteer' ? '志愿者' : '参加者',
  signUp.teamName ?? '',
  openedName(signUp),
  openedPhone(signUp),
  membersOf(openedParty(signUp)).map(writtenMember).join('、'),
  stateNames[signUp.state],
  writtenTime(signUp.stateAt),
  signUp.reason ?? '',
  writtenTime(signUp.signedUpAt),
]

const writtenMember = ({ name, birthYear }: Participant) =>
  birthYear === undefined ? name : `${name}（${birthYear}年生）`

const writtenTime = (instant: string) => `${dayOf(instant)} ${timeOf(instant)}`
