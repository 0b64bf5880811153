import type { Activity } from '@mulin/shared/activities/activity'
import { useState } from 'react'
import type { Permitted } from '../../platform/phone-settings'
import { keepPicture } from '../../platform/pictures'
import { isWeapp } from '../../platform/target'
import { say } from '../../platform/toast'
import { Button } from '../../ui/button'
import { NotPermitted } from '../../ui/not-permitted'
import { Sheet } from '../../ui/sheet'
import { Stack } from '../../ui/stack'
import { TallPicture } from '../../ui/tall-picture'
import { Caption } from '../../ui/text'
import { posterAddress } from './addresses'
import { texts } from './texts'

/** The picture to look at first, then to keep. */
export function Poster({ activity: { id, version, title } }: { activity: Activity }) {
  const [open, setOpen] = useState(false)
  const [outcome, setOutcome] = useState<Permitted>()
  const [busy, setBusy] = useState(false)
  const address = posterAddress(id, version)
  const keep = async () => {
    setBusy(true)
    const became = await keepPicture(address, `${texts.posterOf(title)}.png`)
    setBusy(false)
    if (became === 'done') say(isWeapp ? texts.savedToAlbum : texts.saved)
    setOutcome(became)
  }
  return (
    <>
      <Button icon="download" onPress={() => setOpen(true)}>
        {texts.seePoster}
      </Button>
      <Sheet
        open={open}
        title={texts.poster}
        onClose={() => setOpen(false)}
        bar={
          <Button look="primary" icon="download" block busy={busy} onPress={keep}>
            {texts.savePoster}
          </Button>
        }
      >
        <Stack>
          <NotPermitted outcome={outcome} refused={texts.albumRefused} failed={texts.saveFailed} />
          <TallPicture src={address} label={texts.posterOf(title)} />
          <Caption>{texts.saveNote}</Caption>
        </Stack>
      </Sheet>
    </>
  )
}
