import { useState } from 'react'
import { go } from '../../../platform/navigation'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Row, Stack } from '../../../ui/stack'
import { CorrectSheet, PublishSheet } from './confirm-sheets'
import { isFine, isPublishable } from './entry-draft'
import { texts } from './texts'
import type { Entering } from './use-entry'

/** Save and publish; once published, correct. */
export const EntryActions = ({ activityId, entering }: { activityId: string; entering: Entering }) => (
  <Stack gap="close">
    {!isFine(entering.faults) && <NoticeStrip tone="urgent">{texts.fix}</NoticeStrip>}
    {entering.isPublished ? (
      <Published activityId={activityId} entering={entering} />
    ) : (
      <Unpublished entering={entering} />
    )}
  </Stack>
)

function Unpublished({ entering }: { entering: Entering }) {
  const [asking, setAsking] = useState(false)
  return (
    <Row>
      <Button busy={entering.busy} onPress={entering.save}>
        {texts.save}
      </Button>
      <Button
        look="primary"
        disabledReason={isPublishable(entering.draft) ? undefined : texts.publishNothing}
        onPress={() => {
          if (entering.isReady()) setAsking(true)
        }}
      >
        {texts.publish}
      </Button>
      <PublishSheet open={asking} entering={entering} onClose={() => setAsking(false)} />
    </Row>
  )
}

function Published({ activityId, entering }: { activityId: string; entering: Entering }) {
  const [asking, setAsking] = useState(false)
  return (
    <Row>
      <Button onPress={() => go('results', { activityId })}>{texts.see}</Button>
      <Button
        look="primary"
        disabledReason={entering.draft.isTouched ? undefined : texts.nothingChanged}
        onPress={() => {
          if (entering.isReady()) setAsking(true)
        }}
      >
        {texts.correct}
      </Button>
      <CorrectSheet open={asking} entering={entering} onClose={() => setAsking(false)} />
    </Row>
  )
}
