import { Cells } from '../../ui/cell'
import { FieldFault } from '../../ui/field'
import { Switch } from '../../ui/switch'
import { childTexts } from './child-texts'
import type { Filling } from './filling'
import { bringsChildren } from './written'

/** Asked only once a child is among those who take part. */
export function GuardianField({ signing: { draft, asked, faults, change } }: { signing: Filling }) {
  if (!bringsChildren(draft, asked)) return null
  return (
    <FieldFault error={faults['guardian']}>
      <Cells>
        <Switch
          label={asked.team ? childTexts.ofTeam : childTexts.ofFamily}
          note={childTexts.note(asked.birthYears !== undefined)}
          on={draft.isGuardian}
          onChange={(isGuardian) => change({ isGuardian })}
        />
      </Cells>
    </FieldFault>
  )
}
