import { useState } from 'react'
import { scanCode } from '../platform/device'
import { isWeapp } from '../platform/target'
import { Button } from './button'
import { CameraSheet } from './camera-sheet'

interface Props {
  words: string
  /** The one thing to do on the page. */
  main?: boolean
  onScanned: (text: string) => void
  /** What to do where a browser's camera does not work, as a sentence. */
  otherwise: string
}

/** Scans what somebody shows: with WeChat's own scanner, in a browser with the camera. */
export function ScanButton({ words, main, ...scanning }: Props) {
  const [open, setOpen] = useState(false)
  const scan = async () => {
    if (!isWeapp) return setOpen(true)
    const text = await scanCode()
    if (text !== undefined) scanning.onScanned(text)
  }
  return (
    <>
      <Button {...(main && { look: 'primary', block: true })} icon="qr" onPress={scan}>
        {words}
      </Button>
      {/* Written out, so that webpack leaves the camera out of the mini-program. */}
      {process.env.TARO_ENV !== 'weapp' && (
        <CameraSheet {...scanning} open={open} title={words} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
