import { back } from '../../platform/navigation'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import type { Act } from '../../queries/use-act'
import { useCache } from '../../queries/use-cache'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { Page } from '../../ui/page'
import { Stack } from '../../ui/stack'
import { Text, Title } from '../../ui/text'
import { changeTexts } from './change-texts'
import { FamilyFields } from './family-fields'
import type { Filling } from './filling'
import { GuardianField } from './guardian-field'
import { PhoneOfLastTime } from './phone-of-last-time'
import { QuestionFields } from './question-fields'
import { wordsAboutOthers } from './sign-up-refused'
import { TeamFields } from './team-fields'
import { texts } from './texts'
import { type Changing, type sendChange, useChanging } from './use-changing'

type Sent = Parameters<typeof sendChange>[0]
type Answered = Extract<Awaited<ReturnType<typeof sendChange>>, { ok: true }>['value']

interface Props extends Changing {
  act: Act<Sent, Answered>
}

export function ChangeForm({ act, ...changing }: Props) {
  const { signUp } = changing
  const { filling, outlook, inTheWay, finished, forget } = useChanging(changing, act.refusal)
  const { askAgain } = useCache()
  const save = async () => {
    const input = finished()
    const answer = input && (await act.run(input))
    // Others took seats, or it was changed elsewhere: what is there now is shown.
    if (answer && !answer.ok) void askAgain(['sign-up', signUp.id], ['activity', signUp.activityId])
    if (!answer?.ok) return
    forget()
    say(changeTexts.done[answer.value.state === 'offered' ? 'offered' : 'changed'])
    void back()
  }
  return (
    <Page
      title={changeTexts.title}
      bar={
        <Stack gap="close">
          {outlook && <NoticeStrip tone={outlook.isNo ? 'urgent' : 'waiting'}>{outlook.words}</NoticeStrip>}
          <RefusalStrip
            refusal={act.refusal}
            words={{ request_id_reused: texts.sentBefore, ...wordsAboutOthers(inTheWay) }}
          />
          <Button look="primary" block busy={act.busy} onPress={() => void save()}>
            {changeTexts.save}
          </Button>
        </Stack>
      }
    >
      <Stack gap="tight">
        <Title>{signUp.activityTitle}</Title>
        <Text>{signUp.sessionTitle}</Text>
        <Text soft>{changeTexts.what}</Text>
      </Stack>
      <Fields signUp={signUp} filling={filling} />
    </Page>
  )
}

const Fields = ({ signUp, filling }: Pick<Changing, 'signUp'> & { filling: Filling }) => (
  <Stack gap="wide">
    {filling.asked.people && <FamilyFields signing={filling} />}
    {filling.asked.team && <TeamFields size={filling.asked.team} signing={filling} />}
    <GuardianField signing={filling} />
    <QuestionFields signing={filling} />
    <PhoneOfLastTime
      known={signUp.phoneMasked}
      value={filling.draft.phone}
      error={filling.faults['phone']}
      onChange={(phone) => filling.change({ phone })}
    />
  </Stack>
)
