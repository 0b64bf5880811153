import { back } from '../../platform/navigation'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useCache } from '../../queries/use-cache'
import { useMaking } from '../../queries/making'
import { Button } from '../../ui/button'
import { FaultsLeft } from '../../ui/faults-left'
import { NoticeStrip } from '../../ui/notice-strip'
import { Page } from '../../ui/page'
import { Stack } from '../../ui/stack'
import { Text, Title } from '../../ui/text'
import { TextField } from '../../ui/text-field'
import { ChangeMoved } from './change-moved'
import { changeTexts } from './change-texts'
import { FamilyFields } from './family-fields'
import type { Filling } from './filling'
import { GuardianField } from './guardian-field'
import { PhoneOfLastTime } from './phone-of-last-time'
import { QuestionFields } from './question-fields'
import { sentBeforeTexts } from './sent-before-texts'
import { wordsAboutOthers } from './sign-up-refused'
import { TeamFields } from './team-fields'
import { texts } from './texts'
import { type Change, type Changing, useChanging } from './use-changing'

interface Props extends Changing {
  act: Change
}

export function ChangeForm({ act, ...changing }: Props) {
  const { signUp } = changing
  const { filling, moved, send, ...going } = useChanging(changing, act)
  const { askAgain } = useCache()
  const save = async () => {
    const answer = await send()
    // Others took seats, or it was changed elsewhere: what is there now is shown.
    if (answer && !answer.ok) void askAgain(['sign-up', signUp.id], ['activity', signUp.activityId])
    if (!answer?.ok) return
    say(changeTexts.done[answer.value.state === 'offered' ? 'offered' : 'changed'])
    void back()
  }
  const chosen = (choose: () => void) => () => {
    act.forget()
    choose()
  }
  return (
    <Page
      title={changeTexts.title}
      bar={
        moved.hasMoved ? (
          <ChangeMoved
            signUp={signUp}
            typed={moved.typed}
            onGoOn={chosen(moved.goOn)}
            onStartAnew={chosen(moved.startAnew)}
          />
        ) : (
          <Saving {...going} act={act} onSave={() => void save()} />
        )
      }
    >
      <Named signUp={signUp} />
      <Fields signUp={signUp} filling={filling} />
    </Page>
  )
}

const Named = ({ signUp }: Pick<Changing, 'signUp'>) => (
  <Stack gap="tight">
    <Title>{signUp.activityTitle}</Title>
    <Text>{signUp.sessionTitle}</Text>
    <Text soft>{changeTexts.what}</Text>
  </Stack>
)

type Going = Pick<ReturnType<typeof useChanging>, 'outlook' | 'inTheWay' | 'left'> & { onSave: () => void }

function Saving({ act, outlook, inTheWay, left, onSave }: Pick<Props, 'act'> & Going) {
  const making = useMaking()
  return (
    <Stack gap="close">
      {outlook && <NoticeStrip tone={outlook.isNo ? 'urgent' : 'waiting'}>{outlook.words}</NoticeStrip>}
      <FaultsLeft count={left} />
      <RefusalStrip
        filled
        refusal={act.refusal}
        words={{ request_id_reused: sentBeforeTexts.change, ...wordsAboutOthers(inTheWay) }}
      />
      <Button look="primary" block busy={act.busy || making} onPress={onSave}>
        {changeTexts.save}
      </Button>
    </Stack>
  )
}

const Fields = ({ signUp, filling }: Pick<Changing, 'signUp'> & { filling: Filling }) => (
  <Stack gap="wide">
    {filling.asked.people && <FamilyFields signing={filling} />}
    {filling.asked.team && <TeamFields size={filling.asked.team} signing={filling} />}
    <GuardianField signing={filling} />
    <QuestionFields signing={filling} />
    <TextField
      kind="name"
      label={texts.name}
      value={filling.draft.name}
      error={filling.faults['name']}
      onChange={(name) => filling.change({ name })}
    />
    <PhoneOfLastTime
      known={signUp.phoneMasked}
      value={filling.draft.phone}
      error={filling.faults['phone']}
      onChange={(phone) => filling.change({ phone })}
    />
  </Stack>
)
