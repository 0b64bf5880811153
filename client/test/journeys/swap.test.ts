import { randomUUID } from 'node:crypto'
import { contract } from '@mulin/shared/contract'
import { plannedActivity, shiftId } from '../weapp/journeys/planned-activity'
import { someoneElse } from '../weapp/someone-else'
import { someone, type Someone } from './someone'

const day = 24

/** Somebody helps there, in so many days. */
async function aShift(person: string, title: string, inDays: number) {
  const { id, sessions } = await plannedActivity({
    title,
    capacities: [5],
    helpers: 1,
    startsIn: inDays * day,
  })
  const volunteer = await someoneElse(person)
  const wish = {
    activityId: id,
    sessionId: sessions[0]!.id,
    as: 'volunteer' as const,
    shiftId,
    requestId: randomUUID(),
  }
  return volunteer(contract.signUps.signUp, wish)
}

const codeOf = ({ page }: Someone) => new URL(page.url()).searchParams.get('code') ?? ''

test('a volunteer who cannot come hands the shift over, and who has the code takes it', async () => {
  const { id: signUpId } = await aShift('volunteer-1', '秋日走访', 40)
  const [one, other] = [await someone('volunteer-1'), await someone('volunteer-2')]
  await one.open('signUpDetail', { signUpId })
  await one.press('我来不了，转给别人')
  await one.see(/有人接手之前，这还是您的岗位/)

  await other.open('handOver', { code: codeOf(one) })
  await other.see('秋日走访')
  await other.press('我来接手')
  await other.at('报名详情')
  await other.see('志愿服务的岗位已留好，到时见。')

  await one.open('signUpDetail', { signUpId })
  await one.see('已转给别人')
  await one.open('messages')
  await one.seeInTime('有人接手了')
})

test('two volunteers swap their shifts: one asks, the other proposes, the first one agrees', async () => {
  const { id: signUpId } = await aShift('volunteer-1', '助老理发', 50)
  await aShift('volunteer-2', '冬日义诊', 55)
  const [one, other] = [await someone('volunteer-1'), await someone('volunteer-2')]
  await one.open('signUpDetail', { signUpId })
  await one.press('想和别人换班')
  await one.at('换班')
  await one.see(/换成之前，这还是您的岗位/)

  await other.open('handOver', { code: codeOf(one) })
  await other.see(/想用这个岗位换一个别的时间/)
  await other.choose(/冬日义诊/)
  await other.press('用这个岗位换')
  await other.see(/对方同意之前，这还是您的岗位/)

  await one.open('messages')
  await one.seeInTime('有人想和您换班')
  await one.open('signUpDetail', { signUpId })
  await one.press('看转让进度')
  await one.see('冬日义诊')
  await one.press('同意，换班')
  await one.at('报名详情')
  await one.see('冬日义诊')

  await other.open('messages')
  await other.seeInTime('换班成功')
  await other.open('mySignUps')
  await other.see('助老理发')
})
