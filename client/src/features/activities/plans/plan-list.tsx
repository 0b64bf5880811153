import type { ManagedCard } from '@mulin/shared/activities/cards'
import { activities } from '@mulin/shared/activities/endpoints'
import { useEffect, useState } from 'react'
import { api } from '../../../api'
import { today } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { useRested } from '../../../platform/use-rested'
import { AnsweredPages } from '../../../queries/answered'
import { usePages } from '../../../queries/use-pages'
import { Button } from '../../../ui/button'
import { LongList } from '../../../ui/long-list'
import { Skeleton } from '../../../ui/skeleton'
import { Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { isOver, PlanCard } from './plan-card'
import { everyPlan, isEveryPlan, type PlanFilter, queryOfPlans } from './plan-filter'
import { PlanSearch } from './plan-search'
import { planTexts, searchTexts } from './plan-texts'

// They come latest start first: what runs and comes next is among the first.
const cardsAtOnce = 50

/** Everything I organise, drafts too. */
export function PlanList() {
  const [filter, setFilter] = useState(() => everyPlan(today()))
  const wanted = { ...filter, words: useRested(filter.words) }
  const asked = useManaged(wanted)
  return (
    <Stack>
      <Button look="primary" icon="plus" onPress={() => go('activityEdit')}>
        {planTexts.create}
      </Button>
      <PlanSearch filter={filter} onChange={(changes) => setFilter((before) => ({ ...before, ...changes }))} />
      <AnsweredPages of={asked}>
        {(pages) => {
          const cards = runningFirst(pages.flatMap(({ activities }) => activities))
          if (cards.length === 0 && asked.hasMore) return asked.refusal ? null : <Skeleton />
          if (cards.length === 0) return <None filter={wanted} onClear={() => setFilter(everyPlan(today()))} />
          return (
            <LongList label={planTexts.list}>
              {cards.map((card) => (
                <PlanCard key={card.id} card={card} />
              ))}
            </LongList>
          )
        }}
      </AnsweredPages>
    </Stack>
  )
}

/** Of what is looked for, a part of the list may hold nothing: then the next one is read without being asked for. */
function useManaged(filter: PlanFilter) {
  const query = queryOfPlans(filter, today())
  const asked = usePages(['staff-activities', query], (after) =>
    api(activities).managed({ ...query, after, limit: cardsAtOnce }),
  )
  const { pages, hasMore, asking, refusal, more } = asked
  const isEmpty = pages?.at(-1)?.activities.length === 0
  useEffect(() => {
    if (isEmpty && hasMore && !asking && !refusal) more()
  })
  return asked
}

function None({ filter, onClear }: { filter: PlanFilter; onClear: () => void }) {
  if (isEveryPlan(filter)) return <Empty icon="calendar" what={planTexts.none} next={planTexts.noneNext} />
  return (
    <Empty icon="search" what={searchTexts.noneFound} next={<Button onPress={onClear}>{searchTexts.clear}</Button>} />
  )
}

/** What runs or comes next first; what is over last, and the latest of it before the others. */
function runningFirst(cards: readonly ManagedCard[]): ManagedCard[] {
  const latestFirst = [...cards].sort((one, other) => (one.startsAt < other.startsAt ? 1 : -1))
  return [...latestFirst.filter((card) => !isOver(card)).reverse(), ...latestFirst.filter(isOver)]
}
