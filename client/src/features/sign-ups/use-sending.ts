import type { Activity } from '@mulin/shared/activities/activity'
import type { SentTo } from '@mulin/shared/endpoint'
import { PhotoId } from '@mulin/shared/ids'
import type { Person } from '@mulin/shared/people'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { api } from '../../api'
import { patiently } from '../../queries/patiently'
import { useAct } from '../../queries/use-act'
import { useCache } from '../../queries/use-cache'
import type { Asked } from './asked'
import { type Concerned, concernedBy } from './concerned'
import { isLive } from './my-order'
import type { SignUpDraft } from './sign-up-draft'
import { touched } from './touched'
import { sentAs } from './written'

type Input = SentTo<typeof signUps.signUp>

// A photo is checked within seconds after it arrived.
const signUp = (input: Input) =>
  hasPhotos(input) ? patiently(() => api(signUps).signUp(input)) : api(signUps).signUp(input)
const hasPhotos = ({ answers = {} }: Input) =>
  Object.values(answers).some((answer) => PhotoId.safeParse(answer).success)

interface Sending {
  activity: Activity
  me: Person
  onDone: (signUp: SignUp) => void
  /** The request was done before, with other words, or what it became is no more. */
  onArrivedBefore: () => void
}

export function useSending({ activity, me, onDone, onArrivedBefore }: Sending) {
  const { askAgain } = useCache()
  const [concerned, setConcerned] = useState<Concerned>()
  const [ended, setEnded] = useState<SignUp>()
  const [sent, setSent] = useState<{ draft: SignUpDraft; asked: Asked }>()
  const done = (answer: SignUp) => (isLive(answer) ? onDone(answer) : setEnded(answer))
  const act = useAct(signUp, { changes: [...touched, ['me']], onDone: done })
  const send = async (draft: SignUpDraft, asked: Asked) => {
    setSent({ draft, asked })
    const answer = await act.run(sentAs(draft, me, asked))
    if (answer.ok ? !isLive(answer.value) : answer.code === 'request_id_reused') onArrivedBefore()
    setConcerned(answer.ok ? undefined : concernedBy(answer, activity, draft, asked))
    // Others took seats, or an earlier try arrived after all: what can be chosen now has changed.
    if (!answer.ok) void askAgain(['activity', draft.activityId], ['my-sign-ups'])
  }
  const { busy, refusal } = act
  return { send, sent, busy, refusal, concerned, ended, again: () => setEnded(undefined) }
}
