import type { Hazard } from '@mulin/shared/hazards/hazard'
import { Tag } from '../../ui/tag'
import { hasDeadline } from '@mulin/shared/hazards/due'
import { isOverdue } from './due'
import { asking, stateWords } from './words'

/** Its state in a word, red once it is late: by how much, the words beside it say. */
export const HazardTag = ({ hazard }: { hazard: Pick<Hazard, 'state' | 'dueAt' | 'question'> }) => {
  if (hazard.question && hasDeadline(hazard)) return <Tag tone="waiting">{asking}</Tag>
  const { word, tone } = stateWords[hazard.state]
  return <Tag tone={isOverdue(hazard) ? 'urgent' : tone}>{word}</Tag>
}
