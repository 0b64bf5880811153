import { handling } from '@mulin/shared/hazards/handling'
import { fireEvent, screen, within } from '@testing-library/react'
import { hazardBasics, hazardFile } from '../../../../test/hazards'
import { renderScreen, resident, visited } from '../../../../test/screen'
import { answer } from '../../../../test/server'
import { HazardsOfArea } from './hazards-of-area'

beforeEach(hazardBasics)

test('open hazards come first; another state is one tap away and is remembered', async () => {
  answer(handling.list, ({ state }) => ({ hazards: state === 'closed' ? [hazardFile({ state: 'closed' })] : [] }))
  const { unmount } = renderScreen(<HazardsOfArea />, { as: resident() })

  expect(await screen.findByText('这里没有隐患。')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: '已结案' }))
  expect(await screen.findByText(/3 号楼 楼道/)).toBeInTheDocument()
  unmount()

  renderScreen(<HazardsOfArea />, { as: resident() })
  expect(await screen.findByRole('radio', { name: '已结案' })).toBeChecked()
})

test('a row says how many met it too, and how often it was not fixed after all', async () => {
  answer(handling.list, { hazards: [hazardFile({ joined: 3, disputes: 2 })] })
  renderScreen(<HazardsOfArea />, { as: resident() })

  const row = within(await screen.findByRole('article'))
  expect(row.getByText('3 人也遇到')).toBeInTheDocument()
  expect(row.getByText('2 次反映没修好')).toBeInTheDocument()
})

test('a row opens the hazard', async () => {
  answer(handling.list, { hazards: [hazardFile()] })
  renderScreen(<HazardsOfArea />, { as: resident() })

  fireEvent.click(await screen.findByRole('button', { name: /3 号楼 楼道/ }))

  expect(visited()).toEqual(['/packages/staff/hazard/index?hazardId=haz_01HZZZZZZZZZZZZZZZZZZZZZZZ'])
})
