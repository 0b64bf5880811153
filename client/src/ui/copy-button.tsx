import { copyText } from '../platform/device'
import { say } from '../platform/toast'
import { Button } from './button'

interface Props {
  of: string
  children: string
  /** Said afterwards. */
  copied?: string
  look?: 'primary' | 'secondary'
}

export function CopyButton({ of, children, copied = '已复制', look = 'secondary' }: Props) {
  const copy = async () => {
    if (await copyText(of)) say(copied)
  }
  return (
    <Button look={look} icon="copy" onPress={copy}>
      {children}
    </Button>
  )
}
