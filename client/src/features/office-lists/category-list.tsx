import type { HazardCategory } from '@mulin/shared/hazards/category'
import { useState } from 'react'
import { limitText } from '../../queries/category-words'
import { withEntry } from '../../queries/office-entries'
import { Button } from '../../ui/button'
import { Stack } from '../../ui/stack'
import { blankCategory, type CategoryDraft, draftOf } from './category-draft'
import { CategorySheet } from './category-sheet'
import { EntryCards } from './entry-cards'
import { categoryTexts as texts } from './texts'

interface Props {
  categories: HazardCategory[]
  onChange: (categories: HazardCategory[]) => void
}

export function CategoryList({ categories, onChange }: Props) {
  const [editing, setEditing] = useState<CategoryDraft>()
  const put = (category: HazardCategory) => {
    setEditing(undefined)
    onChange(withEntry(categories, category))
  }
  return (
    <Stack>
      <EntryCards
        label={texts.list}
        entries={categories}
        onEdit={(category) => setEditing(draftOf(category))}
        {...{ factsOf, onChange }}
      />
      <Button icon="plus" onPress={() => setEditing(blankCategory())}>
        {texts.add}
      </Button>
      {editing && <CategorySheet key={editing.id} draft={editing} onDone={put} onClose={() => setEditing(undefined)} />}
    </Stack>
  )
}

/** `24 小时内 · 问 2 个问题 · 高层民用建筑消防安全管理规定 第三十七条` */
const factsOf = ({ deadline, questions = [], clause }: HazardCategory) =>
  [limitText(deadline), questions.length > 0 && texts.asks(questions.length), clause].filter(Boolean).join(' · ')
