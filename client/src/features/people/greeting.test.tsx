import { areas } from '@mulin/shared/areas'
import { inbox } from '@mulin/shared/inbox'
import { fireEvent, screen } from '@testing-library/react'
import { aTree, heyeEstate } from '../../../test/activities'
import { renderScreen, resident, visited } from '../../../test/screen'
import { answer } from '../../../test/server'
import { Greeting } from './greeting'
import { VisitorHint } from './visitor-hint'
import { WorkEntry } from './work-entry'

beforeEach(() => answer(areas.tree, { areas: aTree }))

test('a resident is greeted by name, with the estate', async () => {
  renderScreen(<Greeting />, { as: resident({ name: '居民 甲', ...heyeEstate }) })

  expect(await screen.findByText(/好，居民 甲$/)).toBeInTheDocument()
  expect(await screen.findByRole('button', { name: '荷叶新村' })).toBeInTheDocument()
})

test('the switch to large type says what it leads to', async () => {
  renderScreen(<Greeting />)

  fireEvent.click(await screen.findByRole('button', { name: '长辈版' }))
  fireEvent.click(await screen.findByRole('button', { name: '标准版' }))

  expect(await screen.findByRole('button', { name: '长辈版' })).toBeInTheDocument()
})

test('a visitor is told what works without signing in', async () => {
  renderScreen(<VisitorHint />)

  fireEvent.click(await screen.findByRole('button', { name: '去登录' }))

  expect(screen.getByText(/不登录也能看/)).toBeInTheDocument()
  expect(visited()).toEqual(['/packages/person/sign-in/index'])
})

test('staff whose inbox is long see that there is more', async () => {
  answer(inbox.read, { counts: [{ kind: 'hazard', count: 100, more: true, overdue: 0 }], items: [] })
  const duties = [
    {
      id: 'dut_01HZZZZZZZZZZZZZZZZZZZZZZZ',
      title: '街道',
      role: 'office' as const,
      areaPath: 'luotang',
      from: '2020-01-01',
    },
  ]
  renderScreen(<WorkEntry />, { as: resident({ duties }) })

  expect(await screen.findByText('100+ 件')).toBeInTheDocument()
})
