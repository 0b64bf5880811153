import { Tag } from '../../ui/tag'
import { isResting, standing } from '@mulin/shared/hazards/due'
import { stateWords } from './words'
import { isOverdue } from '../../hazard-deadlines'
import { asking, askingYou } from '../../hazard-history-words'

interface Props {
  hazard: Parameters<typeof isOverdue>[0]
  /** Who reads it reported it. */
  isMine?: boolean
}

/** Its state in a word, red once it is late: by how much, the words beside it say. */
export const HazardTag = ({ hazard, isMine = false }: Props) => {
  if (isResting(hazard)) return <Tag tone="waiting">{isMine ? askingYou : asking}</Tag>
  const { word, tone } = stateWords[standing(hazard)]
  return <Tag tone={isOverdue(hazard) ? 'urgent' : tone}>{word}</Tag>
}
