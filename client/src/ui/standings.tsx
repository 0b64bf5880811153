import type { ReactNode } from 'react'
import { Block, Press, Words } from './elements/of-target'
import { Icon } from './icon'

export interface Standing {
  key: string
  /** Left out for who has no rank. */
  rank: number | undefined
  name: string
  note?: string | undefined
  value?: ReactNode
  onPress?: (() => void) | undefined
  /** When the words alone do not say what pressing does. */
  label?: string
}

interface Props {
  label: string
  rows: readonly Standing[]
  /** Said instead of a rank. */
  unranked: string
}

/** Best first: rank, name and what was reached. Equals carry the same rank. */
export const Standings = ({ label, rows, unranked }: Props) => (
  <Block as="ol" className="standings" label={label}>
    {rows.map((row) => (
      <Block as="li" key={row.key} className="standings-line">
        <Line row={row} unranked={unranked} />
      </Block>
    ))}
  </Block>
)

function Line({ row, unranked }: { row: Standing; unranked: string }) {
  const className = row.rank === 1 ? 'standing standing-first' : 'standing'
  const content = (
    <>
      <Words className="standing-rank">{row.rank ?? unranked}</Words>
      <Block className="standing-words">
        <Words>{row.name}</Words>
        {row.note && (
          <Words as="p" className="caption soft">
            {row.note}
          </Words>
        )}
      </Block>
      {row.value && <Block className="standing-value">{row.value}</Block>}
      {row.onPress && <Icon name="chevron" size="small" />}
    </>
  )
  return row.onPress ? (
    <Press className={className} onPress={row.onPress} label={row.label}>
      {content}
    </Press>
  ) : (
    <Block className={className}>{content}</Block>
  )
}
