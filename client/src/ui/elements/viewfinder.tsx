import { useEffect, useRef } from 'react'
import { type CameraTrouble, watchForCode } from '../../platform/camera'

interface Props {
  label: string
  onCode: (text: string) => void
  onTrouble: (trouble: CameraTrouble) => void
}

/** In a browser only: what the camera sees, and the first code in it. The camera is on as long as this is there. */
export function Viewfinder({ label, ...watching }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  const latest = useRef(watching)
  useEffect(() => {
    latest.current = watching
  })
  useEffect(
    () =>
      watchForCode(video.current!, {
        onCode: (text) => latest.current.onCode(text),
        onTrouble: (trouble) => latest.current.onTrouble(trouble),
      }),
    [],
  )
  // Safari fills the screen with one that may not play inline, and plays none that could be heard.
  return <video ref={video} className="viewfinder" aria-label={label} autoPlay playsInline muted />
}
