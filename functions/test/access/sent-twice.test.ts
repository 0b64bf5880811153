import { newId } from '../../src/platform/ids.ts'
import { call } from '../call.ts'
import { tear } from '../overtake.ts'
import { endpoints, useWorld, whoMay } from './stage.ts'

const { idOf, inputOf } = useWorld()

/** What creates something carries an id that the phone chose, for an answer that got lost on its way. */
const creating = endpoints.filter(({ endpoint }) => Object.hasOwn(endpoint.input.shape, 'requestId'))

test.each(creating)('$name, sent again while the first is still reading', async ({ name, endpoint, handler }) => {
  const asker = whoMay(name)
  const input = { requestId: newId('haz'), ...(await inputOf(name, 'near', asker)) }
  const send = () => call(handler, endpoint, input, idOf(asker))

  const [slow, fast] = await tear(send, send)

  expect([slow.status, fast.status]).toEqual([200, 200])
  expect(withoutSecrets(slow.body)).toEqual(withoutSecrets(fast.body))
})

/** A key is said once, and a place for a photo is signed anew each time. */
const withoutSecrets = ({ key: _key, upload: _upload, ...said }: Record<string, unknown>) => said
