import type { CheckInKind } from '@mulin/shared/check-ins/check-in'
import { cameIn } from '@mulin/shared/check-ins/turnout'
import { timeOf } from '@mulin/shared/times'
import { ScanConflicts } from '../../scan-conflicts/scan-conflicts'
import { say } from '../../platform/toast'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Row, Stack } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Caption, Text } from '../../ui/text'
import { takeOut } from './queue'
import { type Line, missingIn } from './roster'
import { record } from './scan'
import { texts } from './texts'

interface Props {
  where: { activityId: string; sessionId: string }
  kind: CheckInKind
  line: Line
  onUndo: (line: Line) => void
  onCount: (signUpId: string) => void
}

/** A name to tick, or a tick to take back. */
export function RosterLine({ where, kind, line, onUndo, onCount }: Props) {
  const { id, name, waiting } = line
  const words = kind === 'in' ? texts.in : texts.out
  const tick = () => {
    record(kind, { signUpId: id }, { where, name })
    say(texts.ticked[kind](name))
  }
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
            <Button label={`${words} ${name}`} onPress={tick}>
              {words}
            </Button>
          )}
          {mayCount(line, kind) && <CountButton line={line} onCount={onCount} />}
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

function CountButton({ line: { id, name, isThere }, onCount }: Pick<Props, 'line' | 'onCount'>) {
  const words = isThere ? texts.recount : texts.notAll
  return (
    <Button look="plain" label={`${words} ${name}`} onPress={() => onCount(id)}>
      {words}
    </Button>
  )
}

/** That they left is taken back alone. */
export const isOut = ({ checkedOutAt, waiting }: Line, kind: CheckInKind) =>
  kind === 'out' && checkedOutAt !== undefined && waiting === undefined

/** What was ticked on this phone before it was known whose it is is taken back here. */
const mayUndo = ({ isThere, isYours, waiting }: Line) => isThere && (!isYours || waiting !== undefined)

const mayTick = ({ isYours, ...line }: Line, kind: CheckInKind) => !isYours && isToCome(line, kind)

/** Of a party of several, one may be missing. */
const mayCount = ({ people, isYours }: Line, kind: CheckInKind) => kind === 'in' && !isYours && people !== undefined

/** Waits to be ticked, who comes or who goes. */
export const isToCome = ({ isThere, as, checkedOutAt }: Omit<Line, 'isYours'>, kind: CheckInKind) =>
  kind === 'in' ? !isThere : isThere && as === 'volunteer' && checkedOutAt === undefined

const aboutOf = ({ phoneMasked, as, shiftTitle = texts.volunteer, teamName, ...party }: Line) =>
  [phoneMasked, teamName, partyOf(party), as === 'volunteer' && shiftTitle].filter(Boolean).join(' · ')

const partyOf = ({ size, people }: Pick<Line, 'size' | 'people'>) =>
  people ? `${texts.people(size)}：${people.join('、')}` : size > 1 && texts.people(size)

function Standing({ line }: { line: Line }) {
  const { isThere, state, checkedInAt, checkedOutAt, waiting } = line
  if (!isThere) return state === 'absent' ? <Caption>{texts.absent}</Caption> : null
  return (
    <Row>
      {checkedInAt && <Tag tone="done">{texts.at(timeOf(checkedInAt))}</Tag>}
      {checkedOutAt && <Tag tone="done">{texts.leftAt(timeOf(checkedOutAt))}</Tag>}
      <Turnout line={line} />
      {waiting && <Tag tone="waiting">{texts.waiting}</Tag>}
    </Row>
  )
}

function Turnout({ line }: { line: Line }) {
  const missing = missingIn(line)
  if (!line.turnout || missing.length === 0) return null
  return (
    <>
      <Tag tone="waiting">{texts.came(cameIn(line.turnout), line.turnout.of)}</Tag>
      <Caption>{texts.missingNames(missing)}</Caption>
    </>
  )
}
