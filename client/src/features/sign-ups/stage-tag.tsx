import { Tag } from '../../ui/tag'
import { type Stage, faces } from './stages'
import { stageTexts } from './stage-texts'

export const StageTag = ({ stage }: { stage: Stage }) => <Tag {...faces[stage]}>{stageTexts[stage].word}</Tag>
