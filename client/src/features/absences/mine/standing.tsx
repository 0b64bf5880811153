import { appealUntil, type OwnAbsence } from '@mulin/shared/absences/absence'
import { outcomeOf } from '@mulin/shared/absences/workflow'
import { useState } from 'react'
import { dateText, now } from '../../../platform/clock'
import { Button } from '../../../ui/button'
import { CallButton } from '../../../ui/call'
import { Row, Stack } from '../../../ui/stack'
import { Caption, Text } from '../../../ui/text'
import { AppealSheet } from './appeal-sheet'
import { texts } from './texts'

/** How an absence stands, and the way to say something about it. */
export function Standing({ absence }: { absence: OwnAbsence }) {
  const { state, words, reason } = absence
  return (
    <Stack gap="close">
      <Text>{meaning[state]}</Text>
      {words && <Text soft>{texts.said(words)}</Text>}
      {reason && <Text soft>{texts.because(reason)}</Text>}
      {outcomeOf(state, 'appeal', 'self') && <Appeal absence={absence} />}
    </Stack>
  )
}

const meaning = {
  counted: texts.counts,
  appealed: texts.waits,
  excused: texts.excused,
  upheld: texts.upheld,
}

function Appeal({ absence }: { absence: OwnAbsence }) {
  const [open, setOpen] = useState(false)
  const until = appealUntil(absence)
  if (until <= now()) return <TooLate absence={absence} />
  return (
    <>
      <Row>
        <Button label={`${texts.say} ${absence.activityTitle}`} onPress={() => setOpen(true)}>
          {texts.say}
        </Button>
        <Caption>{texts.sayUntil(dateText(until))}</Caption>
      </Row>
      {open && <AppealSheet signUpId={absence.signUpId} onClose={() => setOpen(false)} />}
    </>
  )
}

const TooLate = ({ absence: { contactPhone, contactName } }: { absence: OwnAbsence }) => (
  <>
    <Caption>{texts.tooLate}</Caption>
    {contactPhone && (
      <Row>
        <CallButton phone={contactPhone} name={contactName} />
      </Row>
    )}
  </>
)
