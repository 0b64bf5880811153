import { useLayoutEffect, useRef, useState } from 'react'
import { Block, DrawArea, Picture, Words } from './elements/of-target'

/** A part of the photo, by its edges in shares of width and height. */
export interface Mark {
  left: number
  top: number
  right: number
  bottom: number
}

interface Props {
  src: string
  label: string
  marks: readonly Mark[]
  onChange: (marks: Mark[]) => void
  atMost: number
  /** How to mark; while it loads, that it does. */
  hint: string
  loadingHint: string
}

interface Point {
  x: number
  y: number
}

/** A photo on which parts are marked with a finger or a mouse, each by a stroke from corner to corner. */
export const MarkedPhoto = (props: Props) => <OnePhoto key={props.src} {...props} />

function OnePhoto({ src, label, hint, loadingHint, ...marking }: Props) {
  const { marks } = marking
  const [size, setSize] = useState<{ width: number; height: number }>()
  const draw = useStrokes(marking)
  const { width, height } = size ?? { width: 4, height: 3 }
  return (
    <Block className="marked">
      <Block className="marked-frame" style={{ width: `${(tallest * width) / height}vh` }}>
        <DrawArea className="marked-area" role="img" label={label} onDraw={(to) => size && draw(to)}>
          <Block style={{ paddingTop: `${(100 * height) / width}%` }} />
          <Picture src={src} alt="" className="marked-picture" whole onLoad={setSize} />
          {marks.map((mark, place) => (
            <Block key={place} className="mark" style={placeOf(mark)} />
          ))}
        </DrawArea>
      </Block>
      <Words as="p" className="caption soft">
        {size ? hint : loadingHint}
      </Words>
    </Block>
  )
}

function useStrokes({ marks, onChange, atMost }: Pick<Props, 'marks' | 'onChange' | 'atMost'>) {
  const start = useRef<{ at: Point; before: readonly Mark[] }>(undefined)
  // A finger is faster than a slow phone draws: the next part goes to those of now.
  const drawn = useRef(marks)
  useLayoutEffect(() => {
    drawn.current = marks
  }, [marks])
  return ({ x, y, begins }: Point & { begins: boolean }) => {
    const at = { x: within(x), y: within(y) }
    if (begins) start.current = { at, before: drawn.current }
    if (!start.current || start.current.before.length >= atMost) return
    const mark = between(start.current.at, at)
    if (!mark) return
    drawn.current = [...start.current.before, mark]
    onChange([...drawn.current])
  }
}

// In hundredths of the screen, so that its buttons stay in sight.
const tallest = 52

const within = (share: number) => Math.min(1, Math.max(0, share))

/** A tap marks nothing. */
const smallest = 0.01

function between(one: Point, other: Point): Mark | undefined {
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)]
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)]
  return right - left < smallest || bottom - top < smallest ? undefined : { left, top, right, bottom }
}

const placeOf = ({ left, top, right, bottom }: Mark) => ({
  left: `${left * 100}%`,
  top: `${top * 100}%`,
  width: `${(right - left) * 100}%`,
  height: `${(bottom - top) * 100}%`,
})
