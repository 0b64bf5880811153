import { Block, Words } from './elements/of-target'

export interface BoardLine {
  key: string
  name: string
  points: number
  isFirst: boolean
  /** What came since it was looked at last, `+10`. */
  change?: string | undefined
}

/** Teams and their points, to be read from the last row of the hall. */
export const ScoreBoard = ({ label, lines }: { label: string; lines: readonly BoardLine[] }) => (
  <Block as="ul" className="board" label={label}>
    {lines.map(({ key, name, points, isFirst, change }) => (
      <Block as="li" key={key} className={isFirst ? 'board-team board-first' : 'board-team'}>
        <Words className="board-name">{name}</Words>
        <Words className="board-change">{change ?? ''}</Words>
        <Words className="board-points">{points}</Words>
      </Block>
    ))}
  </Block>
)
