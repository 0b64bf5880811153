import { spanText } from '../../platform/clock'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice'
import { Page } from '../../ui/page'
import { Stack } from '../../ui/stack'
import { Caption, Text, Title } from '../../ui/text'
import { TextField } from '../../ui/text-field'
import { AlreadyMine, NothingToChoose } from './no-choice'
import { asOption } from './choices'
import { PhoneOfLastTime } from './phone-of-last-time'
import { Preconditions } from './preconditions'
import { SignUpRefused } from './sign-up-refused'
import { texts } from './texts'
import { type SigningUp, useSigningUp } from './use-signing-up'

export function SignUpForm(props: SigningUp) {
  const { activity, as } = props
  const signing = useSigningUp(props)
  const { open, busy, refusal } = signing
  const verb = as === 'volunteer' ? texts.sendAsHelper : texts.send
  const isStuck = open.length === 0 && !refusal && !busy

  if (signing.mine && !busy) return <AlreadyMine />
  return (
    <Page
      title={verb}
      bar={
        !isStuck && (
          <>
            <SignUpRefused
              refusal={refusal}
              activity={activity}
              draft={signing.draft}
              others={open.filter(({ id }) => id !== signing.draft.sessionId)}
              onSwitch={(sessionId) => signing.send({ sessionId })}
            />
            <Button look="primary" block busy={busy} onPress={() => signing.send()}>
              {verb}
            </Button>
          </>
        )
      }
    >
      <Stack gap="tight">
        <Title>{activity.title}</Title>
        <Text>{spanText(activity.startsAt, activity.endsAt)}</Text>
        <Text soft>{activity.place}</Text>
      </Stack>
      {isStuck ? <NothingToChoose activityId={activity.id} /> : <Fields {...props} signing={signing} />}
    </Page>
  )
}

interface FieldsProps extends SigningUp {
  signing: ReturnType<typeof useSigningUp>
}

function Fields({ activity, me, as, signing }: FieldsProps) {
  const { draft, change, open, faults } = signing
  const shown = activity.sessions.filter((session) => open.includes(session) || session.id === draft.sessionId)
  return (
    <Stack gap="wide">
      <Preconditions activity={activity} me={me} as={as} />
      <Choice
        tiles
        label={as === 'volunteer' ? texts.helping : texts.session}
        options={shown.map((session) => asOption(activity, session, as))}
        value={draft.sessionId}
        error={faults.session}
        onChange={(sessionId) => change({ sessionId })}
      />
      <TextField
        kind="name"
        label={texts.name}
        value={draft.name}
        error={faults.name}
        onChange={(name) => change({ name })}
      />
      <PhoneOfLastTime
        known={me.phoneMasked}
        value={draft.phone}
        error={faults.phone}
        onChange={(phone) => change({ phone })}
      />
      <Caption>{texts.purpose}</Caption>
    </Stack>
  )
}
