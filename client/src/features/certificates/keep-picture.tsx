import { posters } from '@mulin/shared/posters'
import { useState } from 'react'
import { apiAddress } from '../../platform/api-address'
import type { Permitted } from '../../platform/phone-settings'
import { keepOwnPicture } from '../../platform/pictures'
import { isWeapp } from '../../platform/target'
import { say } from '../../platform/toast'
import { Button } from '../../ui/button'
import { NotPermitted } from '../../ui/not-permitted'
import { texts } from './texts'

/** Into the album of the phone in WeChat, as a download in a browser. */
export function KeepPicture({ number }: { number: string }) {
  const [outcome, setOutcome] = useState<Permitted>()
  const [busy, setBusy] = useState(false)
  const keep = async () => {
    setBusy(true)
    const address = apiAddress(posters.ofHours.path.replace('{number}', number))
    const became = await keepOwnPicture(address, `${texts.certificate(number)}.png`)
    setBusy(false)
    if (became === 'done') say(isWeapp ? texts.keptInAlbum : texts.kept)
    setOutcome(became)
  }
  return (
    <>
      <Button look="primary" icon="download" block busy={busy} onPress={keep}>
        {texts.keep}
      </Button>
      <NotPermitted outcome={outcome} refused={texts.albumRefused} failed={texts.keepFailed} />
    </>
  )
}
