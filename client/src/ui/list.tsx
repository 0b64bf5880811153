import { isValidElement, type ReactNode, useState } from 'react'
import { useNearEnd } from '../platform/page-life'
import { Button } from './button'
import { Block, Words } from './elements/of-target'
import { useSettling } from './use-settling'

/** Items of a list; each child is one, and a child with a key stays the same element wherever it moves. */
export function List({ children, label }: { children: readonly ReactNode[]; label: string }) {
  const settling = useSettling(keysOf(children))
  return (
    <Block as="ul" className={`list ${settling}`} label={label}>
      {children.map((child, index) => (
        <Block as="li" key={keyOf(child) ?? index} className="list-item">
          {child}
        </Block>
      ))}
    </Block>
  )
}

/** Where a child has none, its place. */
export const keysOf = (children: readonly ReactNode[]) => children.map((child, index) => keyOf(child) ?? index)

export const keyOf = (child: ReactNode) => (isValidElement(child) ? child.key : null)

interface MoreProps {
  hasMore: boolean
  asking: boolean
  onMore: () => void
}

/** Reads on near the end of the page, and by a button for whoever does not scroll. */
export function More({ hasMore, asking, onMore }: MoreProps) {
  const [touched, setTouched] = useState(false)
  const more = () => {
    setTouched(true)
    onMore()
  }
  useNearEnd(() => hasMore && more())

  if (hasMore)
    return (
      <Button look="plain" block busy={asking && touched} onPress={more}>
        再看一些
      </Button>
    )
  return touched ? (
    <Words as="p" className="list-end caption soft">
      都在这里了
    </Words>
  ) : null
}
