import type { Finding } from '@mulin/shared/inspections/inspection'
import { canRecheck } from '@mulin/shared/inspections/rechecks'
import { useState } from 'react'
import { go } from '../../../platform/navigation'
import { dateText, leftText } from '../../../platform/clock'
import { Button } from '../../../ui/button'
import { Cell, Cells } from '../../../ui/cell'
import { LongList } from '../../../ui/long-list'
import { Stack } from '../../../ui/stack'
import { RecheckSheet } from '../visit/recheck-sheet'
import { saidLine } from '../words'
import { texts } from './texts'
import { useMayLead } from './use-may-manage'

/** What is not over, each leading to its hazard, and to its re-check, also before that is due. */
export function FindingCells({ label, findings }: { label: string; findings: readonly Finding[] }) {
  const [again, setAgain] = useState<Finding>()
  const mayLead = useMayLead()
  return (
    <>
      <LongList label={label}>
        {findings.map((finding) => (
          <Stack key={finding.hazardId} gap="tight">
            <Found finding={finding} />
            {mayLead && !finding.ownFix && canRecheck(finding.recheck) && (
              <Button icon="search" onPress={() => setAgain(finding)}>
                {texts.recheckOf(finding.place)}
              </Button>
            )}
          </Stack>
        ))}
      </LongList>
      {again && <RecheckSheet finding={again} onClose={() => setAgain(undefined)} />}
    </>
  )
}

const Found = ({ finding }: { finding: Finding }) => (
  <Cells>
    <Cell
      icon="warning"
      title={`${finding.categoryName} ${finding.place}`}
      note={noteOf(finding)}
      onPress={() => go('staffHazard', { hazardId: finding.hazardId })}
    />
  </Cells>
)

function noteOf({ number, recheck, dueAt, ownFix, said }: Finding): string {
  const isWaiting = recheck?.state === 'waiting'
  // Somebody looked, and it was not as it should be.
  const seenAt = isWaiting ? recheck.checkedAt : undefined
  return [
    number,
    isWaiting ? texts.recheckDue(leftText(recheck.dueAt)) : leftText(dueAt),
    ...(seenAt ? [texts.seen(dateText(seenAt))] : []),
    ...saidLine(said),
    ...(ownFix ? [texts.ownFix] : []),
  ].join('，')
}
