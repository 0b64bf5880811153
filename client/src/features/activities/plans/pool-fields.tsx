import type { Area } from '@mulin/shared/areas'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Picker } from '../../../ui/picker'
import { Stack } from '../../../ui/stack'
import { TextField } from '../../../ui/text-field'
import { AgesFields } from './ages-fields'
import { MomentFields } from './moment-fields'
import type { RuleFaults } from './rule-faults'
import { newPool, type PoolDraft } from './rules-draft'
import { ruleTexts } from './rule-texts'

interface Props {
  pools: readonly PoolDraft[]
  faults: RuleFaults
  communities: readonly Area[]
  onChange: (pools: PoolDraft[]) => void
}

const poolsAtMost = 3

/** Seats that are kept for some until they are released. */
export function PoolFields({ pools, faults, communities, onChange }: Props) {
  const last = pools.at(-1)
  const change = (id: string, changes: Partial<PoolDraft>) =>
    onChange(pools.map((pool) => (pool.id === id ? { ...pool, ...changes } : pool)))
  return (
    <>
      {pools.map((pool, place) => (
        <OnePool
          key={pool.id}
          {...{ pool, place: place + 1, communities, error: faults.pool[pool.id] }}
          onChange={(changes) => change(pool.id, changes)}
          onRemove={() => onChange(pools.filter(({ id }) => id !== pool.id))}
        />
      ))}
      {faults.pools && <NoticeStrip tone="urgent">{faults.pools}</NoticeStrip>}
      {last && pools.length < poolsAtMost && (
        <Button look="plain" icon="plus" onPress={() => onChange([...pools, newPool(pools, last.released)])}>
          {ruleTexts.addPool}
        </Button>
      )}
    </>
  )
}

const kinds = [
  { value: 'ages', label: ruleTexts.byAges },
  { value: 'community', label: ruleTexts.byCommunity },
] as const

interface OneProps {
  pool: PoolDraft
  place: number
  communities: readonly Area[]
  error: string | undefined
  onChange: (changes: Partial<PoolDraft>) => void
  onRemove: () => void
}

const OnePool = ({ pool, place, communities, error, onChange, onRemove }: OneProps) => (
  <Stack>
    <TextField
      label={`${ruleTexts.pool(place)} ${ruleTexts.poolTitle}`}
      maxLength={20}
      value={pool.title}
      error={error}
      onChange={(title) => onChange({ title })}
    />
    <TextField kind="number" label={ruleTexts.poolSeats} value={pool.seats} onChange={(seats) => onChange({ seats })} />
    <Choice
      label={ruleTexts.keptFor}
      options={kinds}
      value={pool.keptFor}
      onChange={(keptFor) => onChange({ keptFor })}
    />
    {pool.keptFor === 'ages' ? (
      <AgesFields ages={pool.ages} onChange={(ages) => onChange({ ages })} />
    ) : (
      <Picker
        label={ruleTexts.poolCommunity}
        options={communities.map(({ id, name }) => ({ value: id, label: name }))}
        value={pool.communityId || undefined}
        onChange={(communityId) => onChange({ communityId })}
      />
    )}
    <MomentFields label={ruleTexts.released} moment={pool.released} onChange={(released) => onChange({ released })} />
    <Button look="plain" label={`${ruleTexts.removePool} ${place}`} onPress={onRemove}>
      {ruleTexts.removePool}
    </Button>
  </Stack>
)
