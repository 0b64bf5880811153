import { registers } from '@mulin/shared/sign-ups/registers'
import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { api } from '../../../api'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { Button } from '../../../ui/button'
import { CallButton } from '../../../ui/call'
import { texts } from './texts'

/** Masked until somebody has to call; looking is recorded, and said so before. Nothing once numbers are forgotten. */
export function WholeNumber({ row: { id: signUpId, name, phoneMasked } }: { row: SignUpRow }) {
  const [phone, setPhone] = useState<string>()
  const reveal = useAct(api(registers).reveal, { onDone: (contact) => setPhone(contact.phone) })
  if (phoneMasked === '') return null
  if (phone !== undefined) return <CallButton phone={phone} name={name} />
  return (
    <>
      <Button
        icon="phone"
        label={`${texts.reveal} ${name}`}
        busy={reveal.busy}
        onPress={() => reveal.run({ signUpId })}
      >
        {texts.reveal}
      </Button>
      <RefusalStrip refusal={reveal.refusal} />
    </>
  )
}
