import type { contradictedBy } from '@mulin/shared/inspections/answers'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { answerWords } from '../words'
import { texts } from './texts'
import type { Visit } from './visit'

interface Props extends ReturnType<typeof contradictedBy> {
  answers: Visit['answers']
  onProblem: (itemId: string) => void
  /** None of the items has what is only of the same kind. */
  onAsItIs: () => void
}

/** Items that are said to be fine, though something was found: right with one press. */
export function Contradicted({ named, alike, answers, onProblem, onAsItIs }: Props) {
  const asked = [
    ...named.map((item) => ({ item, words: texts.contradicts(item.text, answerWords[answers[item.id] ?? 'ok']) })),
    ...alike.map((item) => ({ item, words: texts.isAlike(item.text) })),
  ]
  return (
    <>
      {asked.map(({ item, words }) => (
        <NoticeStrip
          key={item.id}
          tone="urgent"
          act={
            <Button label={`${texts.asProblem} ${item.text}`} onPress={() => onProblem(item.id)}>
              {texts.asProblem}
            </Button>
          }
        >
          {words}
        </NoticeStrip>
      ))}
      {named.length === 0 && alike.length > 0 && <Button onPress={onAsItIs}>{texts.asItIs}</Button>}
    </>
  )
}
