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
