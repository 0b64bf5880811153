import type { Session } from '@mulin/shared/activities/activity'
import { sizeOf } from '@mulin/shared/sign-ups/party'
import { openedByYears } from '@mulin/shared/sign-ups/pools'
import { now } from '../../platform/clock'
import { drawText, waitingRule } from '../../seat-words'
import { NoticeStrip } from '../../ui/notice-strip'
import { Stack } from '../../ui/stack'
import { Caption } from '../../ui/text'
import type { Wanted } from './choices'
import { texts } from './texts'
import type { Signing } from './use-signing-up'
import { partyOf } from './written'

/** What the button will do, where it is not simply a seat. */
export function WhatItBrings({ signing }: { signing: Signing }) {
  const { draft, wanted, asked, me } = signing
  if (!wanted) return null
  const kind = signing.availableIn(wanted).kind
  const isGone = kind === 'waiting' || kind === 'full'
  const opened =
    asked.people && isGone ? openedByYears(wanted.session, { ...partyOf(draft, asked), ...me }, now()) : undefined
  if (opened) return <NoticeStrip>{texts.kept(opened.title, opened.free)}</NoticeStrip>
  return <Brings signing={signing} wanted={wanted} />
}

function Brings({ signing: { draft, asked, availableIn }, wanted }: { signing: Signing; wanted: Wanted }) {
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
