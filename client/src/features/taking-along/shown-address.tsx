import { timeText } from '../../platform/clock'
import { isWeapp } from '../../platform/target'
import { openAddress } from '../../platform/web-address'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { CopyButton } from '../../ui/copy-button'
import { NoticeStrip } from '../../ui/notice-strip'
import { Row, Section, Stack } from '../../ui/stack'
import { Caption, Text, Title } from '../../ui/text'
import { followAddress } from './addresses'
import { texts } from './texts'

/** The address, and who can read it. */
export function ShownAddress({ address, renewedAt }: { address: string; renewedAt: string }) {
  return (
    <Section label={texts.address}>
      <Title>{texts.address}</Title>
      <Card>
        <Stack>
          <Text>{address}</Text>
          <Caption>{texts.since(timeText(renewedAt))}</Caption>
          <Row>
            <CopyButton look="primary" of={address} copied={texts.copied}>
              {texts.copy}
            </CopyButton>
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
