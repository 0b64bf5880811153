import type { Session } from '@mulin/shared/activities/activity'
import { type Draw, drawAtOf, drawnFrom } from '@mulin/shared/sign-ups/draws'
import { timeText } from '../../platform/clock'
import { momentText } from '../../seat-words'
import { Button } from '../../ui/button'
import { Cell, Cells } from '../../ui/cell'
import { CopyButton } from '../../ui/copy-button'
import { Row, Section, Stack } from '../../ui/stack'
import { Caption, Text, Title } from '../../ui/text'
import { shortNumber } from './short-number'
import { publishedParty } from './published-party'
import { texts } from './texts'

interface Props {
  /** Undefined until sign-up is over. */
  draw: Draw | undefined
  session: Session
  /** My number, when I take part. */
  mine: string | undefined
  asking: boolean
  onAsk: () => Promise<void>
}

/** Before the draw: how it will be, and what proves it as soon as sign-up is over. */
export const DrawAhead = ({ draw, session, mine, asking, onAsk }: Props) => (
  <Stack gap="wide">
    <How session={session} />
    {draw ? (
      <Committed draw={draw} session={session} mine={mine} asking={asking} onAsk={onAsk} />
    ) : (
      mine && (
        <Cells>
          <Mine number={shortNumber(mine)} />
        </Cells>
      )
    )}
  </Stack>
)

const drawAt = (session: Session) => drawAtOf(session) ?? session.signUpClosesAt

const How = ({ session }: { session: Session }) => (
  <Section label={texts.how}>
    <Title>{texts.how}</Title>
    <Text strong>{texts.when(momentText(session.signUpClosesAt), momentText(drawAt(session)))}</Text>
    <Text>{texts.locked}</Text>
    <Text>{texts.open}</Text>
  </Section>
)

const Committed = ({ draw, session, mine, asking, onAsk }: Props & { draw: Draw }) => (
  <Section label={texts.before}>
    <Title>{texts.before}</Title>
    <Text strong>{texts.committed(momentText(draw.committedAt))}</Text>
    <Cells>
      <Cell icon="clock" title={texts.drawsAt} note={timeText(drawnFrom(drawAt(session), draw))} />
      <Cell icon="shield" title={texts.commitment} note={draw.commitment} />
      <Cell icon="people" title={texts.entrants} note={texts.numbers(draw.entrants.length)} />
      {draw.terms && <Cell icon="list" title={texts.seatsFixed} note={texts.seatsOf(session, draw.terms.seats)} />}
      {mine && draw.entrants.includes(mine) && (
        <Mine number={[shortNumber(mine), publishedParty(draw, session, mine)].filter(Boolean).join(' · ')} />
      )}
    </Cells>
    <Caption>{draw.terms ? texts.partyIsPublic : texts.partyIsOne}</Caption>
    <Row>
      <Button look="primary" icon="retry" busy={asking} onPress={onAsk}>
        {texts.isItDrawn}
      </Button>
      <CopyButton of={draw.commitment}>{texts.copyCommitment}</CopyButton>
    </Row>
  </Section>
)

const Mine = ({ number }: { number: string }) => <Cell icon="person" title={texts.mine} note={number} />
