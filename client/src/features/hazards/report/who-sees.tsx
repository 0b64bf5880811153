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
    <SeenBy atHome={isHome(draft)} anonymous={draft.anonymous} />
    <Switch
      label={texts.anonymous}
      note={texts.anonymousNote}
      on={draft.anonymous}
      onChange={(anonymous) => onChange({ anonymous })}
    />
  </Stack>
)

export const SeenBy = ({ atHome = false, anonymous = false }: { atHome?: boolean; anonymous?: boolean }) => (
  <>
    <Caption>{texts.staffSee}</Caption>
    <Caption>{atHome ? texts.neighboursSeeNothing : texts.neighboursSee}</Caption>
    <Caption>{texts.inLedger}</Caption>
    <Caption>{anonymous ? texts.nobodyCalls : texts.whoCalls}</Caption>
  </>
)
