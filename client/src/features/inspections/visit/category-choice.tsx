import { useCategoryOptions } from '../../../queries/use-categories'
import { Choice } from '../../../ui/choice'
import { texts } from './texts'

interface Props {
  value: string | undefined
  error: string | undefined
  onChange: (categoryId: string) => void
}

/** Kept on the phone: there may be no network where something is found. */
export function CategoryChoice({ value, error, onChange }: Props) {
  const options = useCategoryOptions()
  return <Choice label={texts.category} error={error} options={options} value={value} onChange={onChange} />
}
