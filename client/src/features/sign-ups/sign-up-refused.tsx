import type { Activity, Session } from '@mulin/shared/activities/activity'
import type { Refused } from '../../api'
import { timeText } from '../../platform/clock'
import { go, replace } from '../../platform/navigation'
import { RefusalStrip } from '../../queries/refusal-strip'
import type { Words } from '../../refusal-words'
import { Button } from '../../ui/button'
import { Stack } from '../../ui/stack'
import { Text } from '../../ui/text'
import { seatsNote } from './choices'
import type { SignUpDraft } from './sign-up-draft'
import { texts } from './texts'

interface Props {
  refusal: Refused<Refused['code']> | undefined
  activity: Activity
  draft: SignUpDraft
  /** Other sessions with seats. */
  others: readonly Session[]
  onSwitch: (sessionId: string) => void
}

/** Why it did not work, and the way on from there, beside the button that was pressed. */
export function SignUpRefused({ refusal, activity, draft, others, onSwitch }: Props) {
  if (!refusal) return null
  return (
    <Stack gap="close">
      <RefusalStrip refusal={refusal} words={wordsOf(activity, draft)} />
      {sessionTrouble.has(refusal.code) ? (
        <OtherSessions sessions={others} as={draft.as} onSwitch={onSwitch} />
      ) : (
        <WayOn code={refusal.code} draft={draft} />
      )}
    </Stack>
  )
}

const sessionTrouble: ReadonlySet<string> = new Set([
  'session_full',
  'session_not_found',
  'sign_up_not_open',
  'sign_up_closed',
])

/** The words of a refusal, with what this activity knows about it. */
function wordsOf(activity: Activity, { sessionId }: SignUpDraft): Partial<Record<Refused['code'], Words>> {
  const session = activity.sessions.find(({ id }) => id === sessionId)
  return {
    request_id_reused: texts.sentBefore,
    ...(session && {
      session_full: texts.full(session.title),
      sign_up_not_open: texts.notOpen(timeText(session.signUpOpensAt)),
    }),
    ...(activity.cancelReason !== undefined && { activity_cancelled: texts.cancelled(activity.cancelReason) }),
  }
}

/** The field above shows them all. */
const offeredAtMost = 2

type OthersProps = { sessions: readonly Session[]; as: SignUpDraft['as']; onSwitch: (sessionId: string) => void }

function OtherSessions({ sessions, as, onSwitch }: OthersProps) {
  if (sessions.length === 0)
    return (
      <>
        <Text soft>{texts.noOther}</Text>
        <Button onPress={() => go('activities')}>{texts.otherActivities}</Button>
      </>
    )
  return (
    <>
      {sessions.slice(0, offeredAtMost).map((session) => (
        <Button key={session.id} block onPress={() => onSwitch(session.id)}>
          {texts.switchTo(session.title, timeText(session.startsAt), seatsNote(session, as))}
        </Button>
      ))}
    </>
  )
}

/** One button that leads on, where there is something to do about it. */
function WayOn({ code, draft }: { code: Refused['code']; draft: SignUpDraft }) {
  const way = ways[code]
  return way ? <Button onPress={() => way.open(draft)}>{way.words}</Button> : null
}

interface Way {
  words: string
  open: (draft: SignUpDraft) => Promise<void>
}

const mine: Way = { words: texts.seeMine, open: () => replace('mySignUps') }
const others: Way = { words: texts.otherActivities, open: () => go('activities') }
const ways: Partial<Record<Refused['code'], Way>> = {
  already_signed_up: mine,
  request_id_reused: mine,
  activity_cancelled: others,
  activity_over: others,
  activity_not_found: others,
  outside_audience: others,
  estate_required: { words: texts.chooseEstate, open: () => go('estate') },
  not_a_volunteer: { words: texts.registerVolunteer, open: () => go('volunteer') },
}
