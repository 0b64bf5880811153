import type { Finding } from '@mulin/shared/inspections/inspection'
import { canRecheck } from '@mulin/shared/inspections/rechecks'
import { useState } from 'react'
import { go } from '../../../platform/navigation'
import { dateText, leftText } from '../../../platform/clock'
import { Button } from '../../../ui/button'
import { Cell, Cells } from '../../../ui/cell'
import { RecheckSheet } from '../visit/recheck-sheet'
import { texts } from './texts'
import { useMayLead } from './use-may-manage'

/** What is not over, each leading to its hazard, and to its re-check, also before that is due. */
export function FindingCells({ label, findings }: { label: string; findings: readonly Finding[] }) {
  const [again, setAgain] = useState<Finding>()
  const mayLead = useMayLead()
  return (
    <>
      <Cells label={label}>
        {findings.map((finding) => (
          <Cell
            key={finding.hazardId}
            icon="warning"
            title={`${finding.categoryName} ${finding.place}`}
            note={noteOf(finding)}
            onPress={() => go('staffHazard', { hazardId: finding.hazardId })}
          />
        ))}
      </Cells>
      {mayLead &&
        findings
          .filter(({ recheck, ownFix }) => !ownFix && canRecheck(recheck))
          .map((finding) => (
            <Button key={finding.hazardId} icon="search" onPress={() => setAgain(finding)}>
              {texts.recheckOf(finding.place)}
            </Button>
          ))}
      {again && <RecheckSheet finding={again} onClose={() => setAgain(undefined)} />}
    </>
  )
}

function noteOf({ number, recheck, dueAt, ownFix }: Finding): string {
  const isWaiting = recheck?.state === 'waiting'
  // Somebody looked, and it was not as it should be.
  const seenAt = isWaiting ? recheck.checkedAt : undefined
  return [
    number,
    isWaiting ? texts.recheckDue(leftText(recheck.dueAt)) : leftText(dueAt),
    ...(seenAt ? [texts.seen(dateText(seenAt))] : []),
    ...(ownFix ? [texts.ownFix] : []),
  ].join('，')
}
