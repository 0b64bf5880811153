import type { Finding } from '@mulin/shared/inspections/inspection'
import { canRecheck } from '@mulin/shared/inspections/rechecks'
import { useState } from 'react'
import { go } from '../../../platform/navigation'
import { leftText, now } from '../../../platform/clock'
import { Button } from '../../../ui/button'
import { Cell, Cells } from '../../../ui/cell'
import { RecheckSheet } from '../visit/recheck-sheet'
import { texts } from './texts'
import { useMayLead } from './use-may-manage'

/** What is not over, each leading to its hazard, and to its re-check once that can be done. */
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
          .filter(({ recheck, state, ownFix }) => !ownFix && canRecheck(recheck, state, now()))
          .map((finding) => (
            <Button key={finding.hazardId} icon="search" onPress={() => setAgain(finding)}>
              {texts.recheckOf(finding.place)}
            </Button>
          ))}
      {again && <RecheckSheet finding={again} onClose={() => setAgain(undefined)} />}
    </>
  )
}

const noteOf = ({ number, recheck, dueAt, ownFix }: Finding) =>
  [
    number,
    recheck?.state === 'waiting' ? texts.recheckDue(leftText(recheck.dueAt)) : leftText(dueAt),
    ...(ownFix ? [texts.ownFix] : []),
  ].join('，')
