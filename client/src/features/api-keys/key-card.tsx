import { type ApiKey, apiKeys } from '@mulin/shared/api-keys'
import { useState } from 'react'
import { api } from '../../api'
import { timeText } from '../../platform/clock'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Confirm } from '../../ui/confirm'
import { Row, Stack } from '../../ui/stack'
import { Caption, Text, Title } from '../../ui/text'
import { texts } from './texts'

export function KeyCard({ of: { id, name, grantedAt, endedAt } }: { of: ApiKey }) {
  const [asking, setAsking] = useState(false)
  const act = useAct(api(apiKeys).end, { changes: [['api-keys']], onDone: () => setAsking(false) })
  return (
    <Card>
      <Row apart>
        <Stack gap="tight">
          <Title small>{name}</Title>
          <Caption>{texts.since(timeText(grantedAt))}</Caption>
          {endedAt && <Caption>{texts.ended(timeText(endedAt))}</Caption>}
        </Stack>
        {!endedAt && (
          <Button look="plain" label={texts.endOf(name)} onPress={() => setAsking(true)}>
            {texts.end}
          </Button>
        )}
      </Row>
      <Confirm
        open={asking}
        title={texts.endTitle(name)}
        yes={texts.end}
        danger
        busy={act.busy}
        onYes={() => act.run({ apiKeyId: id })}
        onNo={() => setAsking(false)}
      >
        <Text>{texts.endWhat}</Text>
        <RefusalStrip refusal={act.refusal} />
      </Confirm>
    </Card>
  )
}
