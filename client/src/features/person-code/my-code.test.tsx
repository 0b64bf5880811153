import { people } from '@mulin/shared/people'
import { fireEvent, screen } from '@testing-library/react'
import { answer } from '../../../test/server'
import { renderScreen, resident } from '../../../test/screen'
import { MyCode } from './my-code'

test('my code is there in digits and as a picture that is named', async () => {
  answer(people.showCode, { code: '123456', expiresAt: '2999-01-01T00:00:00.000Z' })
  renderScreen(<MyCode />, { as: resident() })

  expect(await screen.findByText('123 456')).toBeInTheDocument()
  expect(screen.getByRole('img', { name: '我的码 1 2 3 4 5 6' })).toBeInTheDocument()
})

test('a code that is over is not shown any more, a new one is', async () => {
  answer(people.showCode, { code: '123456', expiresAt: '2020-01-01T00:00:00.000Z' })
  renderScreen(<MyCode />, { as: resident() })
  expect(await screen.findByText('这个码已过时间。')).toBeInTheDocument()
  expect(screen.queryByText('123 456')).not.toBeInTheDocument()

  answer(people.showCode, { code: '654321', expiresAt: '2999-01-01T00:00:00.000Z' })
  fireEvent.click(screen.getByRole('button', { name: '换一个新码' }))

  expect(await screen.findByText('654 321')).toBeInTheDocument()
})
