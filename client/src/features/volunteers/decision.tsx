import { type VolunteerRow, volunteers } from '@mulin/shared/volunteers'
import { useState } from 'react'
import { api } from '../../api'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { useCache } from '../../queries/use-cache'
import { Button } from '../../ui/button'
import { Row } from '../../ui/stack'
import { DeclineSheet } from './decline-sheet'
import { reviewTexts } from './review-texts'

const changes = [['volunteers'], ['inbox']]

/** Yes at once, no with a reason; when somebody else decided first or more was asked, the lists move on once that was read. */
export function Decision({
  volunteer: { id, name, version },
}: {
  volunteer: Pick<VolunteerRow, 'id' | 'name' | 'version'>
}) {
  const [declining, setDeclining] = useState(false)
  const { askAgain } = useCache()
  const approve = useAct(api(volunteers).approve, { changes, onDone: () => say(reviewTexts.approved(name)) })
  const close = () => {
    setDeclining(false)
    void askAgain(...changes)
  }
  const isLate = approve.refusal?.code === 'volunteer_already_decided'
  return (
    <>
      <RefusalStrip refusal={approve.refusal} />
      {isLate ? (
        <Button onPress={() => askAgain(...changes)}>{reviewTexts.refresh}</Button>
      ) : (
        <Row>
          <Button
            label={`${reviewTexts.approve} ${name}`}
            busy={approve.busy}
            onPress={() => approve.run({ volunteerId: id, version })}
          >
            {reviewTexts.approve}
          </Button>
          <Button label={`${reviewTexts.decline} ${name}`} onPress={() => setDeclining(true)}>
            {reviewTexts.decline}
          </Button>
        </Row>
      )}
      <DeclineSheet volunteerId={id} version={version} name={name} open={declining} onClose={close} />
    </>
  )
}
