import { areas } from '@mulin/shared/areas'
import { people } from '@mulin/shared/people'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { aTree, heyeEstate } from '../../../test/activities'
import { renderScreen, resident, visited } from '../../../test/screen'
import { answer, cutOff } from '../../../test/server'
import { Profile } from './profile'

const me = resident({ name: '居民 甲', phoneMasked: '138****8000', ...heyeEstate })

beforeEach(() => answer(areas.tree, { areas: aTree }))

test('only what changed is sent', async () => {
  const sent: unknown[] = []
  answer(people.update, (input) => {
    sent.push(input)
    return me
  })
  renderScreen(<Profile />, { as: me })
  expect(await screen.findByText(/现在是 138\*\*\*\*8000/)).toBeInTheDocument()

  fireEvent.change(screen.getByLabelText('手机号'), { target: { value: '13900009000' } })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))

  await waitFor(() => expect(visited()).toEqual(['back']))
  expect(sent).toEqual([{ phone: '13900009000' }])
})

test('the button says why it waits', async () => {
  renderScreen(<Profile />, { as: me })

  const save = await screen.findByRole('button', { name: '保存' })

  expect(save).toBeDisabled()
  expect(save).toHaveAccessibleDescription('改好后就可以保存')
})

test('what is wrong is said beside its field', async () => {
  renderScreen(<Profile />, { as: me })

  fireEvent.change(await screen.findByLabelText('姓名'), { target: { value: '' } })
  fireEvent.change(screen.getByLabelText('手机号'), { target: { value: '123' } })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))

  expect(screen.getByText('请填姓名')).toBeInTheDocument()
  expect(screen.getByText('请填 11 位手机号')).toBeInTheDocument()
})

test('a cut network keeps what was typed', async () => {
  cutOff(people.update)
  renderScreen(<Profile />, { as: me })

  fireEvent.change(await screen.findByLabelText('姓名'), { target: { value: '居民 乙' } })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))

  expect(await screen.findByText(/网络不通/)).toBeInTheDocument()
  expect(screen.getByLabelText('姓名')).toHaveValue('居民 乙')
})
