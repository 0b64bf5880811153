import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { joining } from '@mulin/shared/hazards/joining'
import { useState } from 'react'
import { api } from '../../../api'
import { timeText } from '../../../platform/clock'
import { replace } from '../../../platform/navigation'
import { say } from '../../../platform/toast'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { Button } from '../../../ui/button'
import { Confirm } from '../../../ui/confirm'
import { NoticeStrip } from '../../../ui/notice-strip'
import { PhotoGallery } from '../../../ui/photo-gallery'
import { Section } from '../../../ui/stack'
import { Caption, Text, Title } from '../../../ui/text'
import { texts } from './texts'

/** For who met it too, or reported it as another one: that they hear of it, and what they said. */
export const MetToo = ({ hazard: { joined = 1, saidJoining } }: { hazard: HazardFile }) => (
  <>
    <NoticeStrip icon="people">
      {saidJoining?.number ? texts.mergedFrom(saidJoining.number, joined) : texts.metToo(joined)}
    </NoticeStrip>
    {saidJoining && <SaidJoining said={saidJoining} />}
  </>
)

/** What I wrote and took when I joined it, or reported it. */
const SaidJoining = ({ said: { at, words, photos } }: { said: NonNullable<HazardFile['saidJoining']> }) => (
  <Section label={texts.saidJoining}>
    <Title small>{texts.saidJoining}</Title>
    <Caption>{timeText(at)}</Caption>
    {words && <Text>{words}</Text>}
    <PhotoGallery label={texts.saidJoining} photos={photos} />
  </Section>
)

/** For who met it too and wants to hear of it no more. */
export function Leave({ hazardId }: { hazardId: string }) {
  const [asking, setAsking] = useState(false)
  const leave = useAct(api(joining).leave, {
    changes: [['my-hazards']],
    onDone: () => {
      say(texts.left)
      void replace('myHazards')
    },
  })
  const run = async () => {
    await leave.run({ hazardId })
    setAsking(false)
  }
  return (
    <>
      <RefusalStrip refusal={leave.refusal} />
      <Button onPress={() => setAsking(true)}>{texts.leave}</Button>
      <Confirm
        open={asking}
        title={texts.leaveTitle}
        yes={texts.leave}
        busy={leave.busy}
        onYes={run}
        onNo={() => setAsking(false)}
      >
        <Text>{texts.leaveWhat}</Text>
      </Confirm>
    </>
  )
}
