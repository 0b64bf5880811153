import type { ReactNode } from 'react'
import { useWide } from '../platform/wide'
import { Block } from './elements/of-target'

interface Props {
  list: ReactNode
  /** The chosen item; without one a wide screen shows `nothing`. */
  detail: ReactNode | undefined
  nothing: ReactNode
  detailLabel: string
}

/** List and detail side by side where there is room; elsewhere the list, whose rows open pages of their own. */
export function SplitView({ list, detail, nothing, detailLabel }: Props) {
  if (!useWide()) return list
  return (
    <Block className="split">
      <Block className="split-list">{list}</Block>
      <Block as="section" label={detailLabel} className="split-detail">
        {detail ?? nothing}
      </Block>
    </Block>
  )
}
