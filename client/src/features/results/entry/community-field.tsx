import { useAreas } from '../../../queries/use-areas'
import { Picker } from '../../../ui/picker'
import { texts } from './texts'

/** For which community somebody takes part; empty for none. */
export function CommunityField({ value, onChange }: { value: string; onChange: (communityId: string) => void }) {
  const communities = useCommunities()
  const options = [
    { value: '', label: texts.noCommunity },
    ...communities.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return <Picker label={texts.community} options={options} value={value} onChange={onChange} />
}

export function useCommunities() {
  const { value } = useAreas()
  return (value?.areas ?? []).filter(({ kind }) => kind === 'community')
}
