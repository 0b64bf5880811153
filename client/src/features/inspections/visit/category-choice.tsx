import { optionsAmong, useCategories } from '../../../queries/use-categories'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { texts } from './texts'

interface Props {
  value: string | undefined
  error: string | undefined
  onChange: (categoryId: string) => void
}

/** Kept on the phone: there may be no network where something is found. */
export function CategoryChoice({ value, error, onChange }: Props) {
  const { value: known, asking, again } = useCategories()
  const options = optionsAmong(known?.categories)
  const hint = options.length > 0 || asking ? undefined : texts.noCategories
  return (
    <>
      <Choice label={texts.category} hint={hint} error={error} options={options} value={value} onChange={onChange} />
      {options.length === 0 && (
        <Button icon="retry" busy={asking} onPress={again}>
          {texts.readCategories}
        </Button>
      )}
    </>
  )
}
