import type { Person } from '@mulin/shared/people'
import type { ReactNode } from 'react'
import { go } from '../../platform/navigation'
import { isWeapp } from '../../platform/target'
import { Answered } from '../../queries/answered'
import { nameAt, useAreas } from '../../queries/use-areas'
import { useMe } from '../../queries/use-me'
import { Button } from '../../ui/button'
import { Cell, Cells } from '../../ui/cell'
import { Skeleton } from '../../ui/skeleton'
import { Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { MyDuties } from './my-duties'
import { MySettings } from './my-settings'
import { texts } from './texts'

/** With what other features have for me, before what is always there. */
export function MeScreen({ children }: { children?: ReactNode }) {
  const me = useMe()
  return (
    <Stack gap="wide">
      {me.refusal?.code === 'not_signed_in' && !isWeapp ? (
        <NotSignedIn />
      ) : (
        <Answered of={me} skeleton={<Skeleton rows={1} />}>
          {(person) => <WhoIAm person={person} />}
        </Answered>
      )}
      {children}
      <MyThings volunteer={me.value?.volunteer} />
      {me.value && <MyDuties duties={me.value.duties} />}
      <MySettings />
    </Stack>
  )
}

const NotSignedIn = () => (
  <Empty
    icon="person"
    what={texts.notSignedIn}
    next={
      <Button look="primary" onPress={() => go('signIn')}>
        {texts.signIn}
      </Button>
    }
  />
)

function WhoIAm({ person: { name, phoneMasked, areaPath } }: { person: Person }) {
  const { value } = useAreas()
  const estate = nameAt(value?.areas, areaPath) || (areaPath ? '' : texts.noEstate)
  return (
    <Cells label={texts.profile}>
      <Cell
        icon="person"
        title={name ?? texts.noName}
        note={phoneMasked ?? texts.noPhone}
        onPress={() => go('profile')}
      />
      <Cell icon="place" title={estate} onPress={() => go('estate')} />
    </Cells>
  )
}

const MyThings = ({ volunteer }: Pick<Person, 'volunteer'>) => (
  <Cells label={texts.mine}>
    <Cell icon="calendar" title={texts.signUps} note={texts.signUpsNote} onPress={() => go('mySignUps')} />
    <Cell icon="camera" title={texts.hazards} note={texts.hazardsNote} onPress={() => go('myHazards')} />
    <Cell icon="service" title={texts.visits} note={texts.visitsNote} onPress={() => go('visits')} />
    <Cell
      icon="hand"
      title={texts.volunteer}
      note={texts.volunteerNote}
      value={volunteer && texts.volunteerStates[volunteer.state]}
      onPress={() => go('volunteer')}
    />
    {volunteer?.state === 'approved' && (
      <Cell icon="clock" title={texts.hours} note={texts.hoursNote} onPress={() => go('myHours')} />
    )}
    <Cell icon="qr" title={texts.code} note={texts.codeNote} onPress={() => go('myCode')} />
    <Cell icon="list" title={texts.absences} note={texts.absencesNote} onPress={() => go('myAbsences')} />
    <Cell icon="clock" title={texts.calendar} note={texts.calendarNote} onPress={() => go('myCalendar')} />
  </Cells>
)
