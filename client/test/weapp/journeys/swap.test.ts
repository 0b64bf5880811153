import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { contract } from '@mulin/shared/contract'
import type { App } from '../app'
import { auditPage } from '../audit/page-audit'
import { launch } from '../launch'
import { someoneElse } from '../someone-else'
import { plannedActivity, shiftId } from './planned-activity'

/** Somebody helps there, in so many days. */
async function aShift(person: string, title: string, inDays: number) {
  const plan = { title, capacities: [5], helpers: 1, startsIn: inDays * 24 }
  const { id: activityId, sessions } = await plannedActivity(plan)
  const volunteer = await someoneElse(person)
  const wish = { activityId, sessionId: sessions[0]!.id, as: 'volunteer' as const, shiftId, requestId: randomUUID() }
  return volunteer(contract.signUps.signUp, wish)
}

const detailOf = (signUpId: string) => `packages/activity/sign-up-detail/index?signUpId=${signUpId}`

test('two volunteers swap their shifts by a card in a chat: one asks, the other proposes, the first one agrees', async () => {
  const { id: signUpId } = await aShift('volunteer-1', '重阳理发', 60)
  await aShift('volunteer-2', '小雪义诊', 65)
  const one = await launch({ loginCode: 'demo:volunteer-1', path: detailOf(signUpId) })
  await one.page.button('想和别人换班').tap()
  await one.see(/换成之前，这还是您的岗位/)

  const other = await launch({ loginCode: 'demo:volunteer-2', path: cardOf(one) })
  await other.see(/想用这个岗位换一个别的时间/)
  await other.page.role('radio', /小雪义诊/).tap()
  await other.page.button('用这个岗位换').tap()
  await other.see(/对方同意之前，这还是您的岗位/)
  expect(await auditPage(other)).toEqual([])

  await one.leaveAndReturn()
  await one.see('小雪义诊')
  expect(await auditPage(one)).toEqual([])
  await one.page.button('同意，换班').tap()
  await one.at('packages/activity/sign-up-detail/index')
  await one.see('小雪义诊')

  await told('volunteer-2', 'swapped')
  const inbox = await other.restart({ path: 'packages/person/messages/index' })
  await inbox.see('换班成功')
})

/** The stream of the table tells it a moment later. */
async function told(person: string, kind: string) {
  const ask = await someoneElse(person)
  const isThere = async () => (await ask(contract.messages.mine, {})).messages.some((message) => message.kind === kind)
  while (!(await isThere())) await wait(100)
}

/** What a tap on the card opens that was sent to a chat. */
function cardOf(app: App) {
  const card = app.share()
  const path = card && typeof card === 'object' && 'path' in card ? String(card.path) : ''
  return path.replace(/^\//, '')
}
