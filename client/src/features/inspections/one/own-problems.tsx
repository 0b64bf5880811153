import type { Inspection } from '@mulin/shared/inspections/inspection'
import { inspectionAfter, isInspectionOver } from '@mulin/shared/inspections/workflow'
import { useCategories } from '../../../queries/use-categories'
import { Button } from '../../../ui/button'
import { Cell, Cells } from '../../../ui/cell'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Section } from '../../../ui/stack'
import { Caption, Title } from '../../../ui/text'
import { faultsIn } from '../visit/faults'
import { ProblemSheet } from '../visit/problem-sheet'
import type { Problem } from '../visit/visit'
import { WhyUnsent } from '../visit/why-unsent'
import type { AsReport } from './as-report'
import { problemsOf } from './kept-problems'
import { reportTexts, texts } from './texts'
import { useOwnProblems } from './use-own-problems'

interface Props {
  inspection: Inspection
  asReport: AsReport
}

/** A unit that came along hands in what it sees, each by itself; kept on the phone, and in sight, until it is there. */
export function OwnProblems({ inspection, asReport }: Props) {
  const mayRecord = writesHere(inspection)
  return mayRecord || problemsOf(inspection).length > 0 ? (
    <Written inspection={inspection} asReport={asReport} mayRecord={mayRecord} />
  ) : null
}

/** Who leads writes down what is found during the visit itself. */
const writesHere = ({ state, parts }: Inspection) =>
  inspectionAfter(state, 'record', parts) !== undefined && !parts.includes('lead')

function Written({ inspection, asReport, mayRecord }: Props & { mayRecord: boolean }) {
  const own = useOwnProblems(inspection, asReport)
  // Read while there is a network: there may be none where something is found.
  useCategories()
  const isOver = isInspectionOver(inspection.state)
  const { open } = own
  return (
    <>
      {mayRecord && (
        <Button look="primary" icon="camera" onPress={own.begin}>
          {texts.add}
        </Button>
      )}
      {own.problems.length > 0 && <Unsent own={own} isOver={isOver} />}
      {open && (
        <ProblemSheet
          key={open.requestId}
          problem={open}
          items={inspection.checklist.items}
          save={{ words: isOver ? reportTexts.act : texts.send, busy: own.busy, run: () => own.send([open]) }}
          onChange={(part) => own.change(open, part)}
          onRemove={() => own.drop(open)}
          onClose={own.close}
        >
          <Why own={own} onReport={() => own.report(open)} />
        </ProblemSheet>
      )}
    </>
  )
}

type Own = ReturnType<typeof useOwnProblems>

const isComplete = (problem: Problem) => Object.keys(faultsIn(problem)).length === 0

function Unsent({ own, isOver }: { own: Own; isOver: boolean }) {
  const complete = own.problems.filter(isComplete)
  return (
    <Section label={texts.unsent}>
      <Title>{texts.unsent}</Title>
      <Caption>{isOver ? reportTexts.over : texts.unsentHint}</Caption>
      <Cells label={texts.unsent}>
        {own.problems.map((problem) => (
          <Cell
            key={problem.requestId}
            icon="camera"
            title={problem.place || texts.noPlace}
            note={isComplete(problem) ? texts.complete : texts.incomplete}
            onPress={() => own.look(problem)}
          />
        ))}
      </Cells>
      {complete.length > 1 && !isOver && (
        <Button busy={own.busy} onPress={() => own.send(complete)}>
          {texts.sendAll(complete.length)}
        </Button>
      )}
      {!own.open && <Why own={own} />}
    </Section>
  )
}

/** Who leads said meanwhile that the unit did not come: it has no part in it any more. */
const notAlong = 'inspection_not_found'

const whyTooLate = (trouble: Own['trouble']) =>
  trouble !== 'photos_failed' && trouble?.code === notAlong ? reportTexts.notAlong : reportTexts.tooLate

const Why = ({ own: { trouble, tooMany }, onReport }: { own: Own; onReport?: () => void }) => (
  <>
    <WhyUnsent
      trouble={trouble}
      unsent={trouble !== undefined}
      kept={texts.kept}
      {...(onReport && {
        tooLate: { what: whyTooLate(trouble), act: reportTexts.act, onAct: onReport, also: notAlong },
      })}
    />
    {tooMany > 0 && <NoticeStrip tone="urgent">{reportTexts.tooLong(tooMany)}</NoticeStrip>}
  </>
)
