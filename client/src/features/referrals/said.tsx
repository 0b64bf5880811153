import type { ReferredHazard } from '@mulin/shared/referrals'
import { asking, dateWords, doneWords } from '../../hazard-history-words'
import { timeText } from '../../platform/clock'
import { Button } from '../../ui/button'
import { PhotoGallery } from '../../ui/photo-gallery'
import { Section } from '../../ui/stack'
import { Text, Title } from '../../ui/text'
import { type Step, Timeline } from '../../ui/timeline'
import { texts } from './texts'

interface Props {
  hazard: ReferredHazard
  asksAgain: boolean
  onLook: () => void
}

/** What was asked and answered, what residents said besides, and what is still waited for. */
export function Said({ hazard, asksAgain, onLook }: Props) {
  const waiting = waitingIn(hazard)
  const steps = [...hazard.said.map(stepOf), ...waiting]
  if (steps.length === 0) return null
  return (
    <Section label={texts.history}>
      <Title>{texts.history}</Title>
      <Timeline label={texts.history} steps={steps} />
      {waiting.length > 0 && (
        <Button block busy={asksAgain} onPress={onLook}>
          {texts.look}
        </Button>
      )}
    </Section>
  )
}

type Line = ReferredHazard['said'][number]

// An answer says by itself whose it is.
const unasked: readonly Line['action'][] = ['add', 'dispute']

function stepOf(line: Line, place: number): Step {
  const { at, action, photos } = line
  const by = line.by ?? (unasked.includes(action) ? texts.resident : undefined)
  const title = doneWords[action]
  const words = wordsOf(line)
  return {
    key: `${place}`,
    state: 'past',
    title,
    note: by === undefined ? timeText(at) : texts.byAt(by, timeText(at)),
    content: (
      <>
        {words && <Text>{words}</Text>}
        <PhotoGallery label={texts.photosOf(title)} photos={photos} />
      </>
    ),
  }
}

/** Until when the reporter is asked stands with what is waited for. */
function wordsOf({ action, note, dueAt }: Line): string {
  const day = dueAt !== undefined && action !== 'ask' ? dateWords(action, timeText(dueAt)) : undefined
  return [note, day].filter(Boolean).join('\n')
}

function waitingIn({ question, extension }: ReferredHazard): Step[] {
  const until = question?.until && timeText(question.until)
  const answer: Step = { key: 'answer', state: 'now', title: asking, note: texts.waitsForAnswer(until) }
  const time: Step = { key: 'time', state: 'now', title: texts.waitsForTime, note: texts.waitsForTimeHow }
  return [...(question ? [answer] : []), ...(extension ? [time] : [])]
}
