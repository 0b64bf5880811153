import type { OutputOf } from '@mulin/shared/endpoint'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { api } from '../../../api'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Section } from '../../../ui/stack'
import { Caption } from '../../../ui/text'
import { texts } from './texts'

type Answer = OutputOf<typeof hazards.verify>

/** Whether the history still stands as it was written. */
export function Verify({ hazardId }: { hazardId: string }) {
  const [answer, setAnswer] = useState<Answer>()
  const verify = useAct(api(hazards).verify, { onDone: setAnswer })
  return (
    <Section label={texts.verify}>
      <Button look="plain" icon="shield" busy={verify.busy} onPress={() => verify.run({ hazardId })}>
        {texts.verify}
      </Button>
      <Caption>{texts.verifyWhat}</Caption>
      {answer && <Verified answer={answer} />}
      <RefusalStrip refusal={verify.refusal} />
    </Section>
  )
}

const Verified = ({ answer: { whole, entries, head, brokenAt = 0 } }: { answer: Answer }) => (
  <>
    <NoticeStrip tone={whole ? 'done' : 'urgent'}>
      {whole ? texts.whole(entries) : texts.broken(brokenAt + 1)}
    </NoticeStrip>
    <Caption>{texts.head(head.slice(0, headShown))}</Caption>
  </>
)

// Enough to compare by eye with what somebody wrote down.
const headShown = 16
