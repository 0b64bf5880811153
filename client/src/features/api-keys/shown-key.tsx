import { Button } from '../../ui/button'
import { CopyButton } from '../../ui/copy-button'
import { NoticeStrip } from '../../ui/notice-strip'
import { Sheet } from '../../ui/sheet'
import { Stack } from '../../ui/stack'
import { Text } from '../../ui/text'
import type { Granted } from './grant-key'
import { texts } from './texts'

interface Props {
  of: Granted
  onClose: () => void
}

/** The key, the only time it is told; without it the first answer was lost on the way. */
export const ShownKey = ({ of: { name, key }, onClose }: Props) => (
  <Sheet
    open
    title={(key ? texts.shownTitle : texts.lostTitle)(name)}
    // One press beside it would lose the key for good.
    onClose={key ? undefined : onClose}
    bar={
      <Button block onPress={onClose}>
        {key ? texts.done : texts.understood}
      </Button>
    }
  >
    <NoticeStrip tone="waiting">{key ? texts.shownOnce : texts.lost}</NoticeStrip>
    {key && (
      <Stack>
        <Text strong>{key}</Text>
        <CopyButton look="primary" of={key} copied={texts.copied}>
          {texts.copy}
        </CopyButton>
      </Stack>
    )}
  </Sheet>
)
