import { dial } from '../platform/device'
import { Button } from './button'
import { Cell } from './cell'

interface Props {
  phone: string
  /** Who answers. */
  name?: string | undefined
}

const words = (phone: string) => `拨打 ${phone}`

export const CallButton = ({ phone, name }: Props) => (
  <Button icon="phone" label={[words(phone), name].filter(Boolean).join(' ')} onPress={() => dial(phone)}>
    {words(phone)}
  </Button>
)

/** The same among facts; nothing where there is no number. */
export function CallCell({ phone, name = '联系电话' }: Omit<Props, 'phone'> & { phone: string | undefined }) {
  if (phone === undefined) return null
  return <Cell icon="phone" title={words(phone)} note={name} onPress={() => void dial(phone)} />
}
