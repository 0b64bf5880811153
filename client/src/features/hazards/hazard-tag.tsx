import type { Hazard } from '@mulin/shared/hazards/hazard'
import { Tag } from '../../ui/tag'
import { isOverdue } from './due'
import { stateWords } from './words'

/** Its state in a word, and honestly that it is late. */
export const HazardTag = ({ hazard }: { hazard: Pick<Hazard, 'state' | 'dueAt'> }) => {
  const { word, tone } = stateWords[hazard.state]
  return isOverdue(hazard) ? <Tag tone="urgent">{`${word} · 已逾期`}</Tag> : <Tag tone={tone}>{word}</Tag>
}
