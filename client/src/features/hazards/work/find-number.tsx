import { handling } from '@mulin/shared/hazards/handling'
import { useState } from 'react'
import { api } from '../../../api'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { TextField } from '../../../ui/text-field'
import { numberTyped } from './number-typed'
import { texts } from './list-texts'

/** Somebody calls and says the number. */
export function FindNumber({ onFound }: { onFound: (hazardId: string) => void }) {
  const [open, setOpen] = useState(false)
  const found = (hazardId: string) => {
    setOpen(false)
    onFound(hazardId)
  }
  return (
    <>
      <Button icon="search" onPress={() => setOpen(true)}>
        {texts.findNumber}
      </Button>
      {open && <NumberSheet onFound={found} onClose={() => setOpen(false)} />}
    </>
  )
}

interface SheetProps {
  onFound: (hazardId: string) => void
  onClose: () => void
}

function NumberSheet({ onFound, onClose }: SheetProps) {
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const number = numberTyped(typed)
  const act = useAct(api(handling).numbered, { onDone: ({ hazardId }) => onFound(hazardId) })
  const find = async () => {
    setTried(true)
    if (number) await act.run({ number })
  }
  return (
    <Sheet
      open
      title={texts.findNumber}
      onClose={onClose}
      bar={
        <Button look="primary" block busy={act.busy} onPress={find}>
          {texts.find}
        </Button>
      }
    >
      <TextField
        label={texts.number}
        hint={texts.numberHint}
        kind="search"
        maxLength={30}
        value={typed}
        error={tried && !number ? texts.numberWrong : undefined}
        onChange={setTyped}
      />
      <RefusalStrip filled refusal={act.refusal} words={{ hazard_not_found: texts.noSuchNumber }} />
    </Sheet>
  )
}
