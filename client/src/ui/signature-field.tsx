import { useLayoutEffect, useRef } from 'react'
import { Button } from './button'
import { Block, DrawArea, Picture } from './elements/of-target'
import { FieldGroup, type FieldProps } from './field'
import { svgAddress } from './svg-address'

interface Props extends FieldProps {
  /** Lines in the words of an SVG path, relative and in whole numbers. */
  value: string
  onChange: (path: string) => void
  size: { width: number; height: number }
  clearWords: string
  atMost: number
}

/** Drawn with a finger or a mouse; kept as lines, not as a picture. */
export function SignatureField({ value, onChange, size, clearWords, atMost, ...field }: Props) {
  const last = useRef({ x: 0, y: 0 })
  // A finger is faster than a slow phone draws: what it did since goes on from here.
  const drawn = useRef(value)
  useLayoutEffect(() => {
    drawn.current = value
  }, [value])
  const draw = ({ x, y, begins }: { x: number; y: number; begins: boolean }) => {
    const to = { x: within(x, size.width), y: within(y, size.height) }
    const [right, down] = [to.x - last.current.x, to.y - last.current.y]
    const isFar = Math.abs(right) + Math.abs(down) >= 3
    if (!begins && !isFar) return
    last.current = to
    const path = drawn.current + (begins ? `M${to.x} ${to.y}` : `l${right} ${down}`)
    if (path.length > atMost) return
    drawn.current = path
    onChange(path)
  }
  return (
    <FieldGroup {...field}>
      <DrawArea className="signature" role="img" label={`${field.label}区`} onDraw={draw}>
        {value !== '' && <SignatureImage path={value} size={size} label="" />}
      </DrawArea>
      <Block className="button-place">
        <Button look="plain" onPress={() => onChange('')}>
          {clearWords}
        </Button>
      </Block>
    </FieldGroup>
  )
}

const within = (share: number, length: number) => Math.round(Math.min(1, Math.max(0, share)) * (length - 1))

export const SignatureImage = ({ path, size, label }: { path: string; size: Props['size']; label: string }) => (
  <Picture src={imageOf(path, size)} alt={label} className="signature-image" whole />
)

function imageOf(path: string, { width, height }: Props['size']): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}'><path d='${path}' fill='none' stroke='#1F2328' stroke-width='4' stroke-linecap='round' stroke-linejoin='round'/></svg>`
  return svgAddress(svg)
}
