import type { hazards, MyHazard } from '@mulin/shared/hazards/endpoints'
import { withoutWords } from '@mulin/shared/hazards/public-part'
import type { UseCase } from '../platform/serve.ts'
import { withoutOffice } from '../tables/hazard-files.ts'
import { hazardsReportedBy } from '../tables/hazard-lists.ts'
import { hazardFrom } from '../tables/hazards.ts'
import { JoinedHazard } from '../tables/joined-hazards.ts'
import { keys } from '../tables/keys.ts'
import type { Item } from '../tables/reading.ts'
import { getItems } from '../tables/table.ts'

/** What one joined is looked up where it stands. */
export const myHazards: UseCase<typeof hazards.mine> = async ({ input, personId }) => {
  const { items, next } = await hazardsReportedBy(personId, input)
  const joined = items.filter(isJoined).map((item) => JoinedHazard.parse(item))
  const found = joined.length > 0 ? await getItems(joined.map(({ hazardId }) => keys.hazard(hazardId))) : []
  const others = new Map(joined.map((one, place) => [one.hazardId, othersIn(found[place], one)]))
  return {
    hazards: items.flatMap((item) =>
      isJoined(item) ? (others.get(JoinedHazard.parse(item).hazardId) ?? []) : ownFrom(item, personId),
    ),
    next,
  }
}

const isJoined = (item: Item) => item['kind'] === 'joined'

const ownFrom = (item: Item, personId: string): MyHazard => ({
  ...withoutOffice(hazardFrom({ ...item, coveredPhotos: undefined })),
  ...reopenedIn(item, personId),
})

function othersIn(item: Item | undefined, { personId, reported }: JoinedHazard): MyHazard | undefined {
  if (!item) return undefined
  const known = withoutOffice(withoutWords(hazardFrom(item)))
  return { ...known, joinedByMe: true, mergedFrom: reported?.number, ...reopenedIn(item, personId) }
}

function reopenedIn({ reopenedBy }: Item, personId: string) {
  return reopenedBy === undefined ? {} : { reopened: true, reopenedByMe: reopenedBy === personId }
}
