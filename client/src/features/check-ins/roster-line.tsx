import type { CheckInKind } from '@mulin/shared/check-ins/check-in'
import { timeOf } from '@mulin/shared/times'
import { ScanConflicts } from '../../scan-conflicts/scan-conflicts'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Row, Stack } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Caption, Text } from '../../ui/text'
import { takeOut } from './queue'
import type { Line } from './roster'
import { record } from './scan'
import { texts } from './texts'

interface Props {
  where: { activityId: string; sessionId: string }
  kind: CheckInKind
  line: Line
  onUndo: (line: Line) => void
}

/** A name to tick, or a tick to take back. */
export function RosterLine({ where, kind, line, onUndo }: Props) {
  const { id, name, waiting } = line
  const words = kind === 'in' ? texts.in : texts.out
  const undoing = isOut(line, kind) ? texts.undoOut : texts.undo
  const undo = () => (waiting ? takeOut(waiting.scan.nonce) : onUndo(line))
  return (
    <Card label={name}>
      <Row apart>
        <Stack gap="tight">
          <Text strong>{name}</Text>
          <Caption>{aboutOf(line)}</Caption>
          <Standing line={line} />
          <ScanConflicts of={line} />
          {line.isYours && <Caption>{texts.isYours}</Caption>}
        </Stack>
        <Row>
          {mayTick(line, kind) && (
            <Button label={`${words} ${name}`} onPress={() => void record(kind, { signUpId: id }, { where, name })}>
              {words}
            </Button>
          )}
          {mayUndo(line) && (
            <Button look="plain" label={`${undoing} ${name}`} onPress={undo}>
              {undoing}
            </Button>
          )}
        </Row>
      </Row>
    </Card>
  )
}

/** That they left is taken back alone. */
export const isOut = ({ checkedOutAt, waiting }: Line, kind: CheckInKind) =>
  kind === 'out' && checkedOutAt !== undefined && waiting === undefined

/** What was ticked on this phone before it was known whose it is is taken back here. */
const mayUndo = ({ isThere, isYours, waiting }: Line) => isThere && (!isYours || waiting !== undefined)

const mayTick = ({ isYours, ...line }: Line, kind: CheckInKind) => !isYours && isToCome(line, kind)

const isToCome = ({ isThere, as, checkedOutAt }: Omit<Line, 'isYours'>, kind: CheckInKind) =>
  kind === 'in' ? !isThere : isThere && as === 'volunteer' && checkedOutAt === undefined

const aboutOf = ({ phoneMasked, as, shiftTitle = texts.volunteer, size, teamName }: Line) =>
  [phoneMasked, teamName, size > 1 && texts.people(size), as === 'volunteer' && shiftTitle].filter(Boolean).join(' · ')

function Standing({ line: { isThere, state, checkedInAt, checkedOutAt, waiting } }: { line: Line }) {
  if (!isThere) return state === 'absent' ? <Caption>{texts.absent}</Caption> : null
  return (
    <Row>
      {checkedInAt && <Tag tone="done">{texts.at(timeOf(checkedInAt))}</Tag>}
      {checkedOutAt && <Tag tone="done">{texts.leftAt(timeOf(checkedOutAt))}</Tag>}
      {waiting && <Tag tone="waiting">{texts.waiting}</Tag>}
    </Row>
  )
}
