import type { HazardCategory } from '@mulin/shared/hazards/category'
import { isOffered } from '@mulin/shared/offered'
import { Answered } from '../../../queries/answered'
import { Choice } from '../../../ui/choice'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Stack } from '../../../ui/stack'
import { useCategories } from '../../../queries/use-categories'
import { categoryIcons, limitText } from '../../../queries/category-words'
import { texts } from './texts'

interface Props {
  value: string | undefined
  error: string | undefined
  onChange: (categoryId: string) => void
}

/** By picture and word; what one can do meanwhile shows at once. */
export function CategoryField({ value, error, onChange }: Props) {
  const asked = useCategories()
  return (
    <Answered of={asked}>
      {({ categories }) => (
        <Stack>
          <Choice
            label={texts.category}
            tiles
            error={error}
            options={categories.filter(isOffered).map(({ id, name, hint, icon }) => ({
              value: id,
              label: name,
              icon: categoryIcons[icon],
              note: hint,
            }))}
            value={value}
            onChange={onChange}
          />
          <Advice category={categories.find(({ id }) => id === value)} />
        </Stack>
      )}
    </Answered>
  )
}

function Advice({ category }: { category: HazardCategory | undefined }) {
  if (!category) return null
  const { advice = '', deadline, clause } = category
  const rule = clause ? `${texts.clause(clause)}。` : ''
  return (
    <NoticeStrip tone="action" icon="shield">
      {`${advice}${texts.limit(limitText(deadline))}。${rule}`}
    </NoticeStrip>
  )
}
