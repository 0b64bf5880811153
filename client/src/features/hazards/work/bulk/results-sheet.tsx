import { isUnheard } from '@mulin/shared/hazards/by-link'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { type Part, stopsNobody } from '@mulin/shared/hazards/workflow'
import { useState } from 'react'
import { agoText } from '../../../../platform/clock'
import { wordsFor } from '../../../../refusal-words'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { List } from '../../../../ui/list'
import { NoticeStrip } from '../../../../ui/notice-strip'
import { Sheet } from '../../../../ui/sheet'
import { Row, Stack } from '../../../../ui/stack'
import { Tag } from '../../../../ui/tag'
import { Caption, Text } from '../../../../ui/text'
import type { Actionable } from '../step'
import { doneWordsFor } from '../done-words'
import { LinkOnTap } from '../link-sheet'
import { meanwhileWords } from '../meanwhile-words'
import { actionWordsFor, texts as workTexts } from '../texts'
import { toBeTold } from '../to-be-told'
import { useWhere } from '../use-where'
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
        <Results {...{ hazards, action, results }} />
      </Stack>
    </Sheet>
  )
}

interface ResultsProps extends Pick<Props, 'action' | 'hazards'> {
  results: ReadonlyMap<string, Result>
}

/** With the links that have to be sent, one of them at a time. */
function Results({ hazards, action, results }: ResultsProps) {
  const unheard = [...results.values()].filter((result) => unheardIn(result)).length
  const [sending, send] = useState<string>()
  return (
    <>
      {unheard > 0 && <NoticeStrip tone="waiting">{texts.toBeSent(unheard)}</NoticeStrip>}
      <List label={texts.results}>
        {hazards.map((hazard) => (
          <ResultRow
            key={hazard.id}
            {...{ hazard, action }}
            result={results.get(hazard.id)}
            isSending={sending === hazard.id}
            onSend={() => send(hazard.id)}
          />
        ))}
      </List>
    </>
  )
}

interface RowProps {
  hazard: Actionable
  action: BulkAction
  result: Result | undefined
  /** The link for its unit is on the screen. */
  isSending: boolean
  onSend: () => void
}

function ResultRow({ hazard, action, result, isSending, onSend }: RowProps) {
  const { word, why, ...tag } = wordsOf(result, action, hazard.parts)
  const unheard = unheardIn(result)
  const where = useWhere(hazard)
  return (
    <Card label={hazard.number}>
      <Row apart>
        <Text strong>{hazard.categoryName}</Text>
        <Tag {...tag}>{word}</Tag>
      </Row>
      <Text>{where}</Text>
      <Caption>{hazard.number}</Caption>
      {why && <Text>{why}</Text>}
      {unheard && (
        <>
          <Text>{texts.withoutAccount(unheard.unit)}</Text>
          <LinkOnTap of={unheard} isOpen={isSending} onOpen={onSend} />
        </>
      )}
    </Card>
  )
}

/** Its unit has to be sent a link. */
const unheardIn = (result: Result | undefined) =>
  result?.kind === 'done' && isUnheard(result.latest) ? toBeTold(result.latest) : undefined

function wordsOf(result: Result | undefined, action: BulkAction, parts: readonly Part[]) {
  if (!result) return { word: texts.waiting, tone: 'neutral' as const }
  if (result.kind === 'done') return doneIn(result.latest, action, parts)
  if (result.kind === 'lost') return { word: texts.lost, tone: 'waiting' as const, why: whoWasFaster(result) }
  const { code } = result.refusal
  if (code === 'unavailable') return { word: texts.cutOff, tone: 'waiting' as const, icon: 'wifi-off' as const }
  const { what, next } = wordsFor(code)
  return { word: texts.refused, tone: 'waiting' as const, icon: 'warning' as const, why: `${what}${next}` }
}

/** Where a rule handed it on, also to whom. */
function doneIn(latest: HazardFile, action: BulkAction, parts: readonly Part[]) {
  const { done: word } = actionWordsFor(action, parts)
  const said = doneWordsFor(action, parts, latest)
  return { word, tone: 'done' as const, why: said === word ? undefined : said }
}

function whoWasFaster({ latest }: Extract<Result, { kind: 'lost' }>): string | undefined {
  const last = latest?.entries.filter(({ action }) => !stopsNobody.includes(action)).at(-1)
  return last && texts.lostTo(last.by ?? workTexts.reporter, meanwhileWords[last.action], agoText(last.at))
}
