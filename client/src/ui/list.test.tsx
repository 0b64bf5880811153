import { render, screen } from '@testing-library/react'
import { Card } from './card'
import { List } from './list'
import { LongList } from './long-list'
import { Table } from './table'

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

describe('each time rows have moved, the style sheet is told to let a second tap pass', () => {
  const rowsOf = (names: string[]) => names.map((name) => <Card key={name}>{name}</Card>)
  const columns = [{ title: '姓名', cell: (name: string) => name }]

  test.each([
    ['a list', 'list', listOf],
    ['a long list', 'list', (...names: string[]) => <LongList label="活动">{rowsOf(names)}</LongList>],
    [
      'a table',
      'table',
      (...rows: string[]) => <Table label="活动" columns={columns} rows={rows} keyOf={(name) => name} />,
    ],
  ] as const)('in %s', (_, role, show) => {
    const { rerender } = render(show('义诊', '读书会'))
    const list = screen.getByRole(role, { name: '活动' })
    const settling = () => list.className.split(' ').filter((name) => name.startsWith('settling'))
    rerender(show('义诊', '读书会', '运动会'))
    expect(settling()).toEqual([])

    rerender(show('读书会', '运动会', '培训'))
    expect(settling()).toEqual(['settling'])

    rerender(show('读书会', '培训', '运动会'))
    expect(settling()).toEqual(['settling-again'])

    rerender(show('培训', '运动会'))
    expect(settling()).toEqual(['settling'])
  })
})
