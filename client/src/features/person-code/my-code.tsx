import { people } from '@mulin/shared/people'
import { timeOf } from '@mulin/shared/times'
import { api } from '../../api'
import { now } from '../../platform/clock'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { QrCode } from '../../ui/qr-code'
import { Stack } from '../../ui/stack'
import { Caption, Headline, Text } from '../../ui/text'
import { texts } from './texts'
import { useEnd } from './use-end'

/** Six digits, large, and the same as a QR code: what a desk needs to know whom it serves. */
export function MyCode() {
  const asked = useAnswer(['my-code'], () => api(people).showCode({}))

  return (
    <Stack>
      <Text>{texts.what}</Text>
      <Answered of={asked}>{(value) => <Code {...value} busy={asked.asking} onRenew={asked.again} />}</Answered>
      <Caption>{texts.privacy}</Caption>
    </Stack>
  )
}

interface CodeProps {
  code: string
  expiresAt: string
  busy: boolean
  onRenew: () => Promise<void>
}

function Code({ code, expiresAt, busy, onRenew }: CodeProps) {
  const isOver = useEnd(expiresAt, now())
  return (
    <Card>
      <Stack centred>
        {isOver ? (
          <Text strong>{texts.over}</Text>
        ) : (
          <>
            <QrCode text={code} label={texts.spoken(code)} />
            <Headline>{`${code.slice(0, 3)} ${code.slice(3)}`}</Headline>
            <Caption>{texts.until(timeOf(expiresAt))}</Caption>
          </>
        )}
        <Button look={isOver ? 'primary' : 'plain'} icon="retry" busy={busy} onPress={onRenew}>
          {texts.renew}
        </Button>
      </Stack>
    </Card>
  )
}
