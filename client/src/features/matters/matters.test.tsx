import { matters, type Visit } from '@mulin/shared/matters'
import { fireEvent, screen } from '@testing-library/react'
import { answer, cutOff, refuse } from '../../../test/server'
import { renderScreen, resident, visited } from '../../../test/screen'
import { MatterList } from './matter-list'
import { MatterRatings } from './matter-ratings'
import { RateVisit } from './rate-visit'
import { VisitList, VisitsToRate } from './visit-list'

const visit = (over: Partial<Visit> = {}): Visit => ({
  id: 'vis_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  matterId: 'elder-card',
  matterName: '老年优待证',
  desk: '综合窗口',
  visitedAt: '2026-11-20T02:00:00.000Z',
  rateBy: '2999-01-01T00:00:00.000Z',
  ...over,
})
const params = { visitId: visit().id }
const as = resident()

test('a rating needs a level, and none is chosen beforehand', async () => {
  answer(matters.myVisits, { visits: [visit()] })
  renderScreen(<RateVisit />, { as, params })

  fireEvent.click(await screen.findByRole('button', { name: '提交评价' }))

  expect(await screen.findByText('请先选一个满意程度')).toBeInTheDocument()
  for (const level of screen.getAllByRole('radio')) expect(level).not.toBeChecked()
})

test('tags follow the level, and go with it when it changes', async () => {
  answer(matters.myVisits, { visits: [visit()] })
  let sent: unknown
  answer(matters.rate, (input) => {
    sent = input
    return visit({ rating: { level: 1, tags: [], ratedAt: '2026-11-21T00:00:00.000Z' } })
  })
  renderScreen(<RateVisit />, { as, params })

  fireEvent.click(await screen.findByRole('radio', { name: '非常满意' }))
  fireEvent.click(screen.getByRole('checkbox', { name: '办得快' }))
  fireEvent.click(screen.getByRole('radio', { name: '非常不满意' }))
  fireEvent.click(screen.getByRole('checkbox', { name: '等得久' }))
  answer(matters.myVisits, {
    visits: [visit({ rating: { level: 1, tags: ['slow'], ratedAt: '2026-11-21T00:00:00.000Z' } })],
  })
  fireEvent.click(screen.getByRole('button', { name: '提交评价' }))

  expect(await screen.findByText('评价已收到，谢谢您。')).toBeInTheDocument()
  expect(sent).toMatchObject({ level: 1, tags: ['slow'] })
})

test('a cut network keeps what was written', async () => {
  answer(matters.myVisits, { visits: [visit()] })
  cutOff(matters.rate)
  renderScreen(<RateVisit />, { as, params })

  fireEvent.click(await screen.findByRole('radio', { name: '满意' }))
  fireEvent.change(screen.getByRole('textbox', { name: /想说的话/ }), { target: { value: '耐心' } })
  fireEvent.click(screen.getByRole('button', { name: '提交评价' }))

  expect(await screen.findByText(/网络不通/)).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: /想说的话/ })).toHaveValue('耐心')
})

test('a visit that was rated already says so', async () => {
  answer(matters.myVisits, { visits: [visit()] })
  refuse(matters.rate, 'visit_already_rated')
  renderScreen(<RateVisit />, { as, params })

  fireEvent.click(await screen.findByRole('radio', { name: '满意' }))
  fireEvent.click(screen.getByRole('button', { name: '提交评价' }))

  expect(await screen.findByText(/已经评价过/)).toBeInTheDocument()
})

test('without visits, the way to the first one is my code', async () => {
  answer(matters.myVisits, { visits: [] })
  renderScreen(<VisitList />, { as })

  fireEvent.click(await screen.findByRole('button', { name: '我的码' }))

  expect(visited()).toEqual(['/packages/service/my-code/index'])
})

test('only what can still be rated asks for a rating', async () => {
  answer(matters.myVisits, {
    visits: [
      visit(),
      visit({ id: 'vis_01HZZZZZZZZZZZZZZZZZZZZZZ0', matterName: '居住证', rateBy: '2020-01-01T00:00:00.000Z' }),
    ],
  })
  renderScreen(<VisitsToRate />, { as })

  expect(await screen.findByRole('button', { name: '去评价 老年优待证' })).toBeInTheDocument()
  expect(screen.queryByText('居住证')).not.toBeInTheDocument()
})

const matter = {
  id: 'elder-card',
  name: '老年优待证',
  desk: '综合窗口',
  papers: ['身份证'],
  hours: '工作日 9:00–17:00',
}

test('a few ratings are shown with their number and what they leave open', async () => {
  answer(matters.list, { matters: [matter] })
  answer(matters.ratings, {
    matterId: 'elder-card',
    count: 3,
    distribution: { 1: 0, 2: 0, 3: 0, 4: 1, 5: 2 },
    satisfied: { share: 1, low: 0.44, high: 1 },
  })
  renderScreen(<MatterRatings />, { params: { matterId: 'elder-card' } })

  expect(await screen.findByText('3 人评价')).toBeInTheDocument()
  expect(screen.getByText(/44% 到 100%/)).toBeInTheDocument()
})

test('without ratings there is no share', async () => {
  answer(matters.list, { matters: [matter] })
  answer(matters.ratings, { matterId: 'elder-card', count: 0, distribution: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 } })
  renderScreen(<MatterRatings />, { params: { matterId: 'elder-card' } })

  expect(await screen.findByText('还没有人评价。')).toBeInTheDocument()
  expect(screen.queryByText(/%/)).not.toBeInTheDocument()
})

test('matters come again after the network does', async () => {
  cutOff(matters.list)
  renderScreen(<MatterList />)
  const retry = await screen.findByRole('button', { name: '重试' })

  answer(matters.list, { matters: [matter] })
  fireEvent.click(retry)

  expect(await screen.findByText('老年优待证')).toBeInTheDocument()
})

test('what is handled no more is not listed, and says so to whoever has its address', async () => {
  answer(matters.list, { matters: [{ ...matter, retired: true }] })
  answer(matters.ratings, { matterId: 'elder-card', count: 0, distribution: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 } })
  renderScreen(<MatterList />)
  expect(await screen.findByText('还没有公布可以办的事项。')).toBeInTheDocument()
  expect(screen.getByText('要办什么，可以先到街道或社区的窗口问一问。')).toBeInTheDocument()

  renderScreen(<MatterRatings />, { params: { matterId: 'elder-card' } })

  expect(await screen.findByText(/这件事窗口已经不办了/)).toBeInTheDocument()
  expect(screen.queryByText('要带的材料')).not.toBeInTheDocument()
})
