import { type CannedAnswer, isWorded, type WordedAction } from '@mulin/shared/canned-answers'
import { outcomeNames } from '@mulin/shared/ledger/names'
import { useState } from 'react'
import { newRequestId } from '../../platform/ids'
import { withEntry } from '../../queries/office-entries'
import { useCategories } from '../../queries/use-categories'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { List } from '../../ui/list'
import { Row, Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Caption, Title } from '../../ui/text'
import { AnswerSheet } from './answer-sheet'
import { stepNames, texts } from './texts'

interface Props {
  answers: CannedAnswer[]
  onChange: (answers: CannedAnswer[]) => void
}

export function AnswerList({ answers, onChange }: Props) {
  const [editing, setEditing] = useState<CannedAnswer>()
  const put = (answer: CannedAnswer) => {
    setEditing(undefined)
    onChange(withEntry(answers, answer))
  }
  return (
    <Stack>
      {answers.length === 0 ? (
        <Empty icon="list" what={texts.none} next={texts.noneNext} />
      ) : (
        <List label={texts.answers}>
          {answers.map((answer) => (
            <AnswerCard
              key={answer.id}
              answer={answer}
              onEdit={() => setEditing(answer)}
              onRemove={() => onChange(answers.filter((other) => other !== answer))}
            />
          ))}
        </List>
      )}
      <Button icon="plus" onPress={() => setEditing(blank())}>
        {texts.add}
      </Button>
      {editing && <AnswerSheet key={editing.id} answer={editing} onDone={put} onClose={() => setEditing(undefined)} />}
    </Stack>
  )
}

const blank = (): CannedAnswer => ({ id: newRequestId().toLowerCase(), words: '', actions: [] })

interface CardProps {
  answer: CannedAnswer
  onEdit: () => void
  onRemove: () => void
}

function AnswerCard({ answer: { words, actions, categoryIds, outcomes }, onEdit, onRemove }: CardProps) {
  const { categories = [] } = useCategories().value ?? {}
  const ends = (outcomes ?? ['rectified']).map((outcome) => outcomeNames[outcome]).join('、')
  const nameOf = (action: WordedAction) =>
    action === 'close' ? texts.closedAs(stepNames.close, ends) : stepNames[action]
  const steps = actions.filter(isWorded).map(nameOf)
  const of = categories.filter(({ id }) => categoryIds?.includes(id)).map(({ name }) => name)
  const acts: readonly [string, () => void][] = [
    [texts.edit, onEdit],
    [texts.remove, onRemove],
  ]
  return (
    <Card>
      <Stack gap="tight">
        <Title small>{words}</Title>
        <Caption>{[steps.join('、') || texts.nowhere, of.join('、') || texts.everything].join(' · ')}</Caption>
        <Row>
          {acts.map(([word, onPress]) => (
            <Button key={word} look="plain" label={`${word} ${words}`} onPress={onPress}>
              {word}
            </Button>
          ))}
        </Row>
      </Stack>
    </Card>
  )
}
