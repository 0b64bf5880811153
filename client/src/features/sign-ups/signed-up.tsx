import type { Activity } from '@mulin/shared/activities/activity'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import type { ReactNode } from 'react'
import { spanText, timeText } from '../../platform/clock'
import { back, replace } from '../../platform/navigation'
import { useFromTop } from '../../platform/scroll'
import { waitingRule } from '../../seat-words'
import { Button } from '../../ui/button'
import { CallCell } from '../../ui/call'
import { Cell, Cells } from '../../ui/cell'
import { NoticeStrip } from '../../ui/notice-strip'
import { Page } from '../../ui/page'
import { Stack } from '../../ui/stack'
import { Text } from '../../ui/text'
import { doneTexts, stageTexts } from './stage-texts'
import { faces, type Stage, stageOf } from './stages'
import { texts } from './texts'
import { wayOutOf } from './way-out'

interface Props {
  signUp: SignUp
  activity: Activity | undefined
  /** Who takes part, where others than who signed up were named. */
  people?: readonly string[]
  another?: ReactNode
  ifNotComing?: ReactNode
}

/** It worked, and what that means: a seat, a place in the list, or somebody who decides. */
export function SignedUp({ signUp, activity, people = [], another, ifNotComing }: Props) {
  useFromTop()
  const stage = stageOf(signUp)
  const { title, next } = doneTexts[stage] ?? hadAtOnce(signUp)
  const session = activity?.sessions.find(({ id }) => id === signUp.sessionId)
  return (
    <Page
      title={title}
      bar={
        <Button look="primary" block onPress={() => replace('mySignUps')}>
          {texts.seeMine}
        </Button>
      }
    >
      <NoticeStrip {...faces[stage]}>{doneWords(title, stage, signUp)}</NoticeStrip>
      <Facts title={title} signUp={signUp} people={people} />
      <Stack gap="close">
        <Text>{next}</Text>
        {stage === 'waiting' && session && <Text soft>{waitingRule(session)}</Text>}
        <Text soft>{texts.where}</Text>
        {ifNotComing}
      </Stack>
      {another}
      <Button onPress={back}>{texts.backToActivity}</Button>
    </Page>
  )
}

/** What, when, where and who. */
function Facts({ title, signUp, people }: { title: string; signUp: SignUp; people: readonly string[] }) {
  const { activityTitle, sessionTitle, startsAt, endsAt, place, what } = signUp
  return (
    <Cells label={title}>
      <Cell icon="activity" title={activityTitle} note={sessionTitle} />
      <Cell icon="calendar" title={spanText(startsAt, endsAt)} />
      <Cell icon="place" title={place} />
      <CallCell phone={signUp.contactPhone} name={signUp.contactName} />
      {what && <Cell icon="hand" title={what} />}
      {people.length > 0 && <Cell icon="people" title={texts.takesPart(people)} />}
      <Cell icon={signUp.size > 1 || signUp.teamName ? 'people' : 'person'} title={whoOf(signUp)} />
    </Cells>
  )
}

const doneWords = (title: string, stage: Stage, signUp: SignUp) =>
  doneTexts[stage] ? `${title}。${stageTexts[stage].what(signUp)}` : title

const hadAtOnce = (signUp: SignUp) => ({
  title: signUp.as === 'volunteer' ? texts.signedUpHelping : texts.signedUp,
  next: texts.ifNotComing[wayOutOf(signUp)](timeText(signUp.cancelBy)),
})

/** Who signed up and how many take part. */
export function whoOf({ nameMasked, phoneMasked, size, teamName }: SignUp): string {
  const who = texts.signedUpAs(nameMasked, phoneMasked)
  if (teamName !== undefined) return texts.withTeam(teamName, who)
  return size > 1 ? texts.together(size, who) : who
}
