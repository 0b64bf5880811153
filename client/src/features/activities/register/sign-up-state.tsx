import type { SignUpState } from '@mulin/shared/allocation/steps'
import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import { Tag, type Tone } from '../../../ui/tag'
import { stateWords } from './texts'

// Who waits for us and who waits for a seat never look the same.
const tones: Record<SignUpState, Tone> = {
  pending: 'action',
  waiting: 'waiting',
  offered: 'waiting',
  confirmed: 'done',
  attended: 'done',
  absent: 'neutral',
  cancelled: 'neutral',
  declined: 'neutral',
  expired: 'neutral',
}

export const SignUpStateTag = ({ row }: { row: SignUpRow }) =>
  row.state === 'pending' ? (
    <Tag tone="action" icon="person">
      {stateWords(row)}
    </Tag>
  ) : (
    <Tag tone={tones[row.state]}>{stateWords(row)}</Tag>
  )
