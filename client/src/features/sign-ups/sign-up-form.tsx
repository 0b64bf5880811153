import type { ReactNode } from 'react'
import type { Activity } from '@mulin/shared/activities/activity'
import { spanText } from '../../platform/clock'
import { useMaking } from '../../queries/making'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice'
import { FaultsLeft } from '../../ui/faults-left'
import { Page } from '../../ui/page'
import { Stack } from '../../ui/stack'
import { Caption, Text, Title } from '../../ui/text'
import { TextField } from '../../ui/text-field'
import { AnotherTeam } from './another-team'
import { BeforeHelping } from './before-helping'
import { asOption, chosenBy, keyOf, verbOf, type Wanted, wantedIn } from './choices'
import { FamilyFields } from './family-fields'
import { GuardianField } from './guardian-field'
import { AlreadyMine, NothingToChoose, SignUpEnded } from './no-choice'
import { OwnLimit } from './own-limit'
import { PhoneOfLastTime } from './phone-of-last-time'
import { Preconditions } from './preconditions'
import { QuestionFields } from './question-fields'
import { SignUpRefused } from './sign-up-refused'
import { TeamFields } from './team-fields'
import { texts } from './texts'
import { type Done, namesIn, type Signing, type SigningUp, useSigningUp } from './use-signing-up'
import { WhatItBrings } from './what-it-brings'

interface Props extends SigningUp {
  /** What participants should know before they fill it in. */
  ahead?: ReactNode
  onAnother: () => void
  /** It worked, and only the answer was lost. */
  whenDone: (done: Done) => ReactNode
}

const titles = { participant: texts.send, volunteer: texts.sendAsHelper }

export function SignUpForm(props: Props) {
  const { activity, me, onAnother, whenDone } = props
  const signing = useSigningUp(props)
  if (signing.ended) return <SignUpEnded signUp={signing.ended} onAgain={signing.again} />
  const { mine } = signing
  if (!mine || signing.busy) return <Form {...props} signing={signing} />
  if (isAnswerLost(signing.refusal))
    return whenDone({ signUp: mine, people: signing.sent ? namesIn(signing.sent) : [] })
  const anotherTeam = <AnotherTeam activity={activity} of={mine} me={me} onPress={onAnother} />
  return <AlreadyMine signUp={mine} another={anotherTeam} />
}

const isAnswerLost = (refusal: Signing['refusal']) =>
  refusal !== undefined && ['unavailable', 'busy', 'internal'].includes(refusal.code)

function Form(props: Props & { signing: Signing }) {
  const { activity, as, signing } = props
  const { open, busy, refusal } = signing
  const isStuck = open.length === 0 && !refusal && !busy
  return (
    <Page title={titles[as]} bar={!isStuck && <SendBar activity={activity} signing={signing} />}>
      <Stack gap="tight">
        <Title>{activity.title}</Title>
        <Text>{spanText(activity.startsAt, activity.endsAt)}</Text>
        <Text soft>{activity.place}</Text>
      </Stack>
      <Preconditions {...props} session={signing.wanted?.session} />
      {isStuck ? <NothingToChoose activityId={activity.id} /> : <Fields {...props} />}
    </Page>
  )
}

function SendBar({ activity, signing }: { activity: Activity; signing: Signing }) {
  const { draft, wanted, availableIn, busy, left, send } = signing
  const making = useMaking()
  return (
    <>
      <SignUpRefused activity={activity} signing={signing} />
      <FaultsLeft count={left} />
      <Button look="primary" block busy={busy || making} onPress={() => send()}>
        {verbOf(draft.as, wanted && availableIn(wanted))}
      </Button>
    </>
  )
}

const chosenIn = (shown: readonly Wanted[], key: string) => shown.map(chosenBy).find((one) => keyOf(one) === key) ?? {}

function Fields({ activity, me, as, ahead, signing }: Props & { signing: Signing }) {
  const { draft, change, open, faults, asked } = signing
  const opened = new Set([...open.map(chosenBy), draft].map(keyOf))
  const shown = wantedIn(activity, as).filter((wanted) => opened.has(keyOf(chosenBy(wanted))))
  return (
    <Stack gap="wide">
      {as === 'participant' && ahead}
      <Choice
        tiles
        label={as === 'volunteer' ? texts.helping : texts.session}
        options={shown.map((wanted) => asOption(activity, wanted, signing.availableIn(wanted)))}
        value={keyOf(draft)}
        error={faults['session']}
        onChange={(key) => change(chosenIn(shown, key))}
      />
      {as === 'volunteer' && <BeforeHelping activity={activity} me={me} signing={signing} />}
      <OwnLimit activity={activity} signing={signing} />
      <WhatItBrings signing={signing} />
      <TextField
        kind="name"
        label={texts.name}
        value={draft.name}
        error={faults['name']}
        onChange={(name) => change({ name })}
      />
      <PhoneOfLastTime
        known={me.phoneMasked}
        value={draft.phone}
        error={faults['phone']}
        onChange={(phone) => change({ phone })}
      />
      {asked.people && <FamilyFields signing={signing} />}
      {asked.team && <TeamFields size={asked.team} signing={signing} />}
      <GuardianField signing={signing} />
      <QuestionFields signing={signing} />
      <Caption>{texts.purpose}</Caption>
    </Stack>
  )
}
