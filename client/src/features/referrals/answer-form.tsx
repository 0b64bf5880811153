import { referrals } from '@mulin/shared/referrals'
import { useState } from 'react'
import { api } from '../../api'
import { newRequestId } from '../../platform/ids'
import { ReasonSheet } from '../../queries/reason-sheet'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { PhotoField } from '../../ui/photo-field'
import { Stack } from '../../ui/stack'
import { Text } from '../../ui/text'
import { TextArea } from '../../ui/text-field'
import { texts } from './texts'
import { photosAtMost, useAnswerDraft } from './use-answer-draft'

/** Fixed, with a photo; or not ours, with a reason. */
export function AnswerForm({ secret }: { secret: string }) {
  const { photos, note, write, stage, photosFailed, refusal, send, hasPhoto } = useAnswerDraft(secret)
  const [tried, setTried] = useState(false)
  const [isSendingBack, setSendingBack] = useState(false)
  const submit = async () => {
    setTried(true)
    if (hasPhoto) await send()
  }
  return (
    <Stack>
      <PhotoField
        label={texts.photos}
        hint={texts.photosHint}
        error={tried && !hasPhoto ? texts.photoMissing : undefined}
        photos={photos.shown}
        atMost={photosAtMost}
        onAdd={() => void photos.add()}
        onRetry={photos.retry}
        onRemove={photos.remove}
      />
      <TextArea label={texts.note} optional maxLength={300} value={note} onChange={write} />
      {stage !== 'idle' && <Text soft>{texts.stages[stage]}</Text>}
      {photosFailed && <NoticeStrip tone="urgent">{texts.photosFailed}</NoticeStrip>}
      <RefusalStrip refusal={refusal} />
      <Button look="primary" block busy={stage !== 'idle'} onPress={submit}>
        {texts.fixed}
      </Button>
      <Button block onPress={() => setSendingBack(true)}>
        {texts.sendBack}
      </Button>
      {isSendingBack && <SendBack secret={secret} onClose={() => setSendingBack(false)} />}
    </Stack>
  )
}

const isReason = (reason: string) => referrals.sendBack.input.shape.reason.safeParse(reason).success

function SendBack({ secret, onClose }: { secret: string; onClose: () => void }) {
  const [requestId] = useState(newRequestId)
  const act = useAct(api.referrals.sendBack, { changes: [['referral', secret]] })
  return (
    <ReasonSheet
      title={texts.sendBackTitle}
      yes={texts.sendBackTitle}
      texts={{ usual: texts.usualReasons, reason: texts.reason, reasonMissing: texts.reasonMissing }}
      usual={texts.reasons}
      maxLength={300}
      isFine={isReason}
      act={act}
      onSend={(reason) => void act.run({ secret, requestId, reason })}
      onClose={onClose}
    />
  )
}
