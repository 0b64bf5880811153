import type { HazardEntry, HazardFile } from '@mulin/shared/hazards/hazard'
import { nextActions } from '@mulin/shared/hazards/premises'
import { isOfResidents } from '@mulin/shared/hazards/workflow'
import type { ReactNode } from 'react'
import { agoText, now } from '../../../platform/clock'
import { go, useParams } from '../../../platform/navigation'
import { Answered } from '../../../queries/answered'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { Row, Section, Stack } from '../../../ui/stack'
import { Caption, Headline, Title } from '../../../ui/text'
import { BeforeAfter } from '../file/before-after'
import { HazardFacts } from '../file/facts'
import { Related } from '../file/related'
import { HazardTimeline } from '../file/hazard-timeline'
import { lateWords } from '../file/late-words'
import { texts as fileTexts } from '../file/texts'
import { Verify } from '../file/verify'
import { HazardTag } from '../hazard-tag'
import { useHazard } from '../use-hazard'
import { AskedForMore } from './asked-for-more'
import { HazardActions } from './hazard-actions'
import { HidePhotos } from './hide-photos'
import { MetByOthers } from './met-by-others'
import { texts as ofOthers } from './others-texts'
import { Reporter } from './reporter'
import { texts } from './texts'
import { isOverdue } from '../../../hazard-deadlines'

interface Others {
  aboveHistory?: ReactNode
  belowHistory?: ReactNode
}

/** What other features have to say about it. */
export type Also = (hazard: HazardFile) => Others

/** One hazard as staff work on it: a page of its own, its next steps always in sight. */
export function HazardWorkPage({ also }: { also?: Also }) {
  const { hazardId = '' } = useParams()
  const asked = useHazard(hazardId)
  return (
    <Page title={texts.title} wide bar={asked.value && <NextSteps hazard={asked.value} />}>
      <Answered
        of={asked}
        skeleton={<Skeleton of="detail" />}
        words={{ hazard_not_found: texts.notThere }}
        wayOut={<Button onPress={() => go('staffInbox')}>{texts.toWork}</Button>}
      >
        {(hazard) => <Work hazard={hazard} also={also?.(hazard)} />}
      </Answered>
    </Page>
  )
}

/** The same beside a list; give each hazard its own by `key`. */
export function HazardWork({ hazardId, also }: { hazardId: string; also?: Also | undefined }) {
  const asked = useHazard(hazardId)
  return (
    <Answered
      of={asked}
      skeleton={<Skeleton of="detail" />}
      words={{ hazard_not_found: texts.notThereBeside }}
      wayOut={null}
    >
      {(hazard) => (
        <Stack>
          <Work hazard={hazard} next={<NextSteps hazard={hazard} />} also={also?.(hazard)} />
        </Stack>
      )}
    </Answered>
  )
}

const NextSteps = ({ hazard }: { hazard: HazardFile }) => (
  <>
    {nextActions(hazard, hazard.parts, now()).length === 0 && <Caption>{texts.noneToDo}</Caption>}
    <HazardActions hazard={hazard} leading />
  </>
)

/** What people said against how it was decided or fixed, until that was done anew. */
function Objection({ hazard: { entries } }: { hazard: HazardFile }) {
  const since = entries.slice(entries.map(({ action }) => redone.has(action)).lastIndexOf(true) + 1)
  const said = since.flatMap(({ action, at, note }) =>
    action === 'appeal' || action === 'dispute' || action === 'dispute_too' ? [{ against: action, at, note }] : [],
  )
  return (
    <>
      {said.slice(0, saidAtMost).map(({ against, at, note }) => (
        <NoticeStrip key={at} tone="waiting">
          {[texts.against[against], note].filter(Boolean).join('：')}
        </NoticeStrip>
      ))}
      {said.length > saidAtMost && <Caption>{ofOthers.moreAgainst(said.length - saidAtMost)}</Caption>}
    </>
  )
}

// What else there is stands in its history, where one finds it.
const saidAtMost = 3

const redone: ReadonlySet<HazardEntry['action']> = new Set(['accept', 'decline', 'fix', 'close'])

/** What residents added since somebody of staff took a step. */
function Added({ hazard: { addedAt, entries } }: { hazard: HazardFile }) {
  if (!addedAt) return null
  const since = entries.slice(entries.map(({ action }) => isOfResidents(action)).lastIndexOf(false) + 1)
  return since.map(({ action, at, note = '' }) =>
    action === 'add' ? (
      <NoticeStrip key={at} icon="edit">
        {ofOthers.added(agoText(at), note)}
      </NoticeStrip>
    ) : null,
  )
}

interface WorkProps {
  hazard: HazardFile
  next?: ReactNode
  also?: Others | undefined
}

const Work = ({ hazard, next, also = {} }: WorkProps) => (
  <>
    <Row apart>
      <Headline>{hazard.categoryName}</Headline>
      <HazardTag hazard={hazard} isMine={hazard.parts.includes('reporter')} />
    </Row>
    {isOverdue(hazard) && <NoticeStrip tone="urgent">{lateWords(hazard)}</NoticeStrip>}
    <AskedForMore hazard={hazard} />
    <Objection hazard={hazard} />
    <Added hazard={hazard} />
    <Related hazard={hazard} page="staffHazard" />
    {next}
    <BeforeAfter hazard={hazard} />
    <HazardFacts hazard={hazard} />
    <MetByOthers hazard={hazard} />
    {hazard.parts.includes('decider') && <Reporter hazard={hazard} />}
    {hazard.parts.includes('decider') && <HidePhotos hazard={hazard} />}
    {also.aboveHistory}
    <Section label={fileTexts.history}>
      <Title>{fileTexts.history}</Title>
      <HazardTimeline hazard={hazard} />
    </Section>
    {also.belowHistory}
    <Verify hazardId={hazard.id} />
  </>
)
