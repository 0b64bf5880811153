import { activities } from '@mulin/shared/activities/endpoints'
import { results } from '@mulin/shared/results/endpoints'
import type { OwnResult } from '@mulin/shared/results/result'
import { api } from '../../api'
import { timeText } from '../../platform/clock'
import { useAnswer } from '../../queries/use-answer'
import { Section } from '../../ui/stack'
import { Caption, Title } from '../../ui/text'
import { CertifiedStandings } from './certified-standings'
import { ToResults } from './results-entry'
import { texts } from './texts'

interface Props {
  activityId: string
  signUpId: string
  /** False for who was missed: nothing is to come, though they may have been there. */
  isAwaited: boolean
}

/** What my party reached, with the certificate of it, and the way to everybody's; nothing before there are results. */
export function MyResult({ activityId, signUpId, isAwaited }: Props) {
  const { value: activity } = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  const hasResults = activity?.resultsSince !== undefined
  const { value } = useAnswer(
    ['results', activityId, 'of', signUpId],
    () => api(results).mine({ activityId, signUpId }),
    { when: hasResults, keep: results.mine.output, isOwn: true },
  )
  if (!hasResults) return null
  return (
    <Section label={texts.mine}>
      <Title>{texts.mine}</Title>
      {value?.result && <Reached of={{ activityId, signUpId }} result={value.result} />}
      {value && !value.result && isAwaited && <NotThere isPublished={value.isPublished} />}
      <ToResults activityId={activityId} />
    </Section>
  )
}

const Reached = ({ of, result }: { of: { activityId: string; signUpId: string }; result: OwnResult }) => (
  <>
    <CertifiedStandings {...of} event={result} label={texts.mine} />
    <Caption>
      {(hasRank(result) ? texts.certificateNext : texts.publishedAt)(timeText(result.publishedAt ?? ''))}
    </Caption>
  </>
)

const NotThere = ({ isPublished }: { isPublished: boolean }) => (
  <Caption>{isPublished ? texts.mineUnknown : texts.mineNotYet}</Caption>
)

const hasRank = ({ entries }: OwnResult) => entries.some(({ rank }) => rank !== undefined)
