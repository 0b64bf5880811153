import { type Difference, differencesIn, type Drawn } from '@mulin/shared/sign-ups/draw-check'
import { useState } from 'react'
import { momentText } from '../../seat-words'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { sha256 } from './sha256'
import { texts } from './texts'

/** Does the draw over again on this device. */
export function CheckDraw({ draw }: { draw: Drawn }) {
  const [found, setFound] = useState<Difference[]>()
  return (
    <>
      <Button look="primary" block icon="shield" onPress={() => setFound(differencesIn(sha256, draw))}>
        {texts.check}
      </Button>
      {found && (
        <NoticeStrip tone={found.length === 0 ? 'done' : 'urgent'}>
          {found.length === 0
            ? `${texts.same(draw)}${texts.committed(momentText(draw.committedAt))}`
            : texts.differs(found)}
        </NoticeStrip>
      )}
    </>
  )
}
