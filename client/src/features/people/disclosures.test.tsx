import { people } from '@mulin/shared/people'
import { fireEvent, screen } from '@testing-library/react'
import { renderScreen, resident } from '../../../test/screen'
import { answer, cutOff } from '../../../test/server'
import { Disclosures } from './disclosures'

const hazardId = 'haz_01HZ0000000000000000000001'
const at = '2026-11-20T01:00:00.000Z'
const open = () => renderScreen(<Disclosures />, { as: resident() })

test('who looked is named by what they are, with when and why, and there is more on request', async () => {
  answer(people.disclosures, ({ after }) =>
    after
      ? { disclosures: [{ at: '2026-11-19T01:00:00.000Z' }] }
      : { disclosures: [{ at, as: '太宇社区', hazardId }], next: 'more' },
  )
  open()

  expect(await screen.findByText('太宇社区')).toBeInTheDocument()
  expect(screen.getByText(/为了联系您办理上报的隐患/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /看这件上报/ })).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '再看一些' }))
  expect(await screen.findByText('工作人员')).toBeInTheDocument()
})

test('of a photo of mine that is covered for others, that is said, and nothing of a number', async () => {
  answer(people.disclosures, { disclosures: [{ at, as: '网格员 01', hazardId, ofPhoto: true }] })
  open()

  expect(await screen.findByText('看了这件隐患里一张遮住的照片的原图')).toBeInTheDocument()
  expect(screen.queryByText(/看了您的姓名和电话/)).not.toBeInTheDocument()
})

test('when nobody looked, that is said', async () => {
  answer(people.disclosures, { disclosures: [] })
  open()

  expect(await screen.findByText('还没有人查看过。')).toBeInTheDocument()
})

test('without a network it can be tried again', async () => {
  cutOff(people.disclosures)
  open()
  const again = await screen.findByRole('button', { name: '重试' })
  answer(people.disclosures, { disclosures: [] })
  fireEvent.click(again)

  expect(await screen.findByText('还没有人查看过。')).toBeInTheDocument()
})
