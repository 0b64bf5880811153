import type { Activity } from '@mulin/shared/activities/activity'
import type { Person } from '@mulin/shared/people'
import { now } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { skillText } from '../../skill-words'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Row, Section } from '../../ui/stack'
import { Text, Title } from '../../ui/text'
import { helpersWanted, skillsWanted } from './main-action'
import { texts } from './texts'

interface Props {
  activity: Activity
  volunteer: Person['volunteer']
}

/** The second way to take part: where helpers are wanted. */
export function Helpers({ activity, volunteer }: Props) {
  const wanted = helpersWanted(activity, now())
  if (wanted === 0) return null
  const registered = volunteer?.state === 'approved' ? (volunteer.skills ?? []) : undefined
  return (
    <Section label={texts.helpers}>
      <Title>{texts.helpers}</Title>
      <Card>
        <Text>{texts.helpersWanted(wanted)}</Text>
        {skillsWanted(activity, now()).map(({ id, title, volunteerSkill }) => (
          <Text key={id}>{`${title}${skillText(volunteerSkill, registered)}`}</Text>
        ))}
        <HowToHelp activityId={activity.id} state={volunteer?.state} />
      </Card>
    </Section>
  )
}

function HowToHelp({
  activityId,
  state,
}: {
  activityId: string
  state: 'pending' | 'approved' | 'declined' | undefined
}) {
  if (state === 'pending') return <Text soft>{texts.reviewing}</Text>
  if (state === 'approved')
    return (
      <Row>
        <Button icon="hand" onPress={() => go('signUp', { activityId, as: 'volunteer' })}>
          {texts.help}
        </Button>
      </Row>
    )
  return (
    <>
      <Text soft>{texts.registerFirst}</Text>
      <Row>
        <Button icon="hand" onPress={() => go('volunteer')}>
          {texts.register}
        </Button>
      </Row>
    </>
  )
}
