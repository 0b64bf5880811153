import { render, screen } from '@testing-library/react'
import { Card } from './card'
import { List } from './list'

const listOf = (...names: string[]) => (
  <List label="活动">
    {names.map((name) => (
      <Card key={name} onPress={() => undefined}>
        {name}
      </Card>
    ))}
  </List>
)

test('what stays in a list stays under the finger when something before it leaves', () => {
  const { rerender } = render(listOf('义诊', '读书会'))
  const before = screen.getByRole('button', { name: '读书会' })

  rerender(listOf('读书会'))

  expect(screen.getByRole('button', { name: '读书会' })).toBe(before)
})
