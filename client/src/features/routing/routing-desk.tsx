import type { RoutingRule } from '@mulin/shared/routing/rule'
import { useState } from 'react'
import { api } from '../../api'
import { say } from '../../platform/toast'
import { Answered } from '../../queries/answered'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { useAnswer } from '../../queries/use-answer'
import { useAreas } from '../../queries/use-areas'
import { useCategories } from '../../queries/use-categories'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { Row, Stack } from '../../ui/stack'
import { Text } from '../../ui/text'
import { DryRun } from './dry-run'
import { RuleList } from './rule-list'
import type { Names } from './rule-words'
import { texts } from './texts'

/** Who handles what: the office's rules in their order, and a try of them before they are saved. */
export function RoutingDesk() {
  const asked = useAnswer(['routing-rules'], () => api.routing.rules({}))
  const areas = useAreas().value?.areas ?? []
  const categories = useCategories().value?.categories ?? []
  return (
    <Answered of={asked}>
      {({ rules, version, units }) => (
        // Written anew once somebody, here or elsewhere, saved others.
        <Rules key={version} {...{ rules, version }} names={{ areas, categories, units }} />
      )}
    </Answered>
  )
}

interface Props {
  rules: RoutingRule[]
  version: number
  names: Names
}

function Rules({ rules: saved, version, names }: Props) {
  const [rules, setRules] = useState(saved)
  const act = useAct(api.routing.setRules, {
    changes: [['routing-rules']],
    onDone: () => say(texts.saved),
  })
  return (
    <Stack gap="wide">
      <Text>{texts.how}</Text>
      <RuleList rules={rules} names={names} onChange={setRules} />
      {rules !== saved && (
        <Stack>
          <NoticeStrip icon="edit">{texts.changed}</NoticeStrip>
          <RefusalStrip refusal={act.refusal} />
          <Row>
            <Button look="primary" busy={act.busy} onPress={() => act.run({ rules, version })}>
              {texts.save}
            </Button>
            <Button look="plain" onPress={() => setRules(saved)}>
              {texts.undo}
            </Button>
          </Row>
        </Stack>
      )}
      <DryRun rules={rules} names={names} />
    </Stack>
  )
}
