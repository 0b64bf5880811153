import type { Session } from '@mulin/shared/activities/activity'
import { drawText, waitingRule } from '../../seat-words'
import { NoticeStrip } from '../../ui/notice-strip'
import { Stack } from '../../ui/stack'
import { Caption } from '../../ui/text'
import { sizeOf } from '@mulin/shared/sign-ups/party'
import { texts } from './texts'
import type { Signing } from './use-signing-up'
import { partyOf } from './written'

/** What the button will do, where it is not simply a seat. */
export function WhatItBrings({ signing: { draft, wanted, asked, availableIn } }: { signing: Signing }) {
  if (!wanted) return null
  const { session } = wanted
  const available = availableIn(wanted)
  const size = sizeOf(partyOf(draft, asked))
  if (available.kind === 'waiting') return <Waits session={session} size={size} place={available.ahead + 1} />
  if (available.kind === 'too_large')
    return <NoticeStrip tone="waiting">{texts.tooLarge(available.seats, size)}</NoticeStrip>
  if (available.kind === 'approval') return <NoticeStrip icon="office">{texts.willBeDecided}</NoticeStrip>
  if (available.kind === 'lottery')
    return <NoticeStrip icon="list">{`${drawText(session, available.entrants)}。`}</NoticeStrip>
  return available.kind === 'full' ? <NoticeStrip>{texts.fullForYou(size)}</NoticeStrip> : null
}

const Waits = ({ session, size, place }: { session: Session; size: number; place: number }) => (
  <Stack gap="close">
    <NoticeStrip tone="waiting">
      {size > 1 && hasSeats(session) ? texts.willWaitAsMany(size, place) : texts.willWait(place)}
    </NoticeStrip>
    <Caption>{waitingRule(session)}</Caption>
  </Stack>
)

const hasSeats = ({ freeSeats }: Session) => freeSeats.some(({ free }) => free > 0)
