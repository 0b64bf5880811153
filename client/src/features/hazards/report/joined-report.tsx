import { go } from '../../../platform/navigation'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Page } from '../../../ui/page'
import { Stack } from '../../../ui/stack'
import { Text, Title } from '../../../ui/text'
import { texts } from './texts'
import type { Joined } from './use-join'

/** Met too: nothing more to do, and where to hear of it. */
export const JoinedReport = ({
  joined: { hazardId, joined },
  onAnother,
}: {
  joined: Joined
  onAnother: () => void
}) => (
  <Page
    title={texts.title}
    tab="report"
    bar={
      <Button look="primary" block onPress={() => go('hazard', { hazardId })}>
        {texts.follow}
      </Button>
    }
  >
    <NoticeStrip tone="done">{texts.joinedIt}</NoticeStrip>
    <Stack>
      <Title>{texts.joinedBy(joined)}</Title>
      <Text>{texts.joinedNext}</Text>
    </Stack>
    <Button onPress={onAnother}>{texts.another}</Button>
  </Page>
)
