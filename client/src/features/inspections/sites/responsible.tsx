import { siteRegister } from '@mulin/shared/inspections/site-register'
import type { Site } from '@mulin/shared/inspections/site'
import { useState } from 'react'
import { api } from '../../../api'
import { dial } from '../../../platform/device'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { Button } from '../../../ui/button'
import { Cell, Cells } from '../../../ui/cell'
import { Caption } from '../../../ui/text'
import { texts } from './texts'
import { useMayLead } from './use-may-manage'

/** Masked until somebody has to call; looking is recorded, and said so before. */
export function Responsible({ site: { id, personNameMasked: name, phoneMasked: phone } }: { site: Site }) {
  const [shown, setShown] = useState<Known>()
  const reveal = useAct(api(siteRegister).revealResponsible, { onDone: setShown })
  const mayLead = useMayLead()
  const whole = shown?.phone
  return (
    <>
      <Cells label={texts.person}>
        <Cell icon="person" title={texts.person} note={lineOf(shown ?? { name, phone })} />
      </Cells>
      {whole !== undefined && (
        <Button icon="phone" onPress={() => dial(whole)}>
          {texts.call}
        </Button>
      )}
      {!shown && phone && mayLead && (
        <>
          <Button busy={reveal.busy} onPress={() => reveal.run({ siteId: id })}>
            {texts.reveal}
          </Button>
          <Caption>{texts.revealNote}</Caption>
        </>
      )}
      <RefusalStrip refusal={reveal.refusal} />
    </>
  )
}

interface Known {
  name?: string | undefined
  phone?: string | undefined
}

const lineOf = ({ name, phone = texts.noPhone }: Known) => [name, phone].filter(Boolean).join(' ')
