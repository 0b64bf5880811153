import type { Issuer } from '@mulin/shared/certificates/certificate'
import { certificates } from '@mulin/shared/certificates/endpoints'
import { useState } from 'react'
import { api } from '../../api'
import { say } from '../../platform/toast'
import { Answered } from '../../queries/answered'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { Skeleton } from '../../ui/skeleton'
import { Stack } from '../../ui/stack'
import { TextField } from '../../ui/text-field'
import { issuerTexts as texts } from './issuer-texts'

const Plan = certificates.setIssuer.input
const nothing = { name: '', head: '', contact: '' }

/** Who certificates are from: without that nobody gets one. */
export function IssuerDesk() {
  const asked = useAnswer(['certificate-issuer'], () => api(certificates).issuer({}))
  return (
    <Answered of={asked} skeleton={<Skeleton of="form" />}>
      {({ issuer }) => <IssuerForm issuer={issuer} />}
    </Answered>
  )
}

function IssuerForm({ issuer }: { issuer: Issuer | undefined }) {
  const [draft, setDraft] = useState({ ...nothing, ...issuer })
  const [tried, setTried] = useState(false)
  const act = useAct(api(certificates).setIssuer, {
    changes: [['certificate-issuer']],
    onDone: () => say(texts.saved),
  })
  const field = (name: keyof typeof nothing) => ({
    label: texts[name],
    value: draft[name],
    error: tried && !Plan.shape[name].safeParse(draft[name]).success ? texts.missing : undefined,
    onChange: (text: string) => setDraft({ ...draft, [name]: text }),
  })
  const save = () => {
    setTried(true)
    if (Plan.safeParse(draft).success) void act.run(draft)
  }

  return (
    <Stack gap="wide">
      <NoticeStrip icon="star" tone={issuer ? undefined : 'waiting'}>
        {issuer ? texts.isNow(issuer.name) : texts.none}
      </NoticeStrip>
      <TextField {...field('name')} hint={texts.nameHint} />
      <TextField {...field('head')} />
      <TextField {...field('contact')} hint={texts.contactHint} />
      <RefusalStrip filled refusal={act.refusal} />
      <Button look="primary" block busy={act.busy} onPress={save}>
        {texts.save}
      </Button>
    </Stack>
  )
}
