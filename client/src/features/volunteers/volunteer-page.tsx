import { people, type Person } from '@mulin/shared/people'
import { useState } from 'react'
import { api } from '../../api'
import { go } from '../../platform/navigation'
import { useFromTop } from '../../platform/scroll'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Tag } from '../../ui/tag'
import { Text } from '../../ui/text'
import { Approved } from './approved'
import { RegisterVolunteer } from './register-volunteer'
import { texts } from './texts'

/** Where I stand as a volunteer, or the way to become one. */
export function VolunteerPage() {
  const me = useAnswer(['me'], () => api(people).me({}))
  return <Answered of={me}>{(person) => <Standing person={person} />}</Answered>
}

function Standing({ person }: { person: Person }) {
  const [again, setAgain] = useState(false)
  const { volunteer } = person
  if (!person.estateId) return <NoEstate />
  if (!volunteer || (volunteer.state === 'declined' && again)) return <RegisterVolunteer person={person} />
  if (volunteer.state === 'declined') return <Declined reason={volunteer.reason} onAgain={() => setAgain(true)} />
  return volunteer.state === 'pending' ? <Pending /> : <Approved volunteer={volunteer} />
}

const NoEstate = () => (
  <Empty
    icon="home"
    what={texts.estate}
    next={
      <Button look="primary" onPress={() => go('estate')}>
        {texts.chooseEstate}
      </Button>
    }
  />
)

function Pending() {
  useFromTop()
  return (
    <Card>
      <Stack>
        <Tag tone="waiting" icon="clock">
          {texts.pending}
        </Tag>
        <Text>{texts.pendingNext}</Text>
      </Stack>
    </Card>
  )
}

const Declined = ({ reason, onAgain }: { reason: string | undefined; onAgain: () => void }) => (
  <Stack>
    <Card>
      <Stack>
        <Tag tone="neutral" icon="cross">
          {texts.declined}
        </Tag>
        {reason && <Text>{texts.declinedReason(reason)}</Text>}
      </Stack>
    </Card>
    <Button onPress={onAgain}>{texts.again}</Button>
  </Stack>
)
