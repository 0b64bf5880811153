import { routing } from '@mulin/shared/routing/endpoints'
import { RoutingRule } from '@mulin/shared/routing/rule'
import { api } from '../../api'
import { Answered } from '../../queries/answered'
import { keptOwn } from '../../platform/own-storage'
import { editsOf, UnsavedEdits, useOfficeList } from '../../queries/office-list'
import { useAnswer } from '../../queries/use-answer'
import { useAreas } from '../../queries/use-areas'
import { useCategories } from '../../queries/use-categories'
import { Stack } from '../../ui/stack'
import { Text } from '../../ui/text'
import { DryRun } from './dry-run'
import { asWritten } from './rule-draft'
import { RuleList } from './rule-list'
import type { Names } from './rule-words'
import { texts } from './texts'

/** Who handles what: the office's rules in their order, and a try of them before they are saved. */
export function RoutingDesk() {
  const asked = useAnswer(['routing-rules'], () => api(routing).rules({}))
  const areas = useAreas().value?.areas ?? []
  const categories = useCategories().value?.categories ?? []
  return (
    <Answered of={asked}>
      {({ rules, version, units }) => <Rules {...{ rules, version }} names={{ areas, categories, units }} />}
    </Answered>
  )
}

const edited = keptOwn('edited-routing-rules', editsOf(RoutingRule))

interface Props {
  rules: RoutingRule[]
  version: number
  names: Names
}

function Rules({ rules: items, version, names }: Props) {
  const list = useOfficeList({
    about: ['routing-rules'],
    saved: { items, version },
    save: ({ items: rules, version: read }) => api(routing).setRules({ rules: rules.map(asWritten), version: read }),
    done: texts.saved,
    draft: edited,
  })
  return (
    <Stack gap="wide">
      <Text>{texts.how}</Text>
      <RuleList rules={list.items} names={names} onChange={list.change} />
      <UnsavedEdits of={list} words={texts} />
      <DryRun rules={list.items} names={names} />
    </Stack>
  )
}
