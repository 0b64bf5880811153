const complaints: unknown[][] = []

// A test that makes a handler answer 500 has to expect it: `expectComplaint()`.
beforeEach(() => {
  complaints.length = 0
  jest.spyOn(console, 'error').mockImplementation((...said: unknown[]) => void complaints.push(said))
})
afterEach(() => expect(complaints.splice(0)).toEqual([]))

Object.assign(globalThis, { takeComplaints: () => complaints.splice(0) })
