import { hazards } from '@mulin/shared/hazards/endpoints'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { openCamera, photoStore } from '../../../../test/camera'
import { hazardBasics, hazardFile } from '../../../../test/hazards'
import { renderScreen, resident } from '../../../../test/screen'
import { answer, cutOff, refuse } from '../../../../test/server'
import { device } from '../../../../test/taro'
import { HazardPage } from './hazard-page'

const at = new Date().toISOString()
const { id } = hazardFile()
const open = (over: Partial<HazardFile> = {}) => {
  answer(hazards.one, hazardFile(over))
  return renderScreen(<HazardPage />, { as: resident(), params: { hazardId: id } })
}
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const dialog = async () => within(await screen.findByRole('dialog', { name: '补充情况' }))
const write = async (note: string) =>
  fireEvent.input((await dialog()).getByLabelText(/^现在的情况/), { target: { value: note } })
const send = async () => fireEvent.click((await dialog()).getByRole('button', { name: '提交' }))

beforeEach(() => {
  openCamera()
  photoStore()
  hazardBasics()
})

test('words alone are enough, but not nothing; the next ones are another request', async () => {
  const sent: { requestId?: string | undefined; note: string }[] = []
  open()
  answer(hazards.add, (input) => {
    sent.push(input)
    const entry = { at, action: 'add' as const, state: 'reported' as const, note: input.note, photos: [] }
    return hazardFile({ addedByMe: sent.length, entries: [entry], version: 1 + sent.length })
  })

  await press('补充情况')
  await send()
  expect(await screen.findByText('请写几个字，或拍一张照片')).toBeInTheDocument()
  await write('又多了一辆')
  await send()
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(await screen.findByText('又多了一辆')).toBeInTheDocument()

  await press('补充情况')
  expect((await dialog()).getByLabelText(/^现在的情况/)).toHaveValue('')
  await write('三辆了')
  await send()

  await waitFor(() => expect(sent.map(({ note }) => note)).toEqual(['又多了一辆', '三辆了']))
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(2)
})

test('says that a unit reads it too, and sends that this was said', async () => {
  let sent: object = {}
  open()
  answer(hazards.add, (input) => {
    sent = input
    return hazardFile({ addedByMe: 1 })
  })

  await press('补充情况')
  expect((await dialog()).getByText(/只给工作人员和整改单位看/)).toBeInTheDocument()
  await write('又多了一辆')
  await send()

  await waitFor(() => expect(sent).toMatchObject({ note: '又多了一辆', forUnitToo: true }))
})

test('without network nothing is lost, also through a restart, and it is sent as the same', async () => {
  const tried: unknown[] = []
  const { unmount } = open()
  cutOff(hazards.add, ({ requestId }) => tried.push(requestId))
  await press('补充情况')
  await write('又多了一辆')
  await send()
  expect(await screen.findByText(/网络不通，还没有提交/)).toBeInTheDocument()
  unmount()

  open()
  answer(hazards.add, ({ requestId }) => {
    tried.push(requestId)
    return hazardFile({ addedByMe: 1 })
  })
  await press('接着写补充（还没有提交）')
  expect((await dialog()).getByLabelText(/^现在的情况/)).toHaveValue('又多了一辆')
  await send()

  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(new Set(tried).size).toBe(1)
})

test('where it is over meanwhile that is said, and what was written stays', async () => {
  open()
  await press('补充情况')
  await write('又多了一辆')
  refuse(hazards.add, 'hazard_already_handled')
  answer(hazards.one, hazardFile({ state: 'closed', outcome: 'persuaded', endedAt: at }))
  await send()

  expect(await screen.findByText(/^这件已经办完，补充没有提交。/)).toBeInTheDocument()
  expect((await dialog()).getByLabelText(/^现在的情况/)).toHaveValue('又多了一辆')
})

test('what was not sent before it was over can be copied, and dropped', async () => {
  const { unmount } = open()
  await press('补充情况')
  await write('又多了一辆')
  unmount()
  open({ state: 'closed', outcome: 'persuaded', endedAt: at })
  expect(await screen.findByText('您写过补充，还没有提交，现在不能补充了。')).toBeInTheDocument()
  expect(screen.getByText('又多了一辆')).toBeInTheDocument()

  await press('复制写的')
  await waitFor(() => expect(device.copied).toEqual(['又多了一辆']))
  await press('删掉没提交的补充')

  expect(screen.queryByText('又多了一辆')).not.toBeInTheDocument()
})

test('who met it too adds as well', async () => {
  let sent: object = {}
  open({ parts: ['joined'], state: 'fixed' })
  answer(hazards.add, (input) => {
    sent = input
    const entry = { at, action: 'add' as const, as: 'joined' as const, state: 'fixed' as const }
    return hazardFile({
      parts: ['joined'],
      entries: [
        { ...entry, note: input.note, photos: [] },
        { ...entry, photos: [] },
      ],
    })
  })

  await press('补充情况')
  await write('二楼也有')
  await send()

  await waitFor(() => expect(sent).toMatchObject({ hazardId: id, note: '二楼也有' }))
  expect(await screen.findByText(/^您 · /)).toBeInTheDocument()
  expect(screen.getByText(/^遇到同一件的邻居 · /)).toBeInTheDocument()
})

test('who is asked something answers instead', async () => {
  open({ question: { text: '在几楼？', at } })

  expect(await screen.findByText('在几楼？')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '补充情况' })).not.toBeInTheDocument()
})

test('once that was often enough, it is said where to call', async () => {
  open({ addedByMe: 6 })

  expect(await screen.findByText('补充的次数用完了。急的话，请打 12345，报上编号。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '补充情况' })).not.toBeInTheDocument()
})

test('nothing is added to what is over', async () => {
  open({ state: 'declined', endedAt: at })

  await screen.findByRole('list', { name: '进展' })
  expect(screen.queryByRole('button', { name: /补充/ })).not.toBeInTheDocument()
})
