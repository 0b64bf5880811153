import { type HandOver, handOvers } from '@mulin/shared/sign-ups/hand-overs'
import type { Skill } from '@mulin/shared/skills'
import { api } from '../../api'
import { useParams } from '../../platform/navigation'
import { useShare } from '../../platform/page-life'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { useMe } from '../../queries/use-me'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/skeleton'
import { Stack } from '../../ui/stack'
import { AnswerProposal } from './answer-proposal'
import { GiveShift } from './give-shift'
import { OwnProposal } from './own-proposal'
import { ProposeShift } from './propose-shift'
import { ShiftFacts } from './shift-facts'
import { TakeShift } from './take-shift'
import { texts } from './texts'

/** A shift that somebody cannot come to: its volunteer passes it on here, another one takes it. */
export function HandOverScreen() {
  const { code = '' } = useParams()
  const me = useMe()
  const asked = useAnswer(['hand-over', code], () => api(handOvers).one({ code }), {
    when: me.value !== undefined,
  })
  const { activityTitle = '', inReturn = false } = asked.value ?? {}
  useShare(inReturn ? texts.shareSwap(activityTitle) : texts.shareTitle(activityTitle), 'handOver', { code })
  return (
    <Page title={inReturn ? texts.swapTitle : texts.title}>
      <Answered of={me} skeleton={<Skeleton of="detail" />}>
        {({ volunteer }) => (
          <Answered of={asked} skeleton={<Skeleton of="detail" />}>
            {(handOver) => <Shown code={code} handOver={handOver} skills={volunteer?.skills} />}
          </Answered>
        )}
      </Answered>
    </Page>
  )
}

interface Props {
  code: string
  handOver: HandOver
  skills: readonly Skill[] | undefined
}

const Shown = ({ code, handOver, skills }: Props) => (
  <Stack gap="wide">
    <ShiftFacts label={texts.facts} shift={handOver} skills={skills} />
    {handOver.signUpId ? (
      <OfOwn code={code} handOver={handOver} signUpId={handOver.signUpId} skills={skills} />
    ) : (
      <ToOthers code={code} handOver={handOver} skills={skills} />
    )}
  </Stack>
)

const OfOwn = ({ code, handOver: { proposal, inReturn }, signUpId, skills }: Props & { signUpId: string }) => (
  <>
    {proposal && <AnswerProposal code={code} proposal={proposal} skills={skills} />}
    <GiveShift code={code} signUpId={signUpId} isAsked={!proposal} inReturn={inReturn} />
  </>
)

function ToOthers({ code, handOver, skills }: Props) {
  const { proposal, inReturn } = handOver
  if (proposal) return <OwnProposal code={code} proposal={proposal} skills={skills} />
  return inReturn ? <ProposeShift code={code} handOver={handOver} /> : <TakeShift code={code} handOver={handOver} />
}
