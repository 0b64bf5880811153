import { posters } from '@mulin/shared/posters'
import type { EventResults, RankedEntry } from '@mulin/shared/results/result'
import { useState } from 'react'
import { apiAddress } from '../../platform/api-address'
import { keepPicture } from '../../platform/pictures'
import { printPicture } from '../../platform/print'
import { isWeapp } from '../../platform/target'
import { say } from '../../platform/toast'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { Sheet } from '../../ui/sheet'
import { Row, Stack } from '../../ui/stack'
import { TallPicture } from '../../ui/tall-picture'
import { texts } from './texts'

interface Props {
  activityId: string
  event: Pick<EventResults, 'sessionId' | 'version'>
  entry: RankedEntry | undefined
  onClose: () => void
}

/** The certificate to look at first, then to keep or to print. */
export const Certificate = ({ activityId, event, entry, onClose }: Props) => (
  <Sheet open={entry !== undefined} title={texts.certificate} onClose={onClose}>
    {entry && <Picture address={addressFor(activityId, event, entry)} label={texts.certificateOf(entry.name)} />}
  </Sheet>
)

/** A correction has another address, so that no old picture is kept in its place. */
const addressFor = (activityId: string, { sessionId, version }: Props['event'], { id }: RankedEntry) => {
  const path = posters.ofResult.path.replace('{activityId}', activityId).replace('{sessionId}', sessionId)
  return `${apiAddress(path)}?entry=${encodeURIComponent(id)}&v=${version}`
}

function Picture({ address, label }: { address: string; label: string }) {
  const [outcome, setOutcome] = useState<Awaited<ReturnType<typeof keepPicture>>>()
  const [busy, setBusy] = useState(false)
  const keep = async () => {
    setBusy(true)
    const became = await keepPicture(address, `${label}.png`)
    setBusy(false)
    if (became === 'done') say(isWeapp ? texts.savedToAlbum : texts.saved)
    setOutcome(became)
  }
  const isLost = outcome === 'refused' || outcome === 'failed'
  return (
    <Stack>
      <TallPicture of="sheet" src={address} label={label} />
      {isLost && <NoticeStrip tone="urgent">{texts.notSaved}</NoticeStrip>}
      <Row>
        <Button look="primary" icon="download" busy={busy} onPress={keep}>
          {texts.save}
        </Button>
        {!isWeapp && <Button onPress={() => printPicture(address)}>{texts.print}</Button>}
      </Row>
    </Stack>
  )
}
