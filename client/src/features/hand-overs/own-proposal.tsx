import { handOvers, type Proposal } from '@mulin/shared/sign-ups/hand-overs'
import type { Skill } from '@mulin/shared/skills'
import { api } from '../../api'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { Stack } from '../../ui/stack'
import { ShiftFacts } from './shift-facts'
import { texts } from './texts'
import { WhyNot } from './why-not'

interface Props {
  code: string
  proposal: Proposal
  skills: readonly Skill[] | undefined
}

/** It waits for an answer, and stays mine until then. */
export function OwnProposal({ code, proposal, skills }: Props) {
  const { signUpId, whyNot } = proposal
  const takeBack = useAct(api(handOvers).takeBack, {
    changes: [['hand-over'], ['sign-up'], ['my-sign-ups']],
    onDone: () => say(texts.takenBack),
  })
  return (
    <Stack>
      {whyNot ? <WhyNot code={whyNot} /> : <NoticeStrip tone="waiting">{texts.waits}</NoticeStrip>}
      <ShiftFacts label={texts.given} shift={proposal} skills={skills} />
      <Button block busy={takeBack.busy} onPress={() => takeBack.run({ code, signUpId })}>
        {texts.takeBack}
      </Button>
      <RefusalStrip refusal={takeBack.refusal} />
    </Stack>
  )
}
