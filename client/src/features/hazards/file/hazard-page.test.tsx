import { hazards } from '@mulin/shared/hazards/endpoints'
import { joining } from '@mulin/shared/hazards/joining'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { hazardBasics, hazardFile, photo } from '../../../../test/hazards'
import { renderScreen, resident, visited } from '../../../../test/screen'
import { answer, cutOff, refuse } from '../../../../test/server'
import { device } from '../../../../test/taro'
import { HazardPage } from './hazard-page'

const at = '2026-11-20T02:00:00.000Z'
const open = (over: Partial<HazardFile> = {}) => {
  answer(hazards.one, hazardFile(over))
  const { id } = hazardFile()
  renderScreen(<HazardPage />, { as: resident(), params: { hazardId: id } })
}

beforeEach(hazardBasics)

test('what was reported and the history are there, with the present step and what comes after', async () => {
  open()

  const history = within(await screen.findByRole('list', { name: '进展' }))
  expect(history.getByText('上报')).toBeInTheDocument()
  expect(history.getByText('等待立案')).toBeInTheDocument()
  expect(history.getByText('核查整改结果')).toBeInTheDocument()
  expect(screen.getByText('3 号楼 楼道')).toBeInTheDocument()
  expect(await screen.findByText('太宇社区 太宇花园')).toBeInTheDocument()
  expect(screen.getByText('编号 YH20261122-000123')).toBeInTheDocument()
})

test('before and after stand side by side and open large', async () => {
  open({
    state: 'fixed',
    photos: [photo('A'), photo('B')],
    entries: [
      { at, action: 'report', state: 'reported', photos: [photo('A'), photo('B')] },
      { at, action: 'fix', state: 'fixed', by: '太宇物业', note: '车已移走', photos: [photo('C')] },
    ],
  })

  const before = within(await screen.findByRole('group', { name: '整改前' }))
  expect(screen.getByRole('group', { name: '整改后' })).toBeInTheDocument()
  fireEvent.click(before.getByRole('button', { name: '看大图 照片 1' }))

  const viewer = within(await screen.findByRole('dialog', { name: '整改前' }))
  expect(viewer.getByRole('img', { name: '整改前 1 / 2' })).toHaveAttribute('src', photo('A').large)
  fireEvent.click(viewer.getByRole('button', { name: '下一张' }))
  expect(viewer.getByRole('img', { name: '整改前 2 / 2' })).toBeInTheDocument()
})

test('late is said honestly, with whom to call', async () => {
  open({ dueAt: new Date(Date.now() - 49 * 3_600_000).toISOString() })

  expect(await screen.findByText(/整改期限已过 2 天，还没有办完/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '拨打 12345' }))
  expect(device.dialled).toEqual(['12345'])
})

test('once it is fixed no new deadline is promised, for there will be none', async () => {
  const checkDueAt = new Date(Date.now() - 49 * 3_600_000).toISOString()
  open({ state: 'fixed', checkDueAt })

  expect(await screen.findByText(/核对期限已过 2 天，还没有核对办结。办结了会告诉您/)).toBeInTheDocument()
  expect(screen.queryByText(/新期限/)).not.toBeInTheDocument()
})

test('a decline shows its reason and the way to report again', async () => {
  open({
    state: 'declined',
    entries: [
      { at, action: 'report', state: 'reported', photos: [] },
      { at, action: 'decline', state: 'declined', by: '网格员 01', note: '同一隐患已有人上报', photos: [] },
    ],
  })

  expect(await screen.findByText('同一隐患已有人上报')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '再报一件' }))
  expect(visited()).toEqual(['/pages/report/index'])
})

test('a closed hazard says that it is over', async () => {
  open({ state: 'closed' })

  expect(await screen.findByText(/已结案。谢谢您/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '撤回上报' })).not.toBeInTheDocument()
})

