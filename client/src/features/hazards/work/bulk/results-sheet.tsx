import { agoText } from '../../../../platform/clock'
import { wordsFor } from '../../../../refusal-words'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { List } from '../../../../ui/list'
import { Sheet } from '../../../../ui/sheet'
import { Row, Stack } from '../../../../ui/stack'
import { Tag } from '../../../../ui/tag'
import { Caption, Text } from '../../../../ui/text'
import type { Actionable } from '../step'
import { meanwhileWords } from '../meanwhile-words'
import { actionWordsFor, texts as workTexts } from '../texts'
import type { BulkAction } from './common'
import { texts } from './texts'
import type { Result, useEach } from './use-each'

interface Props {
  action: BulkAction
  hazards: readonly Actionable[]
  each: ReturnType<typeof useEach>
  /** With those that another try may still help. */
  onClose: (open: readonly Actionable[]) => void
}

/** Each of them with what became of it. */
export function ResultsSheet({ action, hazards, each: { results, busy, open, retry }, onClose }: Props) {
  const done = [...results.values()].filter(({ kind }) => kind === 'done').length
  // What becomes of the rest is told here only.
  const close = () => !busy && onClose(open)
  return (
    <Sheet
      open
      title={texts.results}
      onClose={close}
      bar={
        <>
          {open.length > 0 && (
            <Button look="primary" block busy={busy} onPress={retry}>
              {texts.retry(open.length)}
            </Button>
          )}
          <Button look={open.length > 0 ? 'secondary' : 'primary'} block busy={busy} onPress={() => onClose(open)}>
            {texts.finish}
          </Button>
        </>
      }
    >
      <Stack>
        <Text strong live>
          {busy ? texts.going(results.size, hazards.length) : texts.summary(done, hazards.length)}
        </Text>
        <List label={texts.results}>
          {hazards.map((hazard) => (
            <ResultRow key={hazard.id} hazard={hazard} action={action} result={results.get(hazard.id)} />
          ))}
        </List>
      </Stack>
    </Sheet>
  )
}

interface RowProps {
  hazard: Actionable
  action: BulkAction
  result: Result | undefined
}

function ResultRow({ hazard, action, result }: RowProps) {
  const { word, why, ...tag } = wordsOf(result, actionWordsFor(action, hazard.parts).done)
  return (
    <Card label={hazard.number}>
      <Row apart>
        <Text>{hazard.number}</Text>
        <Tag {...tag}>{word}</Tag>
      </Row>
      <Caption>{hazard.place}</Caption>
      {why && <Text>{why}</Text>}
    </Card>
  )
}

function wordsOf(result: Result | undefined, done: string) {
  if (!result) return { word: texts.waiting, tone: 'neutral' as const }
  if (result.kind === 'done') return { word: done, tone: 'done' as const }
  if (result.kind === 'lost') return { word: texts.lost, tone: 'waiting' as const, why: whoWasFaster(result) }
  const { code } = result.refusal
  if (code === 'unavailable') return { word: texts.cutOff, tone: 'waiting' as const, icon: 'wifi-off' as const }
  const { what, next } = wordsFor(code)
  return { word: texts.refused, tone: 'waiting' as const, icon: 'warning' as const, why: `${what}${next}` }
}

function whoWasFaster({ latest }: Extract<Result, { kind: 'lost' }>): string | undefined {
  const last = latest?.entries.at(-1)
  return last && texts.lostTo(last.by ?? workTexts.reporter, meanwhileWords[last.action], agoText(last.at))
}
