import { type Matter } from '@mulin/shared/matters'
import { mattersAtMost, officeLists } from '@mulin/shared/office-lists'
import { fireEvent, screen, within } from '@testing-library/react'
import { renderScreen, resident } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { MattersDesk } from './matters-desk'

const card: Matter = {
  id: 'elder-card',
  name: '老年优待证',
  desk: '2 号窗口',
  papers: ['身份证', '一寸照片 1 张'],
  hours: '工作日 8:30–17:30',
}
const allowance: Matter = { ...card, id: 'allowance', name: '高龄补贴申请' }

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

async function open(matters: Matter[]) {
  answer(officeLists.matters, { matters, version: 3 })
  const shown = renderScreen(<MattersDesk />, { as: resident() })
  await screen.findByText(/居民在“服务”里按这个顺序看/)
  return shown
}

async function sheetOf(button: string) {
  press(button)
  const sheet = within(await screen.findByRole('dialog'))
  return {
    ...sheet,
    type: (label: RegExp, value: string) => fireEvent.input(sheet.getByLabelText(label), { target: { value } }),
    done: () => fireEvent.click(sheet.getByRole('button', { name: '确定' })),
  }
}

/** What is sent when it is saved. */
async function saved() {
  let sent: Matter[] = []
  answer(officeLists.setMatters, ({ matters, version }) => {
    expect(version).toBe(3)
    sent = matters
    answer(officeLists.matters, { matters, version: 4 })
    return { matters, version: 4 }
  })
  press('保存')
  await screen.findByText('窗口事项已保存')
  return sent
}

test('without any it is said what that means and what to do, and the first is written down', async () => {
  await open([])
  expect(screen.getByText('还没有窗口事项，窗口还不能登记办理。')).toBeInTheDocument()
  const sheet = await sheetOf('加一个事项')
  sheet.done()
  for (const fault of ['请填两个字以上', '请填窗口', '请填办理时间']) expect(sheet.getByText(fault)).toBeInTheDocument()

  sheet.type(/名称/, ' 老年优待证 ')
  sheet.type(/在哪里办/, '2 号窗口')
  sheet.type(/要带的材料/, '身份证\n\n一寸照片 1 张')
  sheet.type(/办理时间/, '工作日 8:30–17:30')
  sheet.done()

  expect(await screen.findByText('2 号窗口 · 工作日 8:30–17:30 · 身份证、一寸照片 1 张')).toBeInTheDocument()
  expect(await saved()).toEqual([{ ...card, id: expect.any(String) }])
})

test('a new one begins with the hours of the last; what was typed survives leaving the page', async () => {
  const { unmount } = await open([card])
  const sheet = await sheetOf('加一个事项')
  expect(sheet.getByLabelText(/办理时间/)).toHaveValue(card.hours)
  sheet.type(/名称/, '高龄补贴申请')
  sheet.type(/在哪里办/, '1 号窗口')
  sheet.done()
  await screen.findByText('高龄补贴申请')

  unmount()
  await open([card])

  expect(screen.getByText('高龄补贴申请')).toBeInTheDocument()
  expect(await saved()).toEqual([
    card,
    { id: expect.any(String), name: '高龄补贴申请', desk: '1 号窗口', papers: [], hours: card.hours },
  ])
})

test('one is changed with all that it had, put earlier, retired and taken back', async () => {
  await open([card, allowance])
  const sheet = await sheetOf('修改 高龄补贴申请')
  sheet.type(/名称/, '高龄津贴')
  sheet.done()
  await screen.findByText('高龄津贴')
  press('上移 高龄津贴')
  press('停用 老年优待证')
  expect(screen.getByText('已停用')).toBeInTheDocument()

  expect(await saved()).toEqual([
    { ...allowance, name: '高龄津贴' },
    { ...card, retired: true },
  ])
  press('恢复使用 老年优待证')
  expect(screen.queryByText('已停用')).not.toBeInTheDocument()
})

test('what somebody else changed meanwhile is told, and seen on request', async () => {
  await open([card])
  press('停用 老年优待证')
  refuse(officeLists.setMatters, 'matters_changed')
  press('保存')
  expect(await screen.findByText(/事项刚被别人改过/)).toBeInTheDocument()
  answer(officeLists.matters, { matters: [{ ...card, name: '优待证' }], version: 4 })
  press('看最新的')

  expect(await screen.findByText('优待证')).toBeInTheDocument()
  expect(screen.queryByText('有修改还没有保存。')).not.toBeInTheDocument()
})

test('a cut network loses nothing', async () => {
  await open([card])
  press('停用 老年优待证')
  cutOff(officeLists.setMatters)
  press('保存')

  expect(await screen.findByText(/网络不通/)).toBeInTheDocument()
  expect(screen.getByText('已停用')).toBeInTheDocument()
})

test('when there are as many as can be, none is added, and that is said', async () => {
  await open(
    Array.from({ length: mattersAtMost }, (_, index) => ({ ...card, id: `card-${index}`, name: `证 ${index}` })),
  )

  expect(screen.getByText(/不能再加/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '加一个事项' })).not.toBeInTheDocument()
})
