import { useEffect, useState } from 'react'
import { type CameraTrouble, loadReader } from '../platform/camera'
import { useInFront } from '../platform/page-life'
import { Viewfinder } from './elements/viewfinder'
import { NoticeStrip } from './notice-strip'
import { Sheet } from './sheet'
import { Stack } from './stack'
import { Text } from './text'

interface Props extends ScannerProps {
  open: boolean
  title: string
  onClose: () => void
}

/** In a browser only: scans with the camera, and is closed by the first code. */
export function CameraSheet({ open, title, onClose, onScanned, otherwise }: Props) {
  useEffect(loadReader, [])
  const found = (text: string) => {
    onClose()
    onScanned(text)
  }
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <Scanner onScanned={found} otherwise={otherwise} />
    </Sheet>
  )
}

interface ScannerProps {
  onScanned: (text: string) => void
  /** What to do where the camera does not work. */
  otherwise: string
}

function Scanner({ onScanned, otherwise }: ScannerProps) {
  const [trouble, setTrouble] = useState<CameraTrouble>()
  const isInFront = useInFront()
  if (trouble) return <NoticeStrip tone="urgent">{troubleWords[trouble] + otherwise}</NoticeStrip>
  return (
    <Stack>
      {isInFront && <Viewfinder label="摄像头画面" onCode={onScanned} onTrouble={setTrouble} />}
      <Text>把码对准画面中间，扫到会自动关上。浏览器问起，请允许用摄像头。</Text>
    </Stack>
  )
}

const troubleWords = {
  refused: '浏览器没有用摄像头的许可。请在浏览器的网站设置里允许，再扫一次。',
  impossible: '这个浏览器里扫不了码。',
  missing: '没有找到能用的摄像头，或正被别的程序占用。',
  not_loaded: '扫码的部分还没有下载，连上网后再打开这一页就有了。',
} as const satisfies Record<CameraTrouble, string>
