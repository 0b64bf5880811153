import type { Results, TallyRow } from '@mulin/shared/results/result'
import { useState } from 'react'
import { useAreas } from '../../queries/use-areas'
import { Segments } from '../../ui/segments'
import { Row, Section } from '../../ui/stack'
import { Standings } from '../../ui/standings'
import { Caption, Title } from '../../ui/text'
import { texts } from './texts'

const counts = [
  { value: 'medals', label: texts.medals },
  { value: 'points', label: texts.points },
] as const
const sides = [
  { value: 'communities', label: texts.communities },
  { value: 'teams', label: texts.teams },
] as const

/** Medals or points, by community or by team. */
export function Tables({ tables }: { tables: Results['tables'] }) {
  const [count, setCount] = useState<'medals' | 'points'>('medals')
  const [side, setSide] = useState<'communities' | 'teams'>(tables.communities.length > 0 ? 'communities' : 'teams')
  const { value } = useAreas()
  const nameOf = (key: string) =>
    side === 'teams' ? key : (value?.areas.find(({ id, kind }) => kind === 'community' && id === key)?.name ?? key)
  return (
    <Section label={texts.tables}>
      <Title>{count === 'medals' ? texts.medals : texts.points}</Title>
      <Row>
        <Segments label={texts.tables} options={counts} value={count} onChange={setCount} />
        <Segments label={texts.by} options={sides} value={side} onChange={setSide} />
      </Row>
      <Standings
        label={count === 'medals' ? texts.medals : texts.points}
        unranked={texts.unranked}
        rows={(count === 'medals' ? byMedals : byPoints)(tables[side]).map((row) => ({
          ...row,
          name: nameOf(row.key),
        }))}
      />
      <Caption>{texts.tableNote}</Caption>
    </Section>
  )
}

const byMedals = (rows: readonly TallyRow[]) =>
  rows.map(({ key, medalRank, gold, silver, bronze, points }) => ({
    key,
    rank: medalRank,
    value: texts.medalCount(gold, silver, bronze),
    note: texts.pointCount(points),
  }))

const byPoints = (rows: readonly TallyRow[]) =>
  [...rows]
    .sort((one, other) => one.pointRank - other.pointRank)
    .map(({ key, pointRank, gold, silver, bronze, points }) => ({
      key,
      rank: pointRank,
      value: texts.pointCount(points),
      note: texts.medalCount(gold, silver, bronze),
    }))
