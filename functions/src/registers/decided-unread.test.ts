import { registers } from '@mulin/shared/sign-ups/registers'
import { anActivity, aSession, aWish, mySignUp, signUpOk, theOffice } from '../../test/activities.ts'
import { call } from '../../test/call.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { change, party } from '../../test/sign-up-changes.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)

interface Reply {
  status: number
  body: { code?: string; details?: object }
}
const told = ({ status, body: { code, details } }: Reply): Reply => ({ status, body: { code, details } })

/** Three who ask for seats. */
async function asked() {
  const office = (await theOffice()).id
  const activity = await anActivity({ sessions: [aSession({ mode: 'approval' })] }, office)
  const { id: personId } = await aResident()
  const { id: signUpId } = await signUpOk(personId, aWish(activity, { people: party(3) }))
  const decide = {
    approve: async (version: number) => told(await call(handler, registers.approve, { signUpId, version }, office)),
    decline: async (version: number) =>
      told(await call(handler, registers.decline, { signUpId, version, reason: '名额有限' }, office)),
  }
  const look = () => mySignUp(personId, signUpId)
  return { decide, look, become: (size: number) => change(personId, signUpId, { people: party(size) }) }
}

test.each(['approve', 'decline'] as const)(
  'nobody can %s what they have not read, and is told what is new',
  async (to) => {
    const { decide, look, become } = await asked()
    const { version } = await look()
    await become(5)
    await become(2)

    const refused = await decide[to](version)

    const details = { version: version + 2, state: 'pending', parts: ['people'], sizes: { from: 3, to: 2 } }
    expect(refused).toMatchObject({ status: 409, body: { code: 'sign_up_changed', details } })
    expect(await look()).toMatchObject({ state: 'pending', size: 2 })
    expect(await decide[to](version + 2)).toMatchObject({ status: 200 })
  },
)

test.each(['approve', 'decline'] as const)('to %s it loses to a change of the same moment', async (to) => {
  const { decide, look, become } = await asked()
  const { version } = await look()

  const [slow] = await overtake(
    () => decide[to](version),
    () => become(2),
  )

  expect(slow).toMatchObject({ status: 409, body: { code: 'sign_up_changed', details: { sizes: { from: 3, to: 2 } } } })
  expect(await look()).toMatchObject({ state: 'pending', size: 2 })
})

test('of two who decide, the second reads how the first did', async () => {
  const { decide, look } = await asked()
  const { version } = await look()
  await decide.approve(version)

  const { body } = await decide.decline(version)

  expect(body).toMatchObject({ code: 'sign_up_moved_on', details: { state: 'confirmed' } })
})
