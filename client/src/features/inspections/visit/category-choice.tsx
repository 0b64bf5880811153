import { useCategories } from '../../../queries/use-categories'
import { Choice } from '../../../ui/choice'
import { texts } from './texts'

interface Props {
  value: string | undefined
  error: string | undefined
  onChange: (categoryId: string) => void
}

/** Kept on the phone: there may be no network where something is found. */
export function CategoryChoice({ value, error, onChange }: Props) {
  const options = useCategories().value?.categories.map(({ id, name }) => ({ value: id, label: name })) ?? []
  return <Choice label={texts.category} error={error} options={options} value={value} onChange={onChange} />
}
