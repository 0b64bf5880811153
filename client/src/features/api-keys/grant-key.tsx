import { apiKeys } from '@mulin/shared/api-keys'
import type { OutputOf } from '@mulin/shared/endpoint'
import { useState } from 'react'
import { api } from '../../api'
import { newRequestId } from '../../platform/ids'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet'
import { CodeField, TextField } from '../../ui/text-field'
import { texts } from './texts'

export type Granted = OutputOf<typeof apiKeys.grant>

interface Props {
  onGranted: (key: Granted) => void
  onClose: () => void
}

interface Draft {
  requestId: string
  name: string
  code: string
}

const { name: Name, code: Code } = apiKeys.grant.input.shape

const faultsOf = ({ name, code }: Draft) => ({
  name: Name.safeParse(name).success ? undefined : texts.nameMissing,
  code: Code.safeParse(code).success ? undefined : texts.codeMissing,
})

export function GrantKey({ onGranted, onClose }: Props) {
  const [draft, setDraft] = useState<Draft>(() => ({ requestId: newRequestId(), name: '', code: '' }))
  const [tried, setTried] = useState(false)
  const act = useAct(api(apiKeys).grant, { changes: [['api-keys']], onDone: onGranted })
  const faults = faultsOf(draft)
  const send = async () => {
    setTried(true)
    if (!faults.name && !faults.code) await act.run(draft)
  }
  return (
    <Sheet
      open
      title={texts.add}
      onClose={onClose}
      bar={
        <Button look="primary" block busy={act.busy} onPress={send}>
          {texts.send}
        </Button>
      }
    >
      <Fields
        draft={draft}
        faults={tried ? faults : {}}
        // What was changed after a refusal is another request, not the same one again.
        onChange={(changes) => setDraft({ ...draft, ...changes, requestId: newRequestId() })}
      />
      <RefusalStrip filled refusal={act.refusal} />
    </Sheet>
  )
}

interface FieldsProps {
  draft: Draft
  faults: Partial<ReturnType<typeof faultsOf>>
  onChange: (changes: Partial<Draft>) => void
}

const Fields = ({ draft, faults, onChange }: FieldsProps) => (
  <>
    <TextField
      label={texts.name}
      hint={texts.nameHint}
      maxLength={40}
      value={draft.name}
      error={faults.name}
      onChange={(name) => onChange({ name })}
    />
    <CodeField
      label={texts.code}
      hint={texts.codeHint}
      value={draft.code}
      error={faults.code}
      onChange={(code) => onChange({ code })}
    />
  </>
)
