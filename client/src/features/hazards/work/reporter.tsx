import { handling } from '@mulin/shared/hazards/handling'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import { api } from '../../../api'
import { dial } from '../../../platform/device'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { Button } from '../../../ui/button'
import { Section } from '../../../ui/stack'
import { Caption, Text, Title } from '../../../ui/text'
import { texts } from './texts'

interface Contact {
  name?: string | undefined
  phone: string
}

/** Masked until somebody has to call; looking is recorded, and said so before. */
export function Reporter({ hazard: { id, reporter, anonymous } }: { hazard: HazardFile }) {
  const [shown, setShown] = useState<Contact>()
  const reveal = useAct(api(handling).revealReporter, { onDone: setShown })
  return (
    <Section label={texts.contact}>
      <Title>{texts.contact}</Title>
      {reporter ? (
        <>
          <Text>{shown ? lineOf(shown.name, shown.phone) : lineOf(reporter.nameMasked, reporter.phoneMasked)}</Text>
          {shown ? (
            <Button icon="phone" onPress={() => dial(shown.phone)}>
              {texts.call}
            </Button>
          ) : (
            <Button busy={reveal.busy} onPress={() => reveal.run({ hazardId: id })}>
              {texts.reveal}
            </Button>
          )}
          <Caption>{texts.revealNote}</Caption>
          <RefusalStrip refusal={reveal.refusal} />
        </>
      ) : (
        <Text soft>{anonymous ? texts.anonymous : texts.noContact}</Text>
      )}
    </Section>
  )
}

const lineOf = (name: string | undefined, phone: string) => `${name ?? texts.noName} ${phone}`
