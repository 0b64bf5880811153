import { PersonCode } from '@mulin/shared/ids'
import { type Matter, matters } from '@mulin/shared/matters'
import { isOffered } from '@mulin/shared/offered'
import { useState } from 'react'
import { api } from '../../api'
import { newRequestId } from '../../platform/ids'
import { Answered } from '../../queries/answered'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { useAnswer } from '../../queries/use-answer'
import { useCache } from '../../queries/use-cache'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { Picker } from '../../ui/picker'
import { ScanButton } from '../../ui/scan-button'
import { Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Text } from '../../ui/text'
import { CodeField } from '../../ui/text-field'
import { texts } from './texts'

/** What a desk clerk does after handling a matter: which one, and for whom by the code they show. */
export function OpenVisit() {
  const asked = useAnswer(['matters'], () => api(matters).list({}), { keep: matters.list.output })
  return <Answered of={asked}>{(value) => <Desk matters={value.matters.filter(isOffered)} />}</Answered>
}

const Desk = ({ matters: all }: { matters: readonly Matter[] }) =>
  all.length === 0 ? <Empty icon="office" what={texts.none} next={texts.noneNext} /> : <VisitForm matters={all} />

// A corrected code is a new visit, not the refused one sent again.
const blank = () => ({ requestId: newRequestId(), code: '' })

function useVisitDraft(all: readonly Matter[]) {
  const [chosen, setMatterId] = useState<string>()
  // It may have been retired since.
  const matterId = all.find(({ id }) => id === chosen)?.id
  const [draft, setDraft] = useState(blank)
  const [tried, setTried] = useState(false)
  const { askAgain } = useCache()
  const [opened, setOpened] = useState<string>()
  const reset = () => {
    setDraft(blank())
    setTried(false)
  }
  const act = useAct(api(matters).openVisit, {
    onDone: (visit) => {
      setOpened(nameOf(all, visit.matterId))
      reset()
    },
  })
  const isCode = PersonCode.safeParse(draft.code).success
  const open = async (of: string) => {
    const answer = await act.run({ ...draft, matterId: of })
    if (!answer.ok && answer.code === 'matter_retired') void askAgain(['matters'])
  }
  const send = () => {
    setTried(true)
    setOpened(undefined)
    if (matterId && isCode) void open(matterId)
  }
  const faults = {
    matter: tried && !matterId ? texts.chooseMatter : undefined,
    code: tried && !isCode ? texts.codeMissing : undefined,
  }
  return { matterId, setMatterId, code: draft.code, setDraft, opened, act, send, faults }
}

function VisitForm({ matters: all }: { matters: readonly Matter[] }) {
  const { matterId, setMatterId, code, setDraft, opened, act, send, faults } = useVisitDraft(all)
  return (
    <Stack>
      <Text>{texts.how}</Text>
      <Picker
        label={texts.matter}
        options={optionsOf(all)}
        value={matterId}
        error={faults.matter}
        onChange={setMatterId}
      />
      <ScannedCode code={code} error={faults.code} onChange={(typed) => setDraft({ ...blank(), code: typed })} />
      <Outcome opened={opened} />
      <RefusalStrip filled refusal={act.refusal} />
      <Button look="primary" block busy={act.busy} onPress={send}>
        {texts.open}
      </Button>
    </Stack>
  )
}

const Outcome = ({ opened }: { opened: string | undefined }) =>
  opened ? <NoticeStrip tone="done">{`${texts.opened(opened)}。${texts.openedNext}`}</NoticeStrip> : null

interface ScannedCodeProps {
  code: string
  error: string | undefined
  onChange: (code: string) => void
}

function ScannedCode({ code, error, onChange }: ScannedCodeProps) {
  const [isOdd, setIsOdd] = useState(false)
  const scanned = (text: string) => {
    const isCode = PersonCode.safeParse(text).success
    setIsOdd(!isCode)
    if (isCode) onChange(text)
  }
  const typed = (text: string) => {
    setIsOdd(false)
    onChange(text)
  }
  return (
    <>
      <CodeField label={texts.code} value={code} error={error} onChange={typed} />
      <ScanButton words={texts.scan} onScanned={scanned} otherwise={texts.withoutScan} />
      {isOdd && <NoticeStrip tone="urgent">{texts.notOurs}</NoticeStrip>}
    </>
  )
}

const nameOf = (all: readonly Matter[], id: string) => all.find((matter) => matter.id === id)?.name ?? id
const optionsOf = (all: readonly Matter[]) => all.map(({ id, name, desk }) => ({ value: id, label: name, note: desk }))
