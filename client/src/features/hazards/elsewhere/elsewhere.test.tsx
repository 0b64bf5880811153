import { screen } from '@testing-library/react'
import { renderScreen, resident } from '../../../../test/screen'
import { Elsewhere } from './elsewhere'

test('each says who handles it; the numbers are those of the whole country, local ones say where they stand', () => {
  renderScreen(<Elsewhere />, { as: resident() })

  const numbers = screen.getAllByRole('button').map(({ textContent }) => textContent)
  expect(numbers).toEqual(['119', '110', '120', '95598', '12315', '12333', '12345'].map((phone) => `拨打 ${phone}`))
  for (const where of [/燃气表上/, /水费单上/, /公告栏/]) expect(screen.getByText(where)).toBeInTheDocument()
})
