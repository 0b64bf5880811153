import { inspections } from '@mulin/shared/inspections/endpoints'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { openCamera, photoIdOf, photoStore } from '../../../../test/camera'
import { photo } from '../../../../test/hazards'
import { aFinding, staff } from '../../../../test/inspections'
import { renderScreen } from '../../../../test/screen'
import { answer, cutOff, refuse } from '../../../../test/server'
import { RecheckSheet } from './recheck-sheet'

const finding = aFinding({ before: [photo('1'), photo('2')] })
const closed = jest.fn()

const open = (found = finding) => renderScreen(<RecheckSheet finding={found} onClose={closed} />, { as: staff() })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
async function takePhoto() {
  press('拍照或选照片')
  await screen.findByRole('button', { name: '删除照片 1' })
}
/** What is sent, call by call. */
function listen() {
  const sent: object[] = []
  answer(inspections.recheck, (input) => {
    sent.push(input)
    return aFinding()
  })
  return sent
}

beforeEach(() => {
  closed.mockReset()
  openCamera()
  photoStore()
})

test('how it looked stands large above the camera', async () => {
  open()

  const [shown] = await screen.findAllByRole('img', { name: '整改前' })
  const camera = screen.getByRole('button', { name: '拍照或选照片' })
  expect(shown).toHaveAttribute('src', photo('1').large)
  expect(shown?.compareDocumentPosition(camera)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  expect(screen.getByRole('button', { name: '看大图 照片 2' })).toBeInTheDocument()
})

test('before the deadline it says what looking means', async () => {
  open()
  await screen.findByText('回头看')
  expect(screen.queryByText(/只记下来/)).toBeNull()

  open(aFinding({ recheck: { ...finding.recheck!, opensAt: '2099-11-26T15:59:00.000Z' } }))

  expect(await screen.findByText(/^期限是 .*还没整改好只记下来，到期再看。$/)).toBeInTheDocument()
})

test('nothing is sent before there is a photo and somebody said how it is', async () => {
  const sent = listen()
  open()

  press('提交')
  expect(await screen.findByText('请拍一张现场照片')).toBeInTheDocument()
  expect(screen.getByText('请选结果')).toBeInTheDocument()
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked()
  await takePhoto()
  press('提交')

  expect(await screen.findByText('请选结果')).toBeInTheDocument()
  expect(sent).toEqual([])
})

test.each([
  ['已整改', 'passed'],
  ['没整改好', 'not_passed'],
])('%s is sent as %s, with the photo and the words', async (word, result) => {
  const sent = listen()
  open()
  await takePhoto()
  choose(word)
  fireEvent.input(screen.getByLabelText(/^说明/), { target: { value: '门口空了' } })

  press('提交')

  await waitFor(() => expect(closed).toHaveBeenCalled())
  const { inspectionId, hazardId } = finding
  expect(sent).toEqual([
    { inspectionId, hazardId, result, note: '门口空了', photoIds: [photoIdOf(1)], requestId: expect.any(String) },
  ])
})

test('without a network it waits on the phone and is sent as the same one', async () => {
  cutOff(inspections.recheck)
  const first = open()
  await takePhoto()
  choose('没整改好')
  press('提交')
  await screen.findByText(/网络/)
  first.unmount()

  const sent = listen()
  open()
  expect(screen.getByRole('radio', { name: '没整改好' })).toBeChecked()
  press('提交')
  await waitFor(() => expect(closed).toHaveBeenCalled())

  expect(sent).toEqual([expect.objectContaining({ result: 'not_passed', photoIds: [photoIdOf(1)] })])
})

test('what was split and is not done in every part does not pass, and nothing typed is lost', async () => {
  refuse(inspections.recheck, 'parts_still_open')
  open()
  await takePhoto()
  choose('已整改')

  press('提交')

  expect(await screen.findByText(/还有部分没有办完/)).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: '已整改' })).toBeChecked()
  expect(closed).not.toHaveBeenCalled()
})
