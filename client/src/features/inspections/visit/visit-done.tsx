import type { FindingSaid } from '@mulin/shared/inspections/acknowledgement'
import type { OutputOf } from '@mulin/shared/endpoint'
import type { inspections } from '@mulin/shared/inspections/endpoints'
import type { Finding, Inspection } from '@mulin/shared/inspections/inspection'
import { timeText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { useFromTop } from '../../../platform/scroll'
import { Button } from '../../../ui/button'
import { Page } from '../../../ui/page'
import { Empty } from '../../../ui/states'
import { Text } from '../../../ui/text'
import { doneTexts as texts } from './done-texts'
import { texts as visitTexts } from './texts'

export interface Done {
  inspection: OutputOf<typeof inspections.finish>
  isSigned: boolean
}

/** It is handed in: who has what was found, until when. */
export function VisitDone({ inspection, isSigned }: Done) {
  useFromTop()
  return (
    <Page title={visitTexts.title}>
      <Empty
        icon="check"
        what={texts.done}
        next={
          <>
            {(inspection.saidBefore ? [texts.asFirstSaid] : whatFollows(inspection, isSigned)).map((words) => (
              <Text key={words} soft>
                {words}
              </Text>
            ))}
            {inspection.recordNumber && <RecordButton number={inspection.recordNumber} />}
            <Button onPress={() => go('site', { siteId: inspection.siteId })}>{texts.back}</Button>
          </>
        }
      />
    </Page>
  )
}

const RecordButton = ({ number }: { number: string }) => (
  <Button look="primary" onPress={() => go('record', { number })}>
    {texts.record}
  </Button>
)

function whatFollows({ findings, responsibleUnitName }: Inspection, isSigned: boolean): string[] {
  const toFix = findings.filter(({ outcome }) => outcome === 'deadline')
  const waiting = toFix.filter(({ state }) => state === 'accepted')
  const handed = toFix.filter(({ state }) => state !== 'accepted')
  const as = (kind: Answer) => {
    const some = handed.filter((finding) => answerTo(finding, isSigned) === kind)
    return some.length > 0 ? [texts[kind](some.length, firstDue(some), responsibleUnitName)] : []
  }
  return [
    ...(toFix.length === 0 ? [texts.nothingToFix] : []),
    ...(handed.length === 0 && findings.length > 0 && !isSigned ? [texts.notSigned] : []),
    ...(['agreed', 'objected', 'unsaid', 'refused'] as const).flatMap(as),
    ...(waiting.length > 0 ? [texts.toDispatch(waiting.length)] : []),
  ]
}

type Answer = FindingSaid['kind'] | 'refused'

/** What the responsible person did about it; one signature stood for all where they were not asked one by one. */
const answerTo = ({ said }: Finding, isSigned: boolean): Answer => (isSigned ? (said?.kind ?? 'agreed') : 'refused')

const firstDue = (some: readonly Finding[]) => timeText(some.map(({ dueAt }) => dueAt).sort()[0] ?? '')
