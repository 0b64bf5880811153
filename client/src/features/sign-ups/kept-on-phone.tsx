import { now } from '../../platform/clock'
import { Button } from '../../ui/button'
import { Row } from '../../ui/stack'
import { Caption } from '../../ui/text'
import type { Filling } from './filling'
import { isClearedSince, type useKnownPeople } from './known-people'
import { knownTexts } from './known-texts'

interface Props {
  signing: Filling
  kept: ReturnType<typeof useKnownPeople>
}

/** Where names and answers of before are kept, and the way to be rid of them; after that, that this form keeps none. */
export function KeptOnPhone({ signing: { draft, change }, kept: { isKept, forget } }: Props) {
  const isCleared = isClearedSince(draft)
  const clear = () => {
    forget()
    // What was filled in by itself goes from the form too.
    change({})
  }
  if (!isKept && !isCleared) return null
  return (
    <>
      <Caption>{isCleared ? knownTexts.cleared : knownTexts.keptOnPhone}</Caption>
      <Row>
        {isCleared ? (
          <Button look="plain" onPress={() => change({ begunAt: justAfter(now()) })}>
            {knownTexts.keepAgain}
          </Button>
        ) : (
          <Button look="plain" icon="minus" onPress={clear}>
            {knownTexts.forgetKnown}
          </Button>
        )}
      </Row>
    </>
  )
}

/** Also within the same moment. */
const justAfter = (at: string) => new Date(Date.parse(at) + 1).toISOString()
