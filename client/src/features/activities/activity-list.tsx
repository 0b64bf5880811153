import { ancestor, idOf } from '@mulin/shared/areas'
import { activities } from '@mulin/shared/activities/endpoints'
import type { OutputOf } from '@mulin/shared/endpoint'
import { useState } from 'react'
import { api } from '../../api'
import { now, today } from '../../platform/clock'
import { AnsweredPages } from '../../queries/answered'
import type { Home } from '../../queries/use-me'
import { type Pages, usePages } from '../../queries/use-pages'
import { Button } from '../../ui/button'
import { List } from '../../ui/list'
import { Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Text } from '../../ui/text'
import { ActivityCard } from './activity-card'
import { everything, queryOf } from './activity-filter'
import { ActivityFilters } from './activity-filters'
import type { OwnSeats } from './own-seats'
import { texts } from './texts'

interface Props {
  home: Home
  /** By activity. */
  mine: OwnSeats
}

/** All activities, filtered, page by page. */
export function ActivityList({ home: { path, isKnown }, mine }: Props) {
  const [filter, setFilter] = useState(() => everything(today()))
  const home = communityOf(path)
  const query = queryOf(filter, home, today())
  const asked = usePages(['activities', query], (after) => api(activities).list({ ...query, after }), {
    when: isKnown,
  })
  return (
    <Stack gap="wide">
      <ActivityFilters
        filter={filter}
        home={home}
        onChange={(changes) => setFilter((before) => ({ ...before, ...changes }))}
      />
      <AnsweredPages of={asked}>
        {(pages) =>
          pages[0]?.activities.length === 0 ? (
            <NothingHere onClear={() => setFilter({ ...everything(today()), where: 'all' })} />
          ) : (
            <CardPages pages={overLast(pages, now())} mine={mine} />
          )
        }
      </AnsweredPages>
      {isAllOfOne(asked, query) && (
        <Button onPress={() => setFilter((before) => ({ ...before, where: 'all' }))}>{texts.seeEverywhere}</Button>
      )}
    </Stack>
  )
}

export const communityOf = (homePath: Home['path']): string | undefined => {
  const path = homePath && ancestor(homePath, 'community')
  return path ? idOf(path) : undefined
}

const NothingHere = ({ onClear }: { onClear: () => void }) => (
  <Empty
    icon="calendar"
    what={texts.none}
    next={
      <>
        <Text soft>{texts.noneNext}</Text>
        <Button onPress={onClear}>{texts.clear}</Button>
      </>
    }
  />
)

type Page = OutputOf<typeof activities.list>

/** All that one community has is read; where it has nothing that is said another way. */
const isAllOfOne = ({ pages, hasMore }: Pages<Page>, { communityId }: ReturnType<typeof queryOf>): boolean =>
  communityId !== undefined && !hasMore && (pages?.[0]?.activities.length ?? 0) > 0

/** What is over since this morning stands behind all that is ahead. */
function overLast(pages: readonly Page[], at: string): Page[] {
  const isAhead = ({ endsAt }: Page['activities'][number]) => endsAt > at
  const over = pages.flatMap(({ activities: cards }) => cards.filter((card) => !isAhead(card)))
  const ahead = pages.map((page) => ({ ...page, activities: page.activities.filter(isAhead) }))
  return [...ahead, { activities: over }].filter((page) => page.activities.length > 0)
}

// A list of its own per page: WeChat wants at most 60 children in one place.
const CardPages = ({ pages, mine }: { pages: readonly Page[]; mine: OwnSeats }) => (
  <Stack>
    {pages.map((page, index) => (
      <List key={index} label={texts.page(index + 1)}>
        {page.activities.map((card) => (
          <ActivityCard key={card.id} card={card} mine={mine.get(card.id)} />
        ))}
      </List>
    ))}
  </Stack>
)
