import type { Person } from '@mulin/shared/people'
import { go } from '../../platform/navigation'
import { skillsText } from '../../skill-words'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Stack } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Text } from '../../ui/text'
import { AddSkills } from './add-skills'
import { texts } from './texts'

/** Somebody who may help: as what, and what they may add to it. */
export function Approved({ volunteer }: { volunteer: NonNullable<Person['volunteer']> }) {
  const { skills = [], asked = [], reason } = volunteer
  return (
    <Stack>
      <Card>
        <Stack>
          <Tag tone="done" icon="check">
            {texts.approved}
          </Tag>
          <Text>{texts.approvedNext}</Text>
          {skills.length > 0 && <Text>{texts.mySkills(skillsText(skills))}</Text>}
          {asked.length > 0 && <Text>{texts.asked(skillsText(asked))}</Text>}
          {reason && <Text>{texts.notAdded(reason)}</Text>}
        </Stack>
      </Card>
      <Button look="primary" block onPress={() => go('activities')}>
        {texts.activities}
      </Button>
      <AddSkills volunteerId={volunteer.id} known={[...skills, ...asked]} />
    </Stack>
  )
}
