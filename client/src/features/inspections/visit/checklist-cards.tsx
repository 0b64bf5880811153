import type { contradictedBy } from '@mulin/shared/inspections/answers'
import type { ChecklistItem } from '@mulin/shared/inspections/checklist'
import { ChecklistAnswer } from '@mulin/shared/inspections/checklist'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { FieldGroup } from '../../../ui/field'
import { Card } from '../../../ui/card'
import { Choice } from '../../../ui/choice'
import { Row, Section, Stack } from '../../../ui/stack'
import { Caption, Text, Title } from '../../../ui/text'
import { answerWords } from '../words'
import { aProblem, forgetPhotosOf, withoutSaid } from './a-problem'
import { ProblemSheet } from './problem-sheet'
import { texts } from './texts'
import type { VisitFaults } from './faults'
import type { Change } from './use-visit'
import type { Problem, Visit } from './visit'

type Contradicted = ReturnType<typeof contradictedBy>

interface Props {
  visit: Visit
  change: Change
  faults: VisitFaults
  contradicted: Contradicted
}

const answers = ChecklistAnswer.options.map((value) => ({ value, label: answerWords[value] }))

/** Item by item: fine, a problem, or not applicable; a problem is photographed where it stands. */
export function ChecklistCards({ visit, change, ...wrong }: Props) {
  const { problem, add, write, remove, setOpen } = useProblems({ visit, change })
  const others = visit.problems.filter(({ itemId }) => itemId === undefined)
  return (
    <Section label={texts.checklist}>
      <Title>{texts.checklist}</Title>
      {visit.checklist.items.map((item) => (
        <Item
          key={item.id}
          item={item}
          visit={visit}
          change={change}
          onAdd={() => add(item)}
          onOpen={setOpen}
          {...wrong}
        />
      ))}
      {others.length > 0 && (
        <FieldGroup label={texts.other} error={wrong.faults.beside}>
          <Problems problems={others} onOpen={setOpen} />
        </FieldGroup>
      )}
      <Button icon="plus" onPress={() => add()}>
        {texts.addOther}
      </Button>
      {problem && (
        <ProblemSheet problem={problem} onChange={write} onRemove={remove} onClose={() => setOpen(undefined)} />
      )}
    </Section>
  )
}

/** What was found, and the one of it that is open. */
function useProblems({ visit, change }: Pick<Props, 'visit' | 'change'>) {
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
  return { problem, add, write, remove, setOpen }
}

interface ItemProps extends Props {
  item: ChecklistItem
  onAdd: () => void
  onOpen: (requestId: string) => void
}

const Item = ({ item, visit, change, faults, contradicted, onAdd, onOpen }: ItemProps) => (
  <Card>
    <Stack gap="close">
      <Choice
        label={item.text}
        options={answers}
        value={visit.answers[item.id]}
        error={faults.items[item.id]}
        onChange={(answer) => change(answered(item, answer))}
      />
      {isAmong(item, contradicted) && (
        <Button label={`${texts.asProblem} ${item.text}`} onPress={() => change(answered(item, 'problem'))}>
          {texts.asProblem}
        </Button>
      )}
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

const answered =
  ({ id }: ChecklistItem, answer: ChecklistAnswer) =>
  (before: Visit) => ({
    answers: { ...before.answers, [id]: answer },
  })

/** Said to be fine, though something was found: right with one press. */
const isAmong = (item: ChecklistItem, { named, alike }: Contradicted) => [...named, ...alike].includes(item)

const Problems = ({ problems, onOpen }: { problems: readonly Problem[]; onOpen: (requestId: string) => void }) =>
  problems.map(({ requestId, place, number }) => (
    <Row key={requestId} apart>
      <Text>{number === undefined ? texts.problemOf(place) : texts.handedIn(place, number)}</Text>
      {number === undefined && (
        <Button label={`${texts.edit} ${place}`} onPress={() => onOpen(requestId)}>
          {texts.edit}
        </Button>
      )}
    </Row>
  ))