async function withdraw() {
  fireEvent.click(await screen.findByRole('button', { name: '撤回上报' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.click(dialog.getByRole('button', { name: '撤回上报' }))
}

test('withdrawing asks first, and then it is withdrawn', async () => {
  open()
  answer(hazards.withdraw, () => {
    answer(hazards.one, hazardFile({ state: 'withdrawn', version: 2 }))
    return hazardFile({ state: 'withdrawn', version: 2 })
  })

  await withdraw()

  expect(await screen.findByText('已撤回', { selector: '.tag' })).toBeInTheDocument()
})

test('what neighbours met too is not offered to be withdrawn', async () => {
  open({ joined: 2 })

  expect(await screen.findByText('等待立案')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '撤回上报' })).not.toBeInTheDocument()
})

test('its pin can be taken along to a map', async () => {
  open({ location: { latitude: 32.5, longitude: 120.1 } })

  fireEvent.click(await screen.findByText(/复制经纬度/))

  await waitFor(() => expect(device.copied).toEqual(['32.5,120.1']))
})

test('who withdraws too late is shown where it stands now', async () => {
  open()
  await screen.findByText('等待立案')
  refuse(hazards.withdraw, 'hazard_already_handled')
  answer(hazards.one, hazardFile({ state: 'accepted', version: 2 }))

  await withdraw()

  expect(await screen.findByText('等待派遣')).toBeInTheDocument()
})

test('without network a withdrawal can be tried again', async () => {
  open()
  cutOff(hazards.withdraw)

  await withdraw()

  expect(await screen.findByText(/网络不通/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '撤回上报' })).toBeEnabled()
})

test('a report of somebody else is not found', async () => {
  refuse(hazards.one, 'hazard_not_found')
  renderScreen(<HazardPage />, { as: resident(), params: { hazardId: hazardFile().id } })

  expect(await screen.findByText('没有找到这条上报。')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '去我的上报' }))
  expect(visited()).toEqual(['/packages/hazard/my-hazards/index'])
})

describe('for who met it too', () => {
  const met = {
    parts: ['joined' as const],
    joined: 4,
    place: '',
    description: '',
    building: '3号楼',
    spot: 'stairwell' as const,
  }

  test('it says so, and where it is as far as they may know', async () => {
    open(met)

    expect(await screen.findByText(/您也遇到了这件隐患，除报告人外共 4 人/)).toBeInTheDocument()
    expect(screen.getByText('3号楼 楼道')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '撤回上报' })).not.toBeInTheDocument()
  })

  test('what they said and took when they joined it is there again', async () => {
    open({ ...met, saidJoining: { at, words: '二楼也有', photos: [photo('C')] } })

    const said = within(await screen.findByRole('region', { name: '您说的，只给工作人员看' }))
    expect(said.getByText('二楼也有')).toBeInTheDocument()
    expect(said.getByRole('button', { name: '看大图 照片 1' })).toBeInTheDocument()
  })

  test('whose own report was merged into it reads that, with what they wrote', async () => {
    const number = 'YH20261120-000007'
    open({ ...met, saidJoining: { at, words: '二楼也堆了', photos: [], number } })

    expect(await screen.findByText(/^您上报的 YH20261120-000007 和这件是同一处，并在这里一起处理/)).toBeInTheDocument()
    expect(screen.getByText('二楼也堆了')).toBeInTheDocument()
    expect(screen.queryByText(/您也遇到了/)).not.toBeInTheDocument()
  })

  test('who wants to hear no more leaves, after asking', async () => {
    const left: string[] = []
    answer(joining.leave, ({ hazardId }) => {
      left.push(hazardId)
      return { hazardId }
    })
    open(met)

    fireEvent.click(await screen.findByRole('button', { name: '不再关注' }))
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '不再关注' }))

    await waitFor(() => expect(visited()).toEqual(['/packages/hazard/my-hazards/index']))
    expect(left).toEqual([hazardFile().id])
  })

  test('when leaving fails, it says why', async () => {
    cutOff(joining.leave)
    open(met)

    fireEvent.click(await screen.findByRole('button', { name: '不再关注' }))
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '不再关注' }))

    expect(await screen.findByText(/网络不通/)).toBeInTheDocument()
  })
})

test('what the category asked stands among the facts', async () => {
  open({ answers: [{ question: '正在充电吗', answer: '是' }] })

  expect(await screen.findByText('正在充电吗')).toBeInTheDocument()
})
