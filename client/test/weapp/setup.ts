import { closeAll } from './launch'

// A journey is many screens, and the machine may be busy.
jest.setTimeout(30_000)

afterEach(() => {
  const faults = closeAll()

  expect(faults).toEqual([])
})
