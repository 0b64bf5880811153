import { areas } from '@mulin/shared/areas'
import { people } from '@mulin/shared/people'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { aTree, heyeEstate } from '../../../test/activities'
import { renderScreen, resident, visited } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { device } from '../../../test/taro'
import { ChooseEstate } from './choose-estate'
import { EstateHint } from './estate-hint'

beforeEach(() => answer(areas.tree, { areas: aTree }))

const search = async (words: string) =>
  fireEvent.change(await screen.findByLabelText('找小区'), { target: { value: words } })

test('an estate is found by name and kept with the person', async () => {
  const sent: unknown[] = []
  answer(people.update, (input) => {
    sent.push(input)
    return resident(heyeEstate)
  })
  renderScreen(<ChooseEstate />, { as: resident() })

  await search('荷叶新')
  fireEvent.click(await screen.findByRole('button', { name: /荷叶新村 荷叶社区 第一网格|荷叶新村/ }))

  await waitFor(() => expect(visited()).toEqual(['back']))
  expect(sent).toEqual([{ estateId: 'heye-e01' }])
})

test('an estate is found down the tree', async () => {
  answer(people.update, resident(heyeEstate))
  renderScreen(<ChooseEstate />, { as: resident() })

  for (const name of ['太宇社区', '第一网格', '泰和园']) fireEvent.click(await screen.findByRole('button', { name }))

  await waitFor(() => expect(visited()).toEqual(['back']))
})

test('a visitor keeps the choice on this device', async () => {
  renderScreen(<ChooseEstate />)

  await search('泰和')
  fireEvent.click(await screen.findByRole('button', { name: /泰和园/ }))

  await waitFor(() => expect(visited()).toEqual(['back']))
  expect(device.storage.get('home-path')).toBe('luotang/taiyu/taiyu-g01/taiyu-e01')
})

test('a name that nobody has leads on to the tree', async () => {
  renderScreen(<ChooseEstate />)

  await search('万达')

  expect(await screen.findByText('没有找到这个名字。')).toBeInTheDocument()
})

test('a choice that did not arrive keeps what was typed', async () => {
  cutOff(people.update)
  renderScreen(<ChooseEstate />, { as: resident() })
  await search('泰和')

  fireEvent.click(await screen.findByRole('button', { name: /泰和园/ }))

  expect(await screen.findByText(/网络不通/)).toBeInTheDocument()
  expect(screen.getByLabelText('找小区')).toHaveValue('泰和')
})

test('an estate that is gone meanwhile is told', async () => {
  refuse(people.update, 'estate_not_found')
  renderScreen(<ChooseEstate />, { as: resident() })
  await search('泰和')

  fireEvent.click(await screen.findByRole('button', { name: /泰和园/ }))

  expect(await screen.findByText(/没有找到这个小区/)).toBeInTheDocument()
})

test('home asks once where one lives, and can be put off', async () => {
  renderScreen(<EstateHint />, { as: resident() })

  fireEvent.click(await screen.findByRole('button', { name: '以后再说' }))

  expect(screen.queryByRole('button')).not.toBeInTheDocument()
  expect(device.storage.get('estate-later')).toBe(true)
})

test('whoever chose is not asked', async () => {
  answer(people.me, resident(heyeEstate))
  renderScreen(<EstateHint />, { as: resident(heyeEstate) })

  await waitFor(() => expect(device.storage.get('home-path')).toBe(heyeEstate.areaPath))
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})
