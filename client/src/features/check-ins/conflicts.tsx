import { timeOf } from '@mulin/shared/times'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { List } from '../../ui/list'
import { Row, Section, Stack } from '../../ui/stack'
import { Caption, Text, Title } from '../../ui/text'
import { type Answered, choose, markSeen, type useQueue } from './queue'
import type { Line } from './roster'
import { reasonWords, stateWords, texts } from './texts'
import { WhichTeam } from './which-team'

interface Props {
  queue: ReturnType<typeof useQueue>
  lines: readonly Line[]
  sessionId: string
}

// Older ones come up as these are looked at.
const shownAtOnce = 10

/** What was not simply accepted, the latest first, until somebody has looked at it. */
export function Conflicts({ queue: { answered, seen }, lines, sessionId }: Props) {
  // What the list has stands with its name.
  const listed = lines.flatMap(({ conflicts = [] }) => conflicts.map(({ nonce }) => nonce))
  const isOpen = ({ answer: { result, reason, nonce }, scan }: Answered) => {
    // Those of another desk wait there, and what one scanned of oneself is nobody else's.
    if (scan.sessionId !== sessionId) return false
    // Who of a party is missing was said after the scan; what other phones said otherwise the list has.
    const isSaidAgain = scan.missing !== undefined && reason === 'already_checked_in'
    return result !== 'accepted' && !isSaidAgain && ![...seen, ...listed].includes(nonce)
  }
  const open = answered.filter(isOpen).reverse()
  if (open.length === 0) return null
  return (
    <Section label={texts.conflicts}>
      <Stack>
        <Title>{`${texts.conflicts} ${open.length}`}</Title>
        <List label={texts.conflicts}>
          {open.slice(0, shownAtOnce).map((one) => (
            <Conflict key={one.answer.nonce} of={one} name={nameOf(one, lines)} />
          ))}
        </List>
      </Stack>
    </Section>
  )
}

/** As the list has it. */
export const nameOf = ({ name, answer: { signUp } }: Answered, lines: readonly Line[]) =>
  name ?? lines.find(({ id }) => id === signUp?.id)?.name ?? signUp?.nameMasked ?? texts.someone

const Conflict = ({ of: { answer, scan }, name }: { of: Answered; name: string }) => (
  <Card label={name}>
    <Row apart>
      <Stack gap="tight">
        <Text strong>{name}</Text>
        <Text>{wordsOf(answer)}</Text>
        <Caption>{texts.conflictAt(timeOf(scan.at))}</Caption>
      </Stack>
      <Button look="plain" label={`${texts.known} ${name}`} onPress={() => markSeen(answer.nonce)}>
        {texts.known}
      </Button>
    </Row>
    {answer.teams && <WhichTeam teams={answer.teams} onChoose={(party) => void choose(answer.nonce, party)} />}
  </Card>
)

export function wordsOf({ reason, result, signUp }: Answered['answer']): string {
  if (reason === undefined) return ''
  if (reason === 'not_checked_in' && result !== 'refused') return texts.leftFirst
  const why = reason === 'sign_up_moved_on' && signUp ? stateWords[signUp.state] : undefined
  return why ?? reasonWords[reason]
}
