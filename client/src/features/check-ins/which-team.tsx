import type { TeamMeant } from '@mulin/shared/check-ins/check-in'
import { Button } from '../../ui/button'
import { Row, Section } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Text } from '../../ui/text'
import { texts } from './texts'

interface Props {
  teams: readonly TeamMeant[]
  onChoose: (signUpId: string) => void
}

/** Several of one account may be meant: nobody is checked in before it is said which. */
export const WhichTeam = ({ teams, onChoose }: Props) => (
  <Section label={texts.whichTeam}>
    <Text strong>{texts.whichTeam}</Text>
    <Row>
      {teams.map(({ signUpId, teamName, state }) =>
        state === 'attended' ? (
          <Tag key={signUpId} tone="done">
            {texts.checkedIn(teamName)}
          </Tag>
        ) : (
          <Button key={signUpId} onPress={() => onChoose(signUpId)}>
            {teamName}
          </Button>
        ),
      )}
    </Row>
  </Section>
)
