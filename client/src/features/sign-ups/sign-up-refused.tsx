import type { Activity } from '@mulin/shared/activities/activity'
import { sessionFor, shiftIn, titleFor } from '@mulin/shared/sign-ups/lines'
import type { Refused } from '../../api'
import { dateText, timeText } from '../../platform/clock'
import { go, replace } from '../../platform/navigation'
import { RefusalStrip } from '../../queries/refusal-strip'
import type { Words } from '../../refusal-words'
import { agesText, partiesText } from '../../seat-words'
import { Button } from '../../ui/button'
import { CallButton } from '../../ui/call'
import { Stack } from '../../ui/stack'
import { Text } from '../../ui/text'
import { chosenBy, keyOf, seatsNote, type Wanted } from './choices'
import { othersIn } from './concerned'
import { sentBeforeTexts } from './sent-before-texts'
import type { SignUpDraft } from './sign-up-draft'
import { texts } from './texts'
import type { Signing } from './use-signing-up'

interface Props {
  activity: Activity
  signing: Signing
}

/** Why it did not work, and the way on from there, beside the button that was pressed. */
export function SignUpRefused({ activity, signing }: Props) {
  const { refusal, draft, wanted, concerned } = signing
  if (!refusal) return null
  const others = othersIn(concerned, draft)
  return (
    <Stack gap="close">
      <RefusalStrip
        filled
        refusal={refusal}
        words={{ ...wordsOf(activity, wanted, refusal), ...wordsAboutOthers(others) }}
      />
      {sessionTrouble.has(refusal.code) ? (
        <OtherSessions signing={signing} />
      ) : (
        others.length === 0 && <WayOn code={refusal.code} draft={draft} />
      )}
      {refusal.code === 'named_by_others' && <AskOrganiser activity={activity} />}
    </Stack>
  )
}

/** Only they see who it is, and can take off what somebody else entered. */
const AskOrganiser = ({ activity: { contactPhone, contactName } }: { activity: Activity }) =>
  contactPhone === undefined ? null : <CallButton phone={contactPhone} name={contactName} />

const sessionTrouble: ReadonlySet<string> = new Set([
  'session_full',
  'party_too_large',
  'session_not_found',
  'session_cancelled',
  'sign_up_not_open',
  'sign_up_closed',
  'sessions_clash',
  'outside_ages',
  'skill_required',
  'shift_clash',
  'shift_rest',
])

type AllWords = Partial<Record<Refused['code'], Words>>

/** The words of a refusal, with what this activity knows about it. */
function wordsOf(activity: Activity, wanted: Wanted | undefined, { details = {} }: Refused): AllWords {
  const other = activity.sessions.find(({ id }) => id === details['sessionId'])
  const { sessionsPerPerson, cancelReason } = activity
  return {
    request_id_reused: sentBeforeTexts.reused,
    ...(typeof details['until'] === 'string' && { sign_up_paused: texts.paused(dateText(details['until'])) }),
    ...(wanted && wordsAbout(wanted)),
    ...(typeof details['seats'] === 'number' && { party_too_large: tooLargeWords(details['seats']) }),
    ...(other && { sessions_clash: texts.clashes(other.title) }),
    ...(sessionsPerPerson !== undefined && { too_many_sessions: texts.tooMany(sessionsPerPerson) }),
    ...(cancelReason !== undefined && { activity_cancelled: texts.cancelled(cancelReason) }),
  }
}

const tooLargeWords = (seats: number): Words => ({
  what: seats > 0 ? `这一场一共只有 ${seats} 席，这些人坐不下。` : '这一场的名额都有预留，报名的人里有不在其中的。',
  next: '请减少人数，或选席位更多的场次。',
})

/** Whom it is about is named, as they are in the form. */
export function wordsAboutOthers(others: readonly string[]): AllWords {
  const { already_signed_up, too_many_sessions, sessions_clash, named_by_others } = texts.othersInTheWay
  const who = others.join('、')
  if (who === '') return {}
  return {
    already_signed_up: already_signed_up(who),
    too_many_sessions: too_many_sessions(who),
    sessions_clash: sessions_clash(who),
    named_by_others: named_by_others(who),
  }
}

function wordsAbout({ session, line }: Wanted): AllWords {
  const { waiting } = shiftIn(session, line) ?? session
  return {
    session_full: texts.full(titleFor(session, line), waiting > 0 ? partiesText(session, waiting) : undefined),
    sign_up_not_open: texts.notOpen(timeText(session.signUpOpensAt)),
    ...(session.ages && { outside_ages: texts.onlyAges(session.title, agesText(session.ages)) }),
  }
}

/** The field above shows them all. */
const offeredAtMost = 2

/** Those where one gets more than another wait, first; the waiting list of this one is what the button itself offers. */
function OtherSessions({ signing: { open, draft, send, availableIn } }: { signing: Signing }) {
  const others = open.filter(
    (one) => keyOf(chosenBy(one)) !== keyOf(draft) && !['waiting', 'full', 'too_large'].includes(availableIn(one).kind),
  )
  if (others.length === 0)
    return (
      <>
        <Text soft>{texts.noOther}</Text>
        <Button onPress={() => go('activities')}>{texts.otherActivities}</Button>
      </>
    )
  return (
    <>
      {others.slice(0, offeredAtMost).map((other) => (
        <Button key={keyOf(chosenBy(other))} block onPress={() => send(chosenBy(other))}>
          {texts.switchTo(
            titleFor(other.session, other.line),
            timeText(sessionFor(other.session, other.line).startsAt),
            seatsNote(other, availableIn(other)),
          )}
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
  too_many_sessions: mine,
  request_id_reused: mine,
  activity_cancelled: others,
  activity_over: others,
  activity_not_found: others,
  outside_audience: others,
  estate_required: { words: texts.chooseEstate, open: () => go('estate') },
  sign_up_paused: { words: texts.seeAbsences, open: () => go('myAbsences') },
  not_a_volunteer: { words: texts.registerVolunteer, open: () => go('volunteer') },
}
