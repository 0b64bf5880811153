import { registers } from '@mulin/shared/sign-ups/registers'
import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import type { ReactNode } from 'react'
import { alteredText } from '../../../altered-fields'
import { api } from '../../../api'
import { timeText } from '../../../platform/clock'
import { say } from '../../../platform/toast'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { Button } from '../../../ui/button'
import { Row, Stack } from '../../../ui/stack'
import { Caption } from '../../../ui/text'
import { texts } from './texts'
import { useSignUpAct } from './use-sign-up-act'

interface Props {
  row: SignUpRow
  /** How they are called, where that does not stand beside it. */
  number?: ReactNode
}

/** What somebody has not looked at: staff call, and write down that they did. */
export const UnseenChange = ({ row, number }: Props) =>
  row.unseenChange ? <Telling row={row} number={number} {...row.unseenChange} /> : null

type Unseen = NonNullable<SignUpRow['unseenChange']>

function Telling({ row: { id: signUpId, name, calledOff }, number, since, what }: Props & Unseen) {
  const tell = useSignUpAct(api(registers).tell, () => say(texts.told(name)))
  const at = timeText(since)
  return (
    <Stack gap="tight">
      <Caption>{calledOff ? texts.unseenCallOff(at) : texts.unseenWhat(alteredText(what), at)}</Caption>
      <RefusalStrip refusal={tell.refusal} words={tell.words} />
      {tell.isLate ? (
        <Button onPress={tell.refresh}>{texts.refresh}</Button>
      ) : (
        <Row>
          {number}
          <Button label={`${texts.tell} ${name}`} busy={tell.busy} onPress={() => tell.run({ signUpId, since })}>
            {texts.tell}
          </Button>
        </Row>
      )}
    </Stack>
  )
}
