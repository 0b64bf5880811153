import { Button } from '../../ui/button'
import { Cell, Cells } from '../../ui/cell'
import { Row, Stack } from '../../ui/stack'
import { PhoneField } from '../../ui/text-field'
import { texts } from './texts'

interface Props {
  /** Masked. */
  known: string | undefined
  /** Left out: the known one. */
  value: string | undefined
  error: string | undefined
  onChange: (phone: string | undefined) => void
}

/** The number of last time stays unless somebody gives another. */
export function PhoneOfLastTime({ known, value, error, onChange }: Props) {
  if (known !== undefined && value === undefined)
    return (
      <Cells label={texts.phone}>
        <Cell icon="phone" title={known} note={texts.phone} value={texts.changePhone} onPress={() => onChange('')} />
      </Cells>
    )
  return (
    <Stack gap="tight">
      <PhoneField
        label={texts.phone}
        hint={texts.phoneHint}
        value={value ?? ''}
        error={error}
        onChange={(phone) => onChange(phone)}
      />
      {known !== undefined && (
        <Row>
          <Button look="plain" onPress={() => onChange(undefined)}>
            {texts.keepPhone(known)}
          </Button>
        </Row>
      )}
    </Stack>
  )
}
