import { registers } from '@mulin/shared/sign-ups/registers'
import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { alteredText } from '../../../altered-fields'
import { api } from '../../../api'
import { timeText } from '../../../platform/clock'
import { say } from '../../../platform/toast'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { Button } from '../../../ui/button'
import { CallButton } from '../../../ui/call'
import { Row, Stack } from '../../../ui/stack'
import { Caption } from '../../../ui/text'
import { texts } from './texts'
import { useSignUpAct } from './use-sign-up-act'

/** What somebody has not looked at: staff ask for the number, call, and write down that they did. */
export const UnseenChange = ({ row }: { row: SignUpRow }) =>
  row.unseenChange ? <Telling row={row} {...row.unseenChange} /> : null

type Unseen = NonNullable<SignUpRow['unseenChange']>

function Telling({ row: { id: signUpId, name }, since, what }: { row: SignUpRow } & Unseen) {
  const tell = useSignUpAct(api(registers).tell, () => say(texts.told(name)))
  return (
    <Stack gap="tight">
      <Caption>{texts.unseenWhat(alteredText(what), timeText(since))}</Caption>
      <RefusalStrip refusal={tell.refusal} words={tell.words} />
      {tell.isLate ? (
        <Button onPress={tell.refresh}>{texts.refresh}</Button>
      ) : (
        <Row>
          <Number signUpId={signUpId} name={name} />
          <Button label={`${texts.tell} ${name}`} busy={tell.busy} onPress={() => tell.run({ signUpId, since })}>
            {texts.tell}
          </Button>
        </Row>
      )}
    </Stack>
  )
}

/** Masked until somebody has to call; looking is recorded, and said so before. */
function Number({ signUpId, name }: { signUpId: string; name: string }) {
  const [phone, setPhone] = useState<string>()
  const reveal = useAct(api(registers).reveal, { onDone: (contact) => setPhone(contact.phone) })
  if (phone !== undefined) return <CallButton phone={phone} name={name} />
  return (
    <>
      <Button
        icon="phone"
        label={`${texts.reveal} ${name}`}
        busy={reveal.busy}
        onPress={() => reveal.run({ signUpId })}
      >
        {texts.reveal}
      </Button>
      <RefusalStrip refusal={reveal.refusal} />
    </>
  )
}
