import { handling } from '@mulin/shared/hazards/handling'
import { useQueries } from '@tanstack/react-query'
import { api } from '../../../../api'
import { valueOf } from '../../../../queries/use-answer'
import { Text } from '../../../../ui/text'
import { texts } from '../rule-texts'
import type { Actionable } from '../step'

/** To whom rules hand how many of them as soon as they are taken up; asked once for those of one place and category. */
export function RulesAhead({ hazards }: { hazards: readonly Actionable[] }) {
  const kinds = [...new Map(hazards.map((hazard) => [kindOf(hazard), hazard])).values()]
  const asked = useQueries({
    queries: kinds.map(({ areaPath, categoryId }) => ({
      queryKey: ['handlers', areaPath, categoryId],
      queryFn: async () => valueOf(await api(handling).handlers({ areaPath, categoryId })),
    })),
  })
  if (asked.some(({ isLoading }) => isLoading)) return <Text soft>{texts.asking}</Text>
  // What is not known is not said: it may be somebody else's by a rule.
  if (asked.some(({ isError }) => isError)) return null
  const ruled = new Map(kinds.map((hazard, place) => [kindOf(hazard), asked[place]?.data?.suggested?.handler.name]))
  const goesTo = hazards.map((hazard) => ruled.get(kindOf(hazard)))
  if (goesTo.every((to) => to === undefined)) return null
  const counted = [...new Set(goesTo)].map((to) => ({ to, count: goesTo.filter((one) => one === to).length }))
  return counted.map(({ to, count }) => (
    <Text key={to ?? ''}>{to === undefined ? texts.manyByHand(count) : texts.many(to, count)}</Text>
  ))
}

const kindOf = ({ areaPath, categoryId }: Actionable) => `${areaPath} ${categoryId}`
