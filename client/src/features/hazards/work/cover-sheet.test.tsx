import { covering } from '@mulin/shared/hazards/covering'
import { hazards } from '@mulin/shared/hazards/endpoints'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { joining } from '@mulin/shared/hazards/joining'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { fingerOn } from '../../../../test/finger'
import { hazardFile } from '../../../../test/hazards'
import { renderScreen, resident } from '../../../../test/screen'
import { answer, cutOff, refuse } from '../../../../test/server'
import { useHazard } from '../use-hazard'
import { HidePhotos } from './hide-photos'
import { MetByOthers } from './met-by-others'

const photo = (id: string) => ({ id, small: `https://photos.test/${id}`, large: `https://photos.test/${id}` })
const [first, second] = [photo('pho_01HZ0000000000000000000001'), photo('pho_01HZ0000000000000000000002')]
const third = photo('pho_01HZ0000000000000000000003')
const covered = { photos: [first], coveredPhotoIds: [first.id] }

function Shown() {
  const { value } = useHazard(hazardFile().id)
  return value ? (
    <>
      <MetByOthers hazard={value} />
      <HidePhotos hazard={value} />
    </>
  ) : null
}

async function open(over: Partial<HazardFile>, name: string) {
  answer(hazards.one, hazardFile(over))
  renderScreen(<Shown />, { as: resident({ elderMode: true }) })
  fireEvent.click(await screen.findByRole('button', { name }))
  return screen.findByRole('dialog', { name })
}

/** A stroke over a tenth of the photo. */
function mark(sheet: HTMLElement, at: number) {
  const area = within(sheet).getByRole('img', { name: /^要遮的照片/ })
  fireEvent.load(area.querySelector('img')!)
  const finger = fingerOn(area)
  finger.down(at, at)
  finger.move(at + 10, at + 10)
}
const partAt = (at: number) => ({ left: at / 100, top: at / 100, right: (at + 10) / 100, bottom: (at + 10) / 100 })
const press = (sheet: HTMLElement, name: string) => fireEvent.click(within(sheet).getByRole('button', { name }))

/** What is sent, in order; each is answered by what `over` says by then. */
function sending(over: () => Partial<HazardFile>) {
  const sent: { photoId: string; requestId: string; version: number; rectangles: unknown[] }[] = []
  answer(covering.cover, (input) => {
    sent.push(input)
    return hazardFile(over())
  })
  return sent
}

test('what was marked is sent, without what was undone', async () => {
  const sheet = await open({ photos: [first], version: 4 }, '遮住一部分')
  const sent = sending(() => covered)
  press(sheet, '保存')
  expect(within(sheet).getByText('请先在照片上框出要遮的地方')).toBeInTheDocument()

  for (const at of [10, 30, 50]) mark(sheet, at)
  expect(within(sheet).getByRole('img', { name: '要遮的照片，已画 3 处' })).toBeInTheDocument()
  press(sheet, '撤销上一处')
  press(sheet, '保存')

  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(sent).toMatchObject([{ photoId: first.id, version: 4, rectangles: [partAt(10), partAt(30)] }])
  expect(await screen.findByText(/有 1 张照片遮住了一部分/)).toBeInTheDocument()
})

test('of several photos each is saved, and nothing that was marked is left behind', async () => {
  const photos = [first, second]
  const sheet = await open({ photos }, '遮住一部分')
  const sent = sending(() => ({ photos, coveredPhotoIds: [second.id] }))
  mark(sheet, 10)
  fireEvent.click(within(sheet).getByRole('radio', { name: '照片 2' }))
  mark(sheet, 40)

  press(sheet, '保存')
  await waitFor(() => expect(within(sheet).getByRole('radio', { name: '照片 1' })).toBeChecked())
  press(sheet, '保存')

  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(sent.map(({ photoId, rectangles }) => [photoId, rectangles])).toEqual([
    [second.id, [partAt(40)]],
    [first.id, [partAt(10)]],
  ])
})

test('without a network what was marked stays; sent again it is the same request, with more marked another one', async () => {
  const sheet = await open({ photos: [first] }, '遮住一部分')
  const ids: string[] = []
  cutOff(covering.cover, ({ requestId }) => ids.push(requestId))
  const save = async (times: number) => {
    press(sheet, '保存')
    await waitFor(() => expect(ids).toHaveLength(times))
    await waitFor(() => expect(within(sheet).getByRole('button', { name: '保存' })).toBeEnabled())
  }
  mark(sheet, 10)
  await save(1)
  await save(2)
  mark(sheet, 30)
  await save(3)

  const sent = sending(() => ({ photos: [first] }))
  press(sheet, '保存')

  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]!.rectangles).toEqual([partAt(10), partAt(30)])
  expect(ids[1]).toBe(ids[0])
  expect(ids[2]).not.toBe(ids[0])
  expect(sent[0]!.requestId).toBe(ids[2])
})

test('what somebody else covered meanwhile is shown first; the marks stay, to be saved over it', async () => {
  const sheet = await open({ photos: [first], version: 4 }, '遮住一部分')
  refuse(covering.cover, 'photo_changed')
  mark(sheet, 10)
  answer(hazards.one, hazardFile({ photos: [{ ...first, large: 'https://photos.test/covered' }], version: 5 }))
  press(sheet, '保存')
  expect(await within(sheet).findByText(/照片已经换成最新的/)).toBeInTheDocument()
  await waitFor(() => expect(sheet.querySelector('img')).toHaveAttribute('src', 'https://photos.test/covered'))

  const sent = sending(() => covered)
  press(sheet, '保存')

  await waitFor(() => expect(sent).toMatchObject([{ version: 5, rectangles: [partAt(10)] }]))
})

