import type { Inspection } from '@mulin/shared/inspections/inspection'
import { inspectionAfter } from '@mulin/shared/inspections/workflow'
import { useState } from 'react'
import { go } from '../../../platform/navigation'
import { Button } from '../../../ui/button'
import { Row } from '../../../ui/stack'
import { CancelSheet } from './cancel-sheet'
import { texts } from './texts'

/** What whoever looks at it may do now. */
export const Acts = ({ inspection }: { inspection: Inspection }) => (
  <Row>
    {mayLead(inspection) && <Main inspection={inspection} />}
    <Ways inspection={inspection} />
    {mayLead(inspection) && <Cancel inspection={inspection} />}
  </Row>
)

interface Props {
  inspection: Inspection
}

const mayLead = ({ state, parts }: Inspection) => inspectionAfter(state, 'cancel', parts) !== undefined

const Main = ({ inspection: { id, siteId, state } }: Props) => (
  <Button look="primary" icon="search" onPress={() => go('visit', { siteId, inspectionId: id })}>
    {state === 'planned' ? texts.start : texts.goOn}
  </Button>
)

const Ways = ({ inspection: { siteId, parts, recordNumber } }: Props) => (
  <>
    {recordNumber && (
      <Button icon="book" onPress={() => go('record', { number: recordNumber })}>
        {texts.record}
      </Button>
    )}
    {(parts.includes('lead') || parts.includes('responsible')) && (
      <Button icon="place" onPress={() => go('site', { siteId })}>
        {texts.site}
      </Button>
    )}
  </>
)

function Cancel({ inspection }: Props) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button look="plain" onPress={() => setAsking(true)}>
        {texts.cancel}
      </Button>
      {asking && <CancelSheet inspection={inspection} onClose={() => setAsking(false)} />}
    </>
  )
}
