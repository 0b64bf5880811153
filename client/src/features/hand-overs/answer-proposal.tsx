import { handOvers, type Proposal } from '@mulin/shared/sign-ups/hand-overs'
import type { Skill } from '@mulin/shared/skills'
import { useState } from 'react'
import { api } from '../../api'
import { newRequestId } from '../../platform/ids'
import { replace } from '../../platform/navigation'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { useCache } from '../../queries/use-cache'
import { wordsFor } from '../../refusal-words'
import { Button } from '../../ui/button'
import { Stack } from '../../ui/stack'
import { Title } from '../../ui/text'
import { ShiftFacts } from './shift-facts'
import { texts } from './texts'
import { WhyNot } from './why-not'

interface Props {
  code: string
  proposal: Proposal
  skills: readonly Skill[] | undefined
}

/** What is given for my shift: one tap exchanges both, another one leaves them as they are. */
export function AnswerProposal({ code, proposal, skills }: Props) {
  const { signUpId, nameMasked, whyNot } = proposal
  const { askAgain } = useCache()
  const [requestId] = useState(newRequestId)
  const accept = useAct(api(handOvers).accept, {
    changes: [['my-sign-ups'], ['sign-up'], ['activity'], ['messages']],
    onDone: ({ id, state }) => {
      if (state === 'confirmed') say(texts.swapped)
      void replace('signUpDetail', { signUpId: id })
    },
  })
  const decline = useAct(api(handOvers).decline, { changes: [['hand-over']], onDone: () => say(texts.declined) })
  const agree = async () => {
    const answer = await accept.run({ code, signUpId, requestId })
    if (answer.ok) return
    // With the proposal goes what is said beside it.
    if (answer.code === 'swap_proposal_gone') say(wordsFor(answer.code).what)
    await askAgain(['hand-over', code])
  }
  return (
    <Stack>
      <Title>{texts.proposedBy(nameMasked)}</Title>
      <ShiftFacts label={texts.given} shift={proposal} skills={skills} />
      {whyNot && <WhyNot code={whyNot} />}
      <RefusalStrip refusal={accept.refusal ?? decline.refusal} />
      {!whyNot && (
        <Button look="primary" block icon="check" busy={accept.busy} onPress={agree}>
          {texts.accept}
        </Button>
      )}
      <Button block busy={decline.busy} onPress={() => decline.run({ code, signUpId })}>
        {texts.decline}
      </Button>
    </Stack>
  )
}
