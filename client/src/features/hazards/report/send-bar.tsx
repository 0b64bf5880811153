import { useOnline } from '../../../platform/online'
import { Button } from '../../../ui/button'
import { FaultsLeft } from '../../../ui/faults-left'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Text } from '../../../ui/text'
import type { Draft } from './draft'
import { arrivedBefore, SendTrouble } from './send-trouble'
import { SignInFirst, useHasToSignIn } from './sign-in-first'
import { texts } from './texts'
import type { useReport } from './use-report'

interface Props {
  draft: Draft
  sending: ReturnType<typeof useReport>['sending']
  /** How many fields still have to be filled in. */
  missing: number
  onSend: () => void
}

/** The one action, and the truth about it. */
export function SendBar({ draft, sending, missing, onSend }: Props) {
  if (useHasToSignIn()) return <SignInFirst />
  return (
    <>
      <SendTrouble trouble={sending.trouble} photos={draft.photos} onAnew={sending.sendAnew} />
      <FaultsLeft count={missing} />
      <State unsent={draft.unsent} stage={sending.stage} said={sending.trouble !== undefined} />
      {!arrivedBefore(sending.trouble) && (
        <Button look="primary" block busy={sending.stage !== 'idle'} onPress={onSend}>
          {draft.unsent ? texts.sendNow : texts.send}
        </Button>
      )}
    </>
  )
}

interface StateProps {
  unsent: boolean
  stage: Props['sending']['stage']
  said: boolean
}

function State({ unsent, stage, said }: StateProps) {
  const online = useOnline()
  if (stage !== 'idle') return <Text soft>{texts.stages[stage]}</Text>
  return unsent && online && !said ? <NoticeStrip tone="done">{texts.backOnline}</NoticeStrip> : null
}
