import type { Handler, HazardFile } from '@mulin/shared/hazards/hazard'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Row } from '../../../ui/stack'
import { texts } from './correct-texts'
import { useHandlers } from './use-handlers'

interface Props {
  /** As it is since its place was put right. */
  hazard: HazardFile
  onHandOn: (action: 'reroute' | 'dispatch', to: Handler) => void
  onSeen: () => void
}

/** To whom the rules lead from its new place; nobody gets it by that. */
export function RuleAfter({ hazard, onHandOn, onSeen }: Props) {
  const { areaPath, categoryId, state } = hazard
  const asked = useHandlers(areaPath, categoryId)
  if (!asked.value) return null
  const { suggested } = asked.value
  if (!suggested || state === 'reported' || state === 'split' || isSame(suggested.handler, hazard.handler))
    return <NoticeStrip act={<Button onPress={onSeen}>{texts.seen}</Button>}>{wordsFor(hazard, suggested)}</NoticeStrip>
  const action = state === 'dispatched' ? 'reroute' : 'dispatch'
  return (
    <NoticeStrip
      tone="waiting"
      act={
        <Row>
          <Button onPress={() => onHandOn(action, suggested.handler)}>{texts[action]}</Button>
          <Button look="plain" onPress={onSeen}>
            {action === 'reroute' ? texts.keep : texts.later}
          </Button>
        </Row>
      }
    >
      {texts.leads(suggested.rule.place, suggested.handler.name)}
    </NoticeStrip>
  )
}

interface Suggested {
  handler: Handler
  rule: { place: number }
}

function wordsFor({ state }: HazardFile, suggested: Suggested | undefined): string {
  if (state === 'split') return texts.partsToo
  if (!suggested) return texts.leadsNowhere
  return (state === 'reported' ? texts.onAccept : texts.leadsToSame)(suggested.rule.place, suggested.handler.name)
}

const isSame = (one: Handler, other: Handler | undefined) =>
  one.unitId === other?.unitId && one.personId === other?.personId
