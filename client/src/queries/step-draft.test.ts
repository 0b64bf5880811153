import { act, renderHook } from '@testing-library/react'
import { device } from '../../test/taro'
import { useStepDraft } from './step-draft'

const signInAs = (personId: string) =>
  device.storage.set('session', { token: 'token', expiresAt: '2099-01-01T00:00:00.000Z', personId })
const open = () => renderHook(() => useStepDraft('fix', 'haz_1'))

test('a colleague on the same device begins anew, and what was written before is not lost', () => {
  signInAs('per_1')
  const first = open()
  act(() => first.result.current.change({ note: '车已移走' }))

  signInAs('per_2')
  expect(open().result.current.draft.note).toBe('')
  signInAs('per_1')
  expect(open().result.current.draft.note).toBe('车已移走')
})

const photo = {
  requestId: 'p'.repeat(26),
  path: '/draft-photos/1',
  bytes: 1,
  contentType: 'image/jpeg' as const,
}

test.each([
  ['words', { note: '车已移走' }],
  ['another day', { until: '2026-12-01' }],
  ['one photo less', { photos: [] }],
])('with %s it is another request, for what was sent before may have arrived', (_, changes) => {
  signInAs('per_1')
  const { result } = open()
  act(() => result.current.change({ photos: [photo] }))
  const sent = result.current.draft.requestId

  act(() => result.current.change(changes))

  expect(result.current.draft.requestId).not.toBe(sent)
  expect(open().result.current.draft.requestId).toBe(result.current.draft.requestId)
})

test('a photo that arrives leaves it the same request', () => {
  signInAs('per_1')
  const { result } = open()
  act(() => result.current.change({ photos: [photo] }))
  const { requestId } = result.current.draft

  act(() => result.current.change({ photos: [{ ...photo, photoId: `pho_${'A'.repeat(26)}` }] }))

  expect(result.current.draft.requestId).toBe(requestId)
})
