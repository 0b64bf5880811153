import { HazardCategory } from '@mulin/shared/hazards/category'
import { starterCategories } from '@mulin/shared/hazards/starter-categories'
import { officeLists } from '@mulin/shared/office-lists'
import { api } from '../../api'
import { keptOwn } from '../../platform/own-storage'
import { Answered } from '../../queries/answered'
import { editsOf, UnsavedEdits, useOfficeList } from '../../queries/office-list'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Caption, Text } from '../../ui/text'
import { CategoryList } from './category-list'
import { categoryTexts as texts } from './texts'

/** The office's page: what residents can report. */
export function CategoriesDesk() {
  const asked = useAnswer(['hazard-categories', 'office'], () => api(officeLists).categories({}))
  return <Answered of={asked}>{({ categories, version }) => <Categories {...{ categories, version }} />}</Answered>
}

const edited = keptOwn('edited-categories', editsOf(HazardCategory))

function Categories({ categories: items, version }: { categories: HazardCategory[]; version: number }) {
  const list = useOfficeList({
    about: ['hazard-categories'],
    saved: { items, version },
    save: ({ items: categories, version: read }) => api(officeLists).setCategories({ categories, version: read }),
    done: texts.saved,
    draft: edited,
  })
  return (
    <Stack gap="wide">
      <Text>{texts.how}</Text>
      {list.items.length === 0 && <Empty what={texts.none} next={<Starter onTake={list.change} />} />}
      <CategoryList categories={list.items} onChange={list.change} />
      <UnsavedEdits of={list} words={texts} />
    </Stack>
  )
}

const Starter = ({ onTake }: { onTake: (categories: HazardCategory[]) => void }) => (
  <Stack gap="tight">
    <Button look="primary" onPress={() => onTake([...starterCategories])}>
      {texts.starter}
    </Button>
    <Caption>{texts.starterNext}</Caption>
  </Stack>
)
