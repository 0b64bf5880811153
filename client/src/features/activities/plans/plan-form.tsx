import type { Activity } from '@mulin/shared/activities/activity'
import type { Area } from '@mulin/shared/areas'
import { useState } from 'react'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useCache } from '../../../queries/use-cache'
import { Button } from '../../../ui/button'
import { Confirm } from '../../../ui/confirm'
import { FaultsLeft } from '../../../ui/faults-left'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Page } from '../../../ui/page'
import { Row, Stack } from '../../../ui/stack'
import { Tag } from '../../../ui/tag'
import { Text } from '../../../ui/text'
import { go } from '../../../platform/navigation'
import { CancelledSessions, canBeCancelled, CancelSession } from './cancel-session'
import { blankSession, type SessionDraft } from './plan-draft'
import { noSessionFaults } from './plan-faults'
import { ContactFields, WhatFields, WhoFields } from './plan-fields'
import { CancelActivity, PublishActivity } from './plan-steps'
import { newerTexts } from './newer-texts'
import type { Places } from './places'
import { planRefusals, planTexts, stateNames } from './plan-texts'
import { ChangeSheet } from './change-sheet'
import { NewerNotice } from './newer-notice'
import { SeveralFields } from './several-fields'
import { SessionFields } from './session-fields'
import { usePlan } from './use-plan'
import type { Beginning } from './use-written'

interface Props extends Beginning {
  places: Places
}

interface PlanOf {
  activity: Activity | undefined
  plan: ReturnType<typeof usePlan>
}

export function PlanForm({ activity, like, places }: Props) {
  const { communities } = places
  const plan = usePlan({ activity, like }, places)
  const { draft, change, faults } = plan

  return (
    <Page title={activity ? planTexts.edit : planTexts.create} bar={<Bar activity={activity} plan={plan} />}>
      <Stack>
        {plan.restored && <Restored {...plan.restored} />}
        <Origin activity={activity} like={like} isChanged={plan.isChanged} />
        <WhatFields draft={draft} faults={faults} onChange={change} />
        <WhoFields draft={draft} faults={faults} places={places} onChange={change} />
        <ContactFields draft={draft} faults={faults} onChange={change} />
        <Sessions activity={activity} plan={plan} communities={communities} />
        {draft.sessions.length > 1 && <SeveralFields draft={draft} faults={faults} onChange={change} />}
        {activity && plan.asking.isOpen && (
          <ChangeSheet activity={activity} plan={plan} trouble={<NotSaved activity={activity} plan={plan} />} />
        )}
      </Stack>
    </Page>
  )
}

function Bar({ activity, plan }: PlanOf) {
  if (plan.newer) return <NewerNotice {...plan.newer} />
  return (
    <>
      <FaultsLeft count={plan.left} />
      {!plan.asking.isOpen && <NotSaved activity={activity} plan={plan} />}
      <Button look="primary" block busy={plan.busy} onPress={plan.save}>
        {activity?.state === 'published' ? planTexts.saveChanges : planTexts.save}
      </Button>
    </>
  )
}

function Restored({ onDrop }: { onDrop: () => void }) {
  const [asks, setAsks] = useState(false)
  return (
    <>
      <NoticeStrip tone="waiting" act={<Button onPress={() => setAsks(true)}>{planTexts.dropChanges}</Button>}>
        {planTexts.restored}
      </NoticeStrip>
      <Confirm
        open={asks}
        title={planTexts.dropTitle}
        yes={planTexts.dropChanges}
        danger
        onYes={onDrop}
        onNo={() => setAsks(false)}
      >
        <Text>{planTexts.dropWhat}</Text>
      </Confirm>
    </>
  )
}

/** Where what is written comes from. */
const Origin = ({ activity, like, isChanged }: Beginning & { isChanged: boolean }) => (
  <>
    {activity && <Standing activity={activity} isChanged={isChanged} />}
    {like && <NoticeStrip>{planTexts.like(like.title)}</NoticeStrip>}
  </>
)

/** Why it cannot be saved as it is: beside the button, as the form is long. */
const NotSaved = ({ activity, plan }: PlanOf) => (
  <>
    {plan.trouble && <NoticeStrip tone="urgent">{plan.trouble}</NoticeStrip>}
    <Refused activity={activity} refusal={plan.refusal} />
  </>
)

/** What others changed did not come yet: it is looked for again in place. */
function Refused({ activity, refusal }: Pick<Beginning, 'activity'> & Pick<ReturnType<typeof usePlan>, 'refusal'>) {
  const { askAgain } = useCache()
  if (!activity || refusal?.code !== 'activity_changed')
    return <RefusalStrip filled refusal={refusal} words={planRefusals} />
  return (
    <NoticeStrip
      tone="urgent"
      act={<Button onPress={() => askAgain(['activity', activity.id])}>{newerTexts.look}</Button>}
    >
      {newerTexts.justNow}
    </NoticeStrip>
  )
}

/** Where an activity stands, and its next step. */
const Standing = ({ activity, isChanged }: { activity: Activity; isChanged: boolean }) => (
  <Stack>
    <Row apart>
      <Tag tone={activity.state === 'published' ? 'done' : 'neutral'}>{stateNames[activity.state]}</Tag>
      <Button look="plain" onPress={() => go('activity', { activityId: activity.id })}>
        {planTexts.preview}
      </Button>
    </Row>
    {activity.state === 'draft' && <PublishActivity activity={activity} isChanged={isChanged} />}
    {activity.state === 'published' && <CancelActivity activity={activity} />}
  </Stack>
)

interface SessionsProps extends PlanOf {
  communities: readonly Area[]
}

function Sessions({ activity, plan, communities }: SessionsProps) {
  const { draft, faults, change: onChange, isChanged } = plan
  const { sessions } = draft
  const changeOne = (place: number, changes: Partial<SessionDraft>) =>
    onChange({ sessions: sessions.map((session, at) => (at === place ? { ...session, ...changes } : session)) })
  return (
    <>
      {sessions.map((session, place) => (
        <SessionFields
          key={session.id ?? place}
          place={place + 1}
          draft={session}
          faults={faults.sessions[place] ?? noSessionFaults}
          communities={communities}
          onChange={(changes) => changeOne(place, changes)}
          onRemove={
            sessions.length > 1 ? () => onChange({ sessions: sessions.filter((_, at) => at !== place) }) : undefined
          }
          more={<CallingOff activity={activity} sessionId={session.id} isChanged={isChanged} />}
        />
      ))}
      {activity && <CancelledSessions activity={activity} />}
      <Button icon="plus" onPress={() => onChange({ sessions: [...sessions, nextSession(sessions)] })}>
        {planTexts.addSession}
      </Button>
    </>
  )
}

interface CallingOffProps {
  activity: Activity | undefined
  sessionId: string | undefined
  isChanged: boolean
}

function CallingOff({ activity, sessionId, isChanged }: CallingOffProps) {
  const session = activity?.sessions.find(({ id }) => id === sessionId)
  if (!activity || !session || !canBeCancelled(activity, session)) return null
  return <CancelSession activity={activity} session={session} isChanged={isChanged} />
}

/** The last session again without its name: most meets repeat their times. */
function nextSession(sessions: readonly SessionDraft[]): SessionDraft {
  const { id: _, ...last } = sessions.at(-1) ?? blankSession()
  return { ...last, title: '' }
}
