import { activities } from '@mulin/shared/activities/endpoints'
import { results } from '@mulin/shared/results/endpoints'
import { api } from '../../api'
import { timeText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { useAnswer } from '../../queries/use-answer'
import { Cell, Cells } from '../../ui/cell'
import { Section } from '../../ui/stack'
import { Caption, Title } from '../../ui/text'
import { CertifiedStandings } from './certified-standings'
import { texts } from './texts'

interface Props {
  activityId: string
  signUpId: string
}

/** What my party reached, with the certificate of it, and the way to everybody's; nothing before there are results. */
export function MyResult({ activityId, signUpId }: Props) {
  const { value: activity } = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  const hasResults = activity?.resultsSince !== undefined
  const { value } = useAnswer(
    ['results', activityId, 'of', signUpId],
    () => api(results).mine({ activityId, signUpId }),
    { when: hasResults, keep: results.mine.output, isOwn: true },
  )
  if (!hasResults) return null
  const { result } = value ?? {}
  return (
    <Section label={texts.mine}>
      <Title>{texts.mine}</Title>
      {result && (
        <>
          <CertifiedStandings activityId={activityId} event={result} label={texts.mine} />
          <Caption>{texts.certificateNext(timeText(result.publishedAt ?? ''))}</Caption>
        </>
      )}
      {value && !result && <Caption>{texts.mineNotYet}</Caption>}
      <Cells>
        <Cell
          icon="contest"
          title={texts.seeResults}
          note={texts.seeResultsNote}
          onPress={() => go('results', { activityId })}
        />
      </Cells>
    </Section>
  )
}
