import * as z from 'zod'
import { device } from '../../test/taro'
import { newRequestId } from './ids'
import { kept } from './storage'

const draft = kept('draft', z.object({ words: z.string() }))

test('what is kept comes back, until it is removed', () => {
  expect(draft.get()).toBeUndefined()

  draft.set({ words: '楼道灯坏了' })
  expect(draft.get()).toEqual({ words: '楼道灯坏了' })

  draft.remove()
  expect(draft.get()).toBeUndefined()
})

test('what an older version kept in another shape counts as nothing', () => {
  device.storage.set('draft', { text: '楼道灯坏了' })

  expect(draft.get()).toBeUndefined()
})

test('ids never repeat and stay in order, however fast they are made', () => {
  const ids = Array.from({ length: 1000 }, newRequestId)

  expect(new Set(ids).size).toBe(1000)
  expect([...ids].sort()).toEqual(ids)
})
