import { handling } from '@mulin/shared/hazards/handling'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { hazardFile } from '../../../../test/hazards'
import { renderScreen, resident } from '../../../../test/screen'
import { answer } from '../../../../test/server'
import { HidePhotos } from './hide-photos'

const photo = (id: string) => ({ id, small: `https://photos.test/${id}`, large: `https://photos.test/${id}` })
const [first, second] = [photo('pho_01HZ0000000000000000000001'), photo('pho_01HZ0000000000000000000002')]

const open = (over: Partial<HazardFile>) => renderScreen(<HidePhotos hazard={hazardFile(over)} />, { as: resident() })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('one of several is hidden, with a reason', async () => {
  open({ photos: [first, second] })
  press('不给邻居看')
  const sheet = within(await screen.findByRole('dialog'))
  fireEvent.click(sheet.getByRole('radio', { name: '照片里有人脸' }))
  fireEvent.click(sheet.getByRole('button', { name: '不给邻居看' }))
  expect(sheet.getByText('请选一张照片')).toBeInTheDocument()

  const sent = new Promise((resolve) =>
    answer(handling.hidePhoto, (input) => {
      resolve(input)
      return hazardFile({ photos: [first, second], hiddenPhotoIds: [second.id] })
    }),
  )
  fireEvent.click(sheet.getByRole('radio', { name: '照片 2' }))
  fireEvent.click(sheet.getByRole('button', { name: '不给邻居看' }))

  expect(await sent).toMatchObject({ photoId: second.id, reason: '照片里有人脸' })
})

test('one that is hidden is shown again', async () => {
  open({ photos: [first], hiddenPhotoIds: [first.id] })
  expect(screen.queryByRole('button', { name: '不给邻居看' })).not.toBeInTheDocument()
  press('又给邻居看')
  const sheet = within(await screen.findByRole('dialog'))

  const sent = new Promise((resolve) =>
    answer(handling.showPhoto, (input) => {
      resolve(input)
      return hazardFile({ photos: [first] })
    }),
  )
  fireEvent.click(sheet.getByRole('radio', { name: '隐藏错了' }))
  fireEvent.click(sheet.getByRole('button', { name: '又给邻居看' }))

  expect(await sent).toMatchObject({ photoId: first.id, reason: '隐藏错了' })
})

describe('what residents added', () => {
  const entry = { at: new Date().toISOString(), state: 'dispatched' as const }
  const forStaff = { ...entry, action: 'add' as const, photos: [second] }
  const forUnit = { ...forStaff, forUnitToo: true as const }
  const against = { ...entry, action: 'dispute_too' as const, photos: [photo('pho_01HZ0000000000000000000003')] }
  const entries = [forUnit, against]
  const isOffered = () => screen.queryByRole('button', { name: '不给邻居看' }) !== null
  const isSaid = () => screen.queryByText(/没有账号的承办单位.*不给邻居看的，链接里也不显示/) !== null

  test('for staff alone nobody else sees: it is covered only', () => {
    open({ photos: [], entries: [forStaff, against] })

    expect(screen.getByRole('button', { name: '遮住一部分' })).toBeInTheDocument()
    expect([isOffered(), isSaid()]).toEqual([false, false])
  })

  test('a unit reads on its link, where it can be hidden, and what reopened it; what others said against its end it does not', async () => {
    const reopened = { ...entry, action: 'dispute' as const, photos: [photo('pho_01HZ0000000000000000000004')] }
    open({ photos: [first], entries: [reopened, ...entries], handler: { unitId: 'fire', name: '消防救援站' } })
    expect(isSaid()).toBe(true)
    press('不给邻居看')

    const sheet = within(await screen.findByRole('dialog'))
    expect(sheet.getAllByRole('radio', { name: /^照片 \d/ })).toHaveLength(3)
  })

  test.each([
    ['before it is taken up', { state: 'reported' }],
    ['while nobody has it', { state: 'accepted' }],
    ['while somebody of staff has it', { state: 'dispatched', handler: { personId: 'per_1', name: '网格员 01' } }],
  ] as const)('is hidden before a unit gets it, also an answer: %s', (_when, known) => {
    open({ photos: [], entries: [forUnit], ...known })
    expect([isOffered(), isSaid()]).toEqual([true, true])
    cleanup()

    open({ photos: [], entries: [{ ...forStaff, action: 'answer' }], ...known })
    expect([isOffered(), isSaid()]).toEqual([true, true])
  })

  test('is in nobody’s sight once it is over', () => {
    open({ photos: [], entries, state: 'closed', outcome: 'persuaded' })

    expect([isOffered(), isSaid()]).toEqual([false, false])
  })

  test('and was hidden before is shown again', () => {
    open({ photos: [], entries, hiddenPhotoIds: [second.id] })

    expect(screen.getByRole('button', { name: '又给邻居看' })).toBeInTheDocument()
  })
})

test('without photos there is nothing to hide', () => {
  open({ photos: [], entries: [] })

  expect(screen.queryByText('照片给谁看')).not.toBeInTheDocument()
})
