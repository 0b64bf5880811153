import { CannedAnswer, cannedAnswers } from '@mulin/shared/canned-answers'
import { api } from '../../api'
import { Answered } from '../../queries/answered'
import { keptOwn } from '../../platform/own-storage'
import { editsOf, UnsavedEdits, useOfficeList } from '../../queries/office-list'
import { useAnswer } from '../../queries/use-answer'
import { Stack } from '../../ui/stack'
import { Text } from '../../ui/text'
import { AnswerList } from './answer-list'
import { texts } from './texts'

/** The office's page: the words that staff are offered at each step of a hazard. */
export function AnswersDesk() {
  const asked = useAnswer(['canned-answers'], () => api(cannedAnswers).list({}))
  return <Answered of={asked}>{({ answers, version }) => <Answers {...{ answers, version }} />}</Answered>
}

const edited = keptOwn('edited-canned-answers', editsOf(CannedAnswer))

function Answers({ answers: items, version }: { answers: CannedAnswer[]; version: number }) {
  const list = useOfficeList({
    about: ['canned-answers'],
    saved: { items, version },
    save: ({ items: answers, version: read }) => api(cannedAnswers).set({ answers, version: read }),
    done: texts.saved,
    draft: edited,
  })
  return (
    <Stack gap="wide">
      <Text>{texts.how}</Text>
      <AnswerList answers={list.items} onChange={list.change} />
      <UnsavedEdits of={list} words={texts} />
    </Stack>
  )
}
