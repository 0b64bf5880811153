import type { CannedAnswer } from '@mulin/shared/canned-answers'
import { useState } from 'react'
import { api } from '../../api'
import { say } from '../../platform/toast'
import { Answered } from '../../queries/answered'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { Row, Stack } from '../../ui/stack'
import { Text } from '../../ui/text'
import { AnswerList } from './answer-list'
import { texts } from './texts'

/** The office's page: the words that staff are offered at each step of a hazard. */
export function AnswersDesk() {
  const asked = useAnswer(['canned-answers'], () => api.cannedAnswers.list({}))
  return (
    <Answered of={asked}>
      {({ answers, version }) => (
        // Begun anew once somebody, here or elsewhere, saved others.
        <Answers key={version} {...{ answers, version }} />
      )}
    </Answered>
  )
}

function Answers({ answers: saved, version }: { answers: CannedAnswer[]; version: number }) {
  const [answers, setAnswers] = useState(saved)
  const act = useAct(api.cannedAnswers.set, { changes: [['canned-answers']], onDone: () => say(texts.saved) })
  return (
    <Stack gap="wide">
      <Text>{texts.how}</Text>
      <AnswerList answers={answers} onChange={setAnswers} />
      {answers !== saved && (
        <Stack>
          <NoticeStrip icon="edit">{texts.changed}</NoticeStrip>
          <RefusalStrip refusal={act.refusal} />
          <Row>
            <Button look="primary" busy={act.busy} onPress={() => act.run({ answers, version })}>
              {texts.save}
            </Button>
            <Button look="plain" onPress={() => setAnswers(saved)}>
              {texts.undo}
            </Button>
          </Row>
        </Stack>
      )}
    </Stack>
  )
}
