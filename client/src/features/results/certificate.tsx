import { posters } from '@mulin/shared/posters'
import type { EventResults, RankedEntry } from '@mulin/shared/results/result'
import { useState } from 'react'
import { apiAddress } from '../../platform/api-address'
import type { Permitted } from '../../platform/phone-settings'
import { keepOwnPicture, keepPicture, ownPicture } from '../../platform/pictures'
import { printPicture } from '../../platform/print'
import { isWeapp } from '../../platform/target'
import { say } from '../../platform/toast'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { Sheet } from '../../ui/sheet'
import { Row, Stack } from '../../ui/stack'
import { TallPicture } from '../../ui/tall-picture'
import { texts } from './texts'

interface Props {
  activityId: string
  /** Of whoever reads: they are named in whole, and nobody else gets that picture. */
  signUpId: string | undefined
  event: Pick<EventResults, 'sessionId' | 'version'>
  entry: RankedEntry | undefined
  onClose: () => void
}

/** The certificate to look at first, then to keep or to print. */
export const Certificate = ({ entry, onClose, ...of }: Props) => (
  <Sheet open={entry !== undefined} title={texts.certificate} onClose={onClose}>
    {entry && <Paper entry={entry} {...of} />}
  </Sheet>
)

type PaperProps = Omit<Props, 'entry' | 'onClose'> & { entry: RankedEntry }

function Paper({ activityId, signUpId, event, entry }: PaperProps) {
  const label = texts.certificateOf(entry.name)
  const of = `entry=${encodeURIComponent(entry.id)}&v=${event.version}`
  if (signUpId === undefined) {
    const path = posters.ofResult.path.replace('{activityId}', activityId).replace('{sessionId}', event.sessionId)
    return <OpenPicture address={`${apiAddress(path)}?${of}`} label={label} />
  }
  const path = posters.ofMyResult.path.replace('{signUpId}', signUpId)
  return <OwnPicture address={`${apiAddress(path)}?activityId=${activityId}&${of}`} label={label} />
}

interface PictureProps {
  /** A correction has another one, so that no old picture is kept in its place. */
  address: string
  label: string
}

const OpenPicture = ({ address, label }: PictureProps) => (
  <Picture src={address} label={label} keep={(fileName) => keepPicture(address, fileName)} />
)

function OwnPicture({ address, label }: PictureProps) {
  const asked = useAnswer(
    ['own-picture', address],
    async () => {
      const value = await ownPicture(address)
      return value === undefined ? { ok: false, code: 'unavailable' } : { ok: true, value }
    },
    { isOwn: true },
  )
  return (
    <Answered of={asked}>
      {(src) => <Picture src={src} label={label} keep={(fileName) => keepOwnPicture(address, fileName)} />}
    </Answered>
  )
}

interface ShownProps {
  src: string
  label: string
  keep: (fileName: string) => Promise<Permitted>
}

function Picture({ src, label, keep }: ShownProps) {
  const [outcome, setOutcome] = useState<Permitted>()
  const [busy, setBusy] = useState(false)
  const keepIt = async () => {
    setBusy(true)
    const became = await keep(`${label}.png`)
    setBusy(false)
    if (became === 'done') say(isWeapp ? texts.savedToAlbum : texts.saved)
    setOutcome(became)
  }
  const isLost = outcome === 'refused' || outcome === 'failed'
  return (
    <Stack>
      <TallPicture of="sheet" src={src} label={label} />
      {isLost && <NoticeStrip tone="urgent">{texts.notSaved}</NoticeStrip>}
      <Row>
        <Button look="primary" icon="download" busy={busy} onPress={keepIt}>
          {texts.save}
        </Button>
        {!isWeapp && <Button onPress={() => printPicture(src)}>{texts.print}</Button>}
      </Row>
    </Stack>
  )
}
