import type { ChecklistItem } from '@mulin/shared/inspections/checklist'
import { ChecklistAnswer } from '@mulin/shared/inspections/checklist'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Choice } from '../../../ui/choice'
import { Row, Section, Stack } from '../../../ui/stack'
import { Caption, Text, Title } from '../../../ui/text'
import { answerWords } from '../words'
import { aProblem, forgetPhotosOf } from './a-problem'
import { ProblemSheet } from './problem-sheet'
import { texts } from './texts'
import type { Change } from './use-visit'
import type { Problem, Visit } from './visit'

interface Props {
  visit: Visit
  change: Change
}

const answers = ChecklistAnswer.options.map((value) => ({ value, label: answerWords[value] }))

/** Item by item: fine, a problem, or not applicable; a problem is photographed where it stands. */
export function ChecklistCards({ visit, change }: Props) {
  const [open, setOpen] = useState<string>()
  const problem = visit.problems.find(({ requestId }) => requestId === open)
  const add = (item?: ChecklistItem) => {
    const added: Problem = item ? aProblem(item) : { ...aProblem(item), isOfNoItem: true }
    change((before) => ({ problems: [...before.problems, added] }))
    setOpen(added.requestId)
  }
  const write = (part: Partial<Problem>) =>
    change((before) => ({
      problems: before.problems.map((one) => (one.requestId === open ? { ...one, ...part } : one)),
      ...withoutSaid(before, open),
    }))
  const remove = () => {
    if (problem) forgetPhotosOf(problem)
    change((before) => ({
      problems: before.problems.filter(({ requestId }) => requestId !== open),
      ...withoutSaid(before, open),
    }))
    setOpen(undefined)
  }
  const others = visit.problems.filter(({ itemId }) => itemId === undefined)
  return (
    <Section label={texts.checklist}>
      <Title>{texts.checklist}</Title>
      {visit.checklist.items.map((item) => (
        <Item key={item.id} item={item} visit={visit} change={change} onAdd={() => add(item)} onOpen={setOpen} />
      ))}
      <Problems problems={others} onOpen={setOpen} />
      <Button icon="plus" onPress={() => add()}>
        {texts.addOther}
      </Button>
      {problem && (
        <ProblemSheet problem={problem} onChange={write} onRemove={remove} onClose={() => setOpen(undefined)} />
      )}
    </Section>
  )
}

/** Whoever agreed to a finding agreed to it as it was. */
const withoutSaid = ({ said }: Visit, requestId: string | undefined) => ({
  said: said && Object.fromEntries(Object.entries(said).filter(([other]) => other !== requestId)),
})

interface ItemProps extends Props {
  item: ChecklistItem
  onAdd: () => void
  onOpen: (requestId: string) => void
}

const Item = ({ item, visit, change, onAdd, onOpen }: ItemProps) => (
  <Card>
    <Stack gap="close">
      <Choice
        label={item.text}
        options={answers}
        value={visit.answers[item.id]}
        onChange={(answer) => change((before) => ({ answers: { ...before.answers, [item.id]: answer } }))}
      />
      {item.clause && <Caption>{item.clause}</Caption>}
      <Problems problems={visit.problems.filter(({ itemId }) => itemId === item.id)} onOpen={onOpen} />
      {visit.answers[item.id] === 'problem' && (
        <Button icon="camera" label={`${texts.recordProblem} ${item.text}`} onPress={onAdd}>
          {texts.recordProblem}
        </Button>
      )}
    </Stack>
  </Card>
)

const Problems = ({ problems, onOpen }: { problems: readonly Problem[]; onOpen: (requestId: string) => void }) =>
  problems.map(({ requestId, place }) => (
    <Row key={requestId} apart>
      <Text>{texts.problemOf(place)}</Text>
      <Button label={`${texts.edit} ${place}`} onPress={() => onOpen(requestId)}>
        {texts.edit}
      </Button>
    </Row>
  ))
