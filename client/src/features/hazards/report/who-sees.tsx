import { isHome } from '@mulin/shared/hazards/place'
import { Stack } from '../../../ui/stack'
import { Switch } from '../../../ui/switch'
import { Caption } from '../../../ui/text'
import type { Draft } from './draft'
import { texts } from './texts'

interface Props {
  draft: Draft
  onChange: (changes: Partial<Draft>) => void
}

/** Who will see what, before it is sent. */
export const WhoSees = ({ draft, onChange }: Props) => (
  <Stack gap="close">
    <Caption>{texts.staffSee}</Caption>
    <Caption>{isHome(draft) ? texts.neighboursSeeNothing : texts.neighboursSee}</Caption>
    <Caption>{texts.inLedger}</Caption>
    <Caption>{draft.anonymous ? texts.nobodyCalls : texts.whoCalls}</Caption>
    <Switch
      label={texts.anonymous}
      note={texts.anonymousNote}
      on={draft.anonymous}
      onChange={(anonymous) => onChange({ anonymous })}
    />
  </Stack>
)
