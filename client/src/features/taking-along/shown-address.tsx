import { timeText } from '../../platform/clock'
import { copyText } from '../../platform/device'
import { isWeapp } from '../../platform/target'
import { say } from '../../platform/toast'
import { openAddress } from '../../platform/web-address'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { NoticeStrip } from '../../ui/notice-strip'
import { Row, Section, Stack } from '../../ui/stack'
import { Caption, Text, Title } from '../../ui/text'
import { followAddress } from './addresses'
import { texts } from './texts'

/** The address, and who can read it. */
export function ShownAddress({ address, renewedAt }: { address: string; renewedAt: string }) {
  const copy = async () => {
    if (await copyText(address)) say(texts.copied)
  }
  return (
    <Section label={texts.address}>
      <Title>{texts.address}</Title>
      <Card>
        <Stack>
          <Text>{address}</Text>
          <Caption>{texts.since(timeText(renewedAt))}</Caption>
          <Row>
            <Button look="primary" icon="copy" onPress={copy}>
              {texts.copy}
            </Button>
            {!isWeapp && (
              <Button icon="calendar" onPress={() => openAddress(followAddress(address))}>
                {texts.follow}
              </Button>
            )}
          </Row>
        </Stack>
      </Card>
      <NoticeStrip tone="waiting" icon="shield">
        {texts.secret}
      </NoticeStrip>
    </Section>
  )
}
