import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { isOpenTo } from '@mulin/shared/hazards/premises'
import { now, timeText } from '../../../platform/clock'
import { dial } from '../../../platform/device'
import { go, useParams } from '../../../platform/navigation'
import { Answered } from '../../../queries/answered'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { Row, Section } from '../../../ui/stack'
import { Headline, Title } from '../../../ui/text'
import { HazardTag } from '../hazard-tag'
import { useHazard } from '../use-hazard'
import { AddWords } from './add-words'
import { AfterDecline, AfterEnd, DoneAgain } from './after-end'
import { AnswerQuestion } from './answer-question'
import { BeforeAfter } from './before-after'
import { HazardFacts } from './facts'
import { HazardTimeline } from './hazard-timeline'
import { lateWords } from './late-words'
import { Leave, MetToo } from './met-too'
import { Related } from './related'
import { texts } from './texts'
import { Verify } from './verify'
import { Withdraw } from './withdraw'
import { dueOf, isOverdue } from '../../../hazard-deadlines'

/** One report of mine, or one I met too: where it stands, who has it, until when. */
export function HazardPage() {
  const { hazardId = '' } = useParams()
  const asked = useHazard(hazardId)
  return (
    <Page title={texts.title}>
      <Answered
        of={asked}
        skeleton={<Skeleton of="detail" />}
        words={{ hazard_not_found: texts.notThere }}
        wayOut={<Button onPress={() => go('myHazards')}>{texts.toMine}</Button>}
      >
        {(hazard) => <Report hazard={hazard} />}
      </Answered>
    </Page>
  )
}

const Report = ({ hazard }: { hazard: HazardFile }) => (
  <>
    <Row apart>
      <Headline>{hazard.categoryName}</Headline>
      <HazardTag hazard={hazard} isMine={hazard.parts.includes('reporter')} />
    </Row>
    <Standing hazard={hazard} />
    <DoneAgain hazard={hazard} />
    {hazard.parts.includes('joined') && <MetToo hazard={hazard} />}
    <Related hazard={hazard} page="hazard" />
    {isOpenTo(hazard, 'answer', hazard.parts, now()) && <AnswerQuestion hazard={hazard} />}
    <AddWords hazard={hazard} />
    <AfterEnd hazard={hazard} />
    <AfterDecline hazard={hazard} />
    <BeforeAfter hazard={hazard} />
    <Section label={texts.history}>
      <Title>{texts.history}</Title>
      <HazardTimeline hazard={hazard} />
    </Section>
    <HazardFacts hazard={hazard} />
    <Verify hazardId={hazard.id} />
    {isOpenTo(hazard, 'withdraw', hazard.parts, now()) && <Withdraw hazardId={hazard.id} />}
    {hazard.parts.includes('joined') && <Leave hazardId={hazard.id} />}
  </>
)

/** Late is said honestly, an end as well. */
function Standing({ hazard }: { hazard: HazardFile }) {
  const { state, outcome = 'rectified', extension } = hazard
  if (isOverdue(hazard))
    return (
      <NoticeStrip
        tone="urgent"
        act={
          <Button icon="phone" onPress={() => dial(texts.hotline)}>
            {texts.callHotline}
          </Button>
        }
      >
        {`${lateWords(hazard)}${texts.overdueNext[dueOf(hazard).what]}`}
      </NoticeStrip>
    )
  if (extension)
    return <NoticeStrip tone="waiting">{texts.extensionAsked(timeText(extension.dueAt), extension.reason)}</NoticeStrip>
  if (state === 'closed') return <NoticeStrip tone="done">{texts.ends.closed[outcome]}</NoticeStrip>
  if (state !== 'declined' && state !== 'withdrawn') return null
  return (
    <NoticeStrip act={<Button onPress={() => go('report')}>{texts.reportAgain}</Button>}>
      {texts.ends[state]}
    </NoticeStrip>
  )
}
