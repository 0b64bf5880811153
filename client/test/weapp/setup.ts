import { closeAll } from './launch'

afterEach(() => {
  const faults = closeAll()

  expect(faults).toEqual([])
})
