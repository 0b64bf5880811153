import { hazards } from '@mulin/shared/hazards/endpoints'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { hazardBasics, hazardFile } from '../../../../test/hazards'
import { renderScreen, resident, visited } from '../../../../test/screen'
import { answer, cutOff } from '../../../../test/server'
import { drawnAtOnce, useShortScreen } from '../../../../test/sight'
import { MyHazards } from './my-hazards'
import { MyOpenReport } from './my-open-report'

const as = resident()
const older = { id: 'haz_01HZZZZZZZZZZZZZZZZZZZZZZY', number: 'YH20261120-000007', place: '地下车库' }

beforeEach(hazardBasics)

test('my reports are listed with place and state, and open', async () => {
  answer(hazards.mine, { hazards: [hazardFile(), hazardFile({ ...older, state: 'closed' })] })
  renderScreen(<MyHazards />, { as })

  expect(await screen.findByText('太宇花园 地下车库')).toBeInTheDocument()
  expect(screen.getByText('已结案')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /3 号楼 楼道/ }))

  expect(visited()).toEqual(['/packages/hazard/hazard/index?hazardId=haz_01HZZZZZZZZZZZZZZZZZZZZZZZ'])
})

describe('of many years', () => {
  useShortScreen()

  test('only those that are near are drawn', async () => {
    const ids = Array.from({ length: 60 }, (_, place) => `haz_${String(place).padStart(26, '0')}`)
    answer(hazards.mine, { hazards: ids.map((id) => hazardFile({ id })) })
    renderScreen(<MyHazards />, { as })

    expect(await screen.findAllByRole('listitem')).toHaveLength(drawnAtOnce)
  })
})

test('what somebody else reported and I met too is marked', async () => {
  const met = { joinedByMe: true, place: '', building: '3号楼', spot: 'stairwell' } as const
  answer(hazards.mine, { hazards: [{ ...hazardFile(), ...met }] })
  renderScreen(<MyHazards />, { as })

  expect(await screen.findByText('我也遇到 · 太宇花园 3号楼 楼道')).toBeInTheDocument()
})

test('what my own report was merged into is marked with its number', async () => {
  const met = { joinedByMe: true, mergedFrom: older.number, place: '', building: '3号楼', spot: 'stairwell' } as const
  answer(hazards.mine, { hazards: [{ ...hazardFile(), ...met }] })
  renderScreen(<MyHazards />, { as })

  expect(await screen.findByText(`我上报的 ${older.number} 并在这里 · 太宇花园 3号楼 楼道`)).toBeInTheDocument()
})

test('what was said not to be fixed says who said so, until it is over again', async () => {
  const [mine, others] = ['您', '有人'].map((who) => `${who}反映没有解决，正在重新处理，换人核查。`)
  answer(hazards.mine, {
    hazards: [
      { ...hazardFile({ state: 'accepted' }), reopened: true, reopenedByMe: true },
      { ...hazardFile({ ...older, state: 'dispatched' }), joinedByMe: true, reopened: true, reopenedByMe: false },
      { ...hazardFile({ id: 'haz_01HZZZZZZZZZZZZZZZZZZZZZZX', state: 'closed' }), reopened: true },
      hazardFile({ id: 'haz_01HZZZZZZZZZZZZZZZZZZZZZZW' }),
    ],
  })
  renderScreen(<MyHazards />, { as })

  expect(await screen.findAllByText(mine!)).toHaveLength(1)
  expect(screen.getAllByText(others!)).toHaveLength(1)
})

test('while I am asked nothing is counted down', async () => {
  const question = { text: '在几楼？', at: new Date().toISOString() }
  answer(hazards.mine, { hazards: [hazardFile({ state: 'dispatched', question })] })
  renderScreen(<MyHazards />, { as })

  expect(await screen.findByText('期限暂停，回答后还有 22 小时')).toBeInTheDocument()
  expect(screen.getByText('等您回答')).toBeInTheDocument()
  expect(screen.queryByText(/前整改/)).not.toBeInTheDocument()
})

test('without a report the way to the camera is there', async () => {
  answer(hazards.mine, { hazards: [] })
  renderScreen(<MyHazards />, { as })

  fireEvent.click(await screen.findByRole('button', { name: '去随手拍' }))

  expect(visited()).toEqual(['/pages/report/index'])
})

test('a cut network says so and can be tried again', async () => {
  cutOff(hazards.mine)
  renderScreen(<MyHazards />, { as })

  await screen.findByText('网络不通。')
  answer(hazards.mine, { hazards: [hazardFile()] })
  fireEvent.click(screen.getByRole('button', { name: '重试' }))

  expect(await screen.findByText('太宇花园 3 号楼 楼道')).toBeInTheDocument()
})

test('home shows my newest report that is still open', async () => {
  answer(hazards.mine, {
    hazards: [hazardFile({ ...older, state: 'withdrawn' }), hazardFile({ state: 'dispatched' })],
  })
  renderScreen(<MyOpenReport />, { as })

  expect(await screen.findByText('整改中')).toBeInTheDocument()
  expect(screen.queryByText('已撤回')).not.toBeInTheDocument()
})

test('home shows nothing before somebody signed in', async () => {
  const { container } = renderScreen(<MyOpenReport />)
  await act(async () => undefined)

  expect(container).toBeEmptyDOMElement()
})

test('home shows nothing when nothing is open', async () => {
  const asked = jest.fn(() => ({ hazards: [hazardFile({ state: 'closed' })] }))
  answer(hazards.mine, asked)
  const { container } = renderScreen(<MyOpenReport />, { as })
  await waitFor(() => expect(asked).toHaveBeenCalled())
  await act(async () => undefined)

  expect(container).toBeEmptyDOMElement()
})
