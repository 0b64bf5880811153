import { type Matter, matters, type RatingSummary } from '@mulin/shared/matters'
import { isOffered } from '@mulin/shared/offered'
import { api } from '../../api'
import { useParams } from '../../platform/navigation'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { percent } from '../../rating/texts'
import { Cell, Cells } from '../../ui/cell'
import { Card } from '../../ui/card'
import { NoticeStrip } from '../../ui/notice-strip'
import { ProgressBar } from '../../ui/progress-bar'
import { type Level, levelNames } from '../../ui/rating5'
import { Row, Section, Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Caption, Headline, Text, Title } from '../../ui/text'
import { texts } from './texts'

/** One matter: where and when, what to bring, and how it was rated. */
export function MatterRatings() {
  const { matterId = '' } = useParams()
  const all = useAnswer(['matters'], () => api(matters).list({}), { keep: matters.list.output })
  const summary = useAnswer(['ratings', matterId], () => api(matters).ratings({ matterId }))
  const matter = all.value?.matters.find(({ id }) => id === matterId)

  return (
    <Stack gap="wide">
      {matter && <MatterFacts matter={matter} />}
      <Section label={texts.ratings}>
        <Title>{texts.ratings}</Title>
        <Answered of={summary}>{(value) => <Summary summary={value} />}</Answered>
      </Section>
    </Stack>
  )
}

const MatterFacts = ({ matter }: { matter: Matter }) => (
  <Section label={matter.name}>
    <Title>{matter.name}</Title>
    {isOffered(matter) ? <WhereAndWhen matter={matter} /> : <NoticeStrip>{texts.retired}</NoticeStrip>}
  </Section>
)

const WhereAndWhen = ({ matter: { desk, hours, papers } }: { matter: Matter }) => (
  <Cells>
    <Cell icon="office" title={desk} />
    <Cell icon="clock" title={hours} />
    <Cell icon="list" title={texts.papers} note={papers.length === 0 ? texts.noPapers : papers.join('、')} />
  </Cells>
)

const levels: readonly Level[] = [5, 4, 3, 2, 1]

function Summary({ summary: { count, distribution, satisfied } }: { summary: RatingSummary }) {
  if (!satisfied) return <Empty icon="star" what={texts.noRatings} next={texts.noRatingsNext} />
  return (
    <Card>
      <Stack>
        <Row apart>
          <Headline>{`${texts.satisfied} ${percent(satisfied.share)}`}</Headline>
          <Caption>{texts.count(count)}</Caption>
        </Row>
        <Caption>{texts.range(satisfied.low, satisfied.high, count)}</Caption>
        {levels.map((level) => (
          <Stack key={level} gap="tight">
            <Text>{texts.levelCount(levelNames[level], distribution[level])}</Text>
            <ProgressBar
              label={levelNames[level]}
              percent={(distribution[level] / count) * 100}
              tone={level <= 2 ? 'urgent' : 'action'}
            />
          </Stack>
        ))}
      </Stack>
    </Card>
  )
}
