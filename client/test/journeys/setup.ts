import { disconnect, leaveAll } from './someone'

// A journey is many screens of several people, and the machine may be busy.
jest.setTimeout(60_000)

afterEach(async () => {
  const faults = await leaveAll()

  expect(faults).toEqual([])
})

afterAll(disconnect)
