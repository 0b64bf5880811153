import { copyText } from '../../platform/device'
import { say } from '../../platform/toast'
import { Button } from '../../ui/button'
import { texts } from './texts'

export function CopyButton({ of, children }: { of: string; children: string }) {
  const copy = async () => {
    if (await copyText(of)) say(texts.copied)
  }
  return (
    <Button icon="copy" onPress={copy}>
      {children}
    </Button>
  )
}
