import { Block } from './elements/of-target'

interface Props {
  /** The layout that is on its way. */
  of?: 'list' | 'detail' | 'form'
  rows?: number
}

/** Keeps the place of what is loading. */
export const Skeleton = ({ of = 'list', rows = of === 'list' ? 4 : 3 }: Props) => (
  <Block className={`skeleton skeleton-${of}`} role="status" label="加载中">
    {of === 'detail' && <Block className="bone bone-title" />}
    {Array.from({ length: rows }, (_, row) => (
      <Block key={row} className="bone" />
    ))}
  </Block>
)
