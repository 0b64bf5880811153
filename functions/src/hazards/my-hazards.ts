import type { Hazard } from '@mulin/shared/hazards/hazard'
import type { hazards } from '@mulin/shared/hazards/endpoints'
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
  const joined = items.filter(isJoined).map((item) => JoinedHazard.parse(item).hazardId)
  const found = joined.length > 0 ? await getItems(joined.map(keys.hazard)) : []
  const others = new Map(found.flatMap((item) => (item ? [[item['id'], item]] : [])))
  return {
    hazards: items.flatMap((item) => (isJoined(item) ? othersIn(others.get(item['hazardId'])) : ownFrom(item))),
    next,
  }
}

const isJoined = (item: Item) => item['kind'] === 'joined'

const ownFrom = (item: Item): Hazard => withoutOffice(hazardFrom({ ...item, coveredPhotos: undefined }))

const othersIn = (item: Item | undefined) =>
  item ? [{ ...withoutOffice(withoutWords(hazardFrom(item))), joinedByMe: true }] : []
