import { referrals } from '@mulin/shared/referrals'
import { useState } from 'react'
import { api } from '../../api'
import { newRequestId } from '../../platform/ids'
import { PhotoStepFields } from '../../queries/photo-step-fields'
import { ReasonSheet } from '../../queries/reason-sheet'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { Stack } from '../../ui/stack'
import { texts } from './texts'
import { useFix } from './use-fix'

/** Fixed, with a photo; or not ours, with a reason. */
export function AnswerForm({ secret }: { secret: string }) {
  const { step, trouble } = useFix(secret)
  const [tried, setTried] = useState(false)
  const [isSendingBack, setSendingBack] = useState(false)
  const isMissing = step.draft.photos.length === 0
  const submit = async () => {
    setTried(true)
    if (!isMissing) await step.run()
  }
  return (
    <Stack>
      <PhotoStepFields
        of={step}
        trouble={trouble}
        photos={{
          label: texts.photos,
          hint: texts.photosHint,
          error: tried && isMissing ? texts.photoMissing : undefined,
        }}
        note={{ label: texts.note, optional: true }}
      />
      <Button look="primary" block busy={step.stage !== 'idle'} onPress={submit}>
        {texts.fixed}
      </Button>
      <Button block onPress={() => setSendingBack(true)}>
        {texts.sendBack}
      </Button>
      {isSendingBack && <SendBack secret={secret} onDone={step.clear} onClose={() => setSendingBack(false)} />}
    </Stack>
  )
}

const isReason = (reason: string) => referrals.sendBack.input.shape.reason.safeParse(reason).success

interface SendBackProps {
  secret: string
  onDone: () => void
  onClose: () => void
}

function SendBack({ secret, onDone, onClose }: SendBackProps) {
  const [requestId] = useState(newRequestId)
  const act = useAct(api(referrals).sendBack, { changes: [['referral', secret]], onDone })
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
