import { handOverFile } from './files'

test('a browser downloads the file under its name, with the mark Excel looks for', async () => {
  const saved: { name: string; blob: Blob | undefined }[] = []
  let blob: Blob | undefined
  Object.assign(URL, {
    createObjectURL: (made: Blob) => {
      blob = made
      return 'blob:list'
    },
    revokeObjectURL: () => undefined,
  })
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob })
  })

  await handOverFile('报名.csv', '姓名')

  expect(saved).toEqual([{ name: '报名.csv', blob: expect.anything() }])
  expect(saved[0]?.blob?.size).toBe('\uFEFF姓名'.length * 3)
})