test('the original is shown once whoever looks has read that it is written down', async () => {
  const sheet = await open(covered, '看原图')
  const original = { ...first, large: 'https://photos.test/original' }
  expect(within(sheet).getByText(/看原图会记下来/)).toBeInTheDocument()
  expect(sheet.querySelector('img')).toBeNull()

  answer(covering.original, original)
  press(sheet, '看原图')

  expect(await within(sheet).findByRole('img', { name: '看原图' })).toHaveAttribute('src', original.large)
})

test('it is uncovered with a reason', async () => {
  const sheet = await open(covered, '不再遮')
  const sent = new Promise((resolve) =>
    answer(covering.uncover, (input) => {
      resolve(input)
      return hazardFile({ photos: [first] })
    }),
  )

  fireEvent.click(within(sheet).getByRole('radio', { name: '遮错了' }))
  press(sheet, '不再遮')

  expect(await sent).toMatchObject({ photoId: first.id, reason: '遮错了' })
  await waitFor(() => expect(screen.queryByRole('button', { name: '看原图' })).not.toBeInTheDocument())
})

describe('what who met it too took', () => {
  const at = new Date().toISOString()
  const joined = (photos = [second]) => answer(joining.others, { others: [{ at, words: '我也遇到', photos }] })
  const open = async (over: Partial<HazardFile>, name: RegExp | string) => {
    answer(hazards.one, hazardFile({ photos: [first], joined: 1, version: 4, parts: ['decider'], ...over }))
    renderScreen(<Shown />, { as: resident() })
    fireEvent.click(await screen.findByRole('button', { name }))
    return screen.findByRole('dialog')
  }

  test('is covered where it stands, and is shown so at once', async () => {
    joined()
    const sheet = await open({}, /^遮住一部分 \S/)
    expect(within(sheet).queryByRole('radio')).not.toBeInTheDocument()
    const sent = sending(() => ({ photos: [first], joined: 1, parts: ['decider'], coveredPhotoIds: [second.id] }))
    mark(sheet, 10)
    joined([{ ...second, small: 'https://photos.test/covered' }])
    press(sheet, '保存')

    await waitFor(() => expect(sent).toMatchObject([{ photoId: second.id, version: 4, rectangles: [partAt(10)] }]))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    await waitFor(() =>
      expect([...document.querySelectorAll('img')].map(({ src }) => src)).toContain('https://photos.test/covered'),
    )
  })

  test('is still being covered when somebody joined meanwhile, above it', async () => {
    joined()
    const sheet = await open({}, /^遮住一部分 \S/)
    mark(sheet, 10)
    const newer = { at, words: '刚遇到', photos: [third] }
    answer(joining.others, { others: [newer, { at, words: '我也遇到', photos: [second] }] })
    refuse(covering.cover, 'photo_changed')

    press(sheet, '保存')

    expect(await screen.findByText('刚遇到')).toBeInTheDocument()
    expect(sheet).toBeInTheDocument()
    expect(within(sheet).getByRole('img', { name: '要遮的照片，已画 1 处' })).toBeInTheDocument()
    const sent = sending(() => ({ photos: [first], joined: 2, parts: ['decider'] }))
    press(sheet, '保存')
    await waitFor(() => expect(sent).toMatchObject([{ photoId: second.id }]))
  })

  test('is not among those that are hidden from neighbours, who never see it', async () => {
    joined()
    const sheet = await open({}, '不给邻居看')
    await screen.findByRole('button', { name: /^遮住一部分 \S/ })

    expect(within(sheet).getAllByRole('radio', { name: /^照片 \d/ })).toHaveLength(1)
  })

  test('is uncovered and looked at like the others', async () => {
    joined()
    const sheet = await open({ photos: [], entries: [], coveredPhotoIds: [second.id] }, '看原图')
    const asked = new Promise((resolve) =>
      answer(covering.original, (input) => {
        resolve(input)
        return second
      }),
    )

    press(sheet, '看原图')

    expect(await asked).toMatchObject({ photoId: second.id })
    expect(await within(sheet).findByRole('img', { name: '看原图' })).toBeInTheDocument()
  })

  test('is found among earlier ones too, to be uncovered', async () => {
    const cleared = { at, words: '更早', photos: [second] }
    answer(joining.others, ({ after }) => (after ? { others: [cleared] } : { others: [{ at, photos: [] }], next: at }))

    const sheet = await open({ photos: [], entries: [], joined: 40, coveredPhotoIds: [second.id] }, '看原图')

    expect(within(sheet).getByRole('button', { name: '看原图' })).toBeInTheDocument()
  })

  test('is not covered by a unit that only has it to fix', async () => {
    joined()
    answer(hazards.one, hazardFile({ photos: [first], joined: 1, parts: ['handler'] }))
    renderScreen(<Shown />, { as: resident() })

    expect(await screen.findByText('我也遇到')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /^遮住一部分 \S/ })).not.toBeInTheDocument()
  })
})
