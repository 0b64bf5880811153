import { people } from '@mulin/shared/people'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { staff } from '../../../../test/inspections'
import { renderScreen, resident, signedIn, visited } from '../../../../test/screen'
import { cutOff } from '../../../../test/server'
import { PatrolEntry } from './patrol-entry'

async function walkBefore() {
  const first = renderScreen(<PatrolEntry />, { as: staff() })
  await screen.findByRole('button')
  first.unmount()
}

test('a new walk can begin without a network, by who is known to walk', async () => {
  await walkBefore()

  cutOff(people.me)
  renderScreen(<PatrolEntry />)

  fireEvent.click(await screen.findByRole('button'))
  expect(visited().at(-1)).toMatch(/patrol/)
})

test('who signs in next on the same phone is not taken for who walked before', async () => {
  await walkBefore()

  const asked = jest.fn()
  signedIn(resident({ id: 'per_01HZZZZZZZZZZZZZZZZZZZZZZY' }))
  cutOff(people.me, asked)
  renderScreen(<PatrolEntry />)

  await waitFor(() => expect(asked).toHaveBeenCalled())
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})
