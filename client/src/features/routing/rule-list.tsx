import type { RoutingRule } from '@mulin/shared/routing/rule'
import { useState } from 'react'
import { earlier, withEntry } from '../../queries/office-entries'
import { premiseText } from '../../queries/rule-premises'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { List } from '../../ui/list'
import { Row, Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Caption, Text, Title } from '../../ui/text'
import { blankRule, draftOf, type RuleDraft } from './rule-draft'
import { RuleSheet } from './rule-sheet'
import { destinationText, type Names } from './rule-words'
import { texts } from './texts'

interface Props {
  rules: RoutingRule[]
  names: Names
  onChange: (rules: RoutingRule[]) => void
}

export function RuleList({ rules, names, onChange }: Props) {
  const [draft, setDraft] = useState<RuleDraft>()
  const put = (rule: RoutingRule) => {
    setDraft(undefined)
    onChange(withEntry(rules, rule))
  }
  return (
    <Stack>
      {rules.length === 0 ? (
        <Empty icon="send" what={texts.none} />
      ) : (
        <List label={texts.rules}>
          {rules.map((rule, place) => (
            <RuleCard
              key={rule.id}
              {...{ rule, place, names }}
              onEdit={() => setDraft(draftOf(rule))}
              onRemove={() => onChange(rules.filter((other) => other !== rule))}
              onUp={place > 0 ? () => onChange(earlier(rules, place)) : undefined}
              onDown={place < rules.length - 1 ? () => onChange(earlier(rules, place + 1)) : undefined}
            />
          ))}
        </List>
      )}
      <Button icon="plus" onPress={() => setDraft(blankRule())}>
        {texts.add}
      </Button>
      {draft && (
        <RuleSheet key={draft.id} draft={draft} names={names} onDone={put} onClose={() => setDraft(undefined)} />
      )}
    </Stack>
  )
}

interface CardProps {
  rule: RoutingRule
  place: number
  names: Names
  onEdit: () => void
  onRemove: () => void
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
}

function RuleCard({ rule, place, names, onEdit, onRemove, onUp, onDown }: CardProps) {
  const which = texts.place(place + 1)
  const acts: readonly [string, (() => void) | undefined][] = [
    [texts.edit, onEdit],
    [texts.up, onUp],
    [texts.down, onDown],
    [texts.remove, onRemove],
  ]
  return (
    <Card>
      <Stack gap="tight">
        <Caption>{which}</Caption>
        <Title small>{texts.leadsTo(destinationText(rule.to, names))}</Title>
        <Text>{premiseText(rule, names)}</Text>
        <Row>
          {acts.map(
            ([word, onPress]) =>
              onPress && (
                <Button key={word} look="plain" label={`${word} ${which}`} onPress={onPress}>
                  {word}
                </Button>
              ),
          )}
        </Row>
      </Stack>
    </Card>
  )
}
