import type { ChecklistItem } from '@mulin/shared/inspections/checklist'
import { useState } from 'react'
import { newRequestId } from '../../../platform/ids'
import { earlier, withEntry } from '../../../queries/office-entries'
import { useCategories } from '../../../queries/use-categories'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { List } from '../../../ui/list'
import { Row, Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { Caption, Title } from '../../../ui/text'
import { ItemSheet } from './item-sheet'
import { texts } from './texts'

interface Props {
  items: ChecklistItem[]
  onChange: (items: ChecklistItem[]) => void
}

const blank = (): ChecklistItem => ({ id: newRequestId().toLowerCase(), text: '', categoryId: '' })

export function ItemList({ items, onChange }: Props) {
  const [editing, setEditing] = useState<ChecklistItem>()
  const put = (item: ChecklistItem) => {
    setEditing(undefined)
    onChange(withEntry(items, item))
  }
  return (
    <Stack>
      {items.length === 0 ? (
        <Empty icon="list" what={texts.none} next={texts.noneNext} />
      ) : (
        <List label={texts.items}>
          {items.map((item, place) => (
            <ItemCard
              key={item.id}
              item={item}
              acts={[
                [texts.edit, () => setEditing(item)],
                ...(place > 0 ? [[texts.up, () => onChange(earlier(items, place))] as const] : []),
                [texts.remove, () => onChange(items.filter((other) => other !== item))],
              ]}
            />
          ))}
        </List>
      )}
      <Button icon="plus" onPress={() => setEditing(blank())}>
        {texts.add}
      </Button>
      {editing && <ItemSheet key={editing.id} item={editing} onDone={put} onClose={() => setEditing(undefined)} />}
    </Stack>
  )
}

interface CardProps {
  item: ChecklistItem
  acts: readonly (readonly [string, () => void])[]
}

function ItemCard({ item: { text, clause, categoryId }, acts }: CardProps) {
  const { categories = [] } = useCategories().value ?? {}
  const category = categories.find(({ id }) => id === categoryId)?.name
  return (
    <Card>
      <Stack gap="tight">
        <Title small>{text}</Title>
        <Caption>{[clause, category].filter(Boolean).join(' · ')}</Caption>
        <Row>
          {acts.map(([word, onPress]) => (
            <Button key={word} look="plain" label={`${word} ${text}`} onPress={onPress}>
              {word}
            </Button>
          ))}
        </Row>
      </Stack>
    </Card>
  )
}
