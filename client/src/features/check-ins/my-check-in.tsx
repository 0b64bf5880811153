import { opensAt } from '@mulin/shared/check-ins/presence'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { MySignUp, SignUp } from '@mulin/shared/sign-ups/sign-up'
import { timeOf } from '@mulin/shared/times'
import { useState } from 'react'
import { api } from '../../api'
import { now, spanText, timeText } from '../../platform/clock'
import { go, useParams } from '../../platform/navigation'
import { isWeapp } from '../../platform/target'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { QrCode } from '../../ui/qr-code'
import { Segments } from '../../ui/segments'
import { Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Tag } from '../../ui/tag'
import { Caption, Text, Title } from '../../ui/text'
import { ScanVenue } from './scan-venue'
import { texts } from './texts'
import { useEarlyScan } from './use-early-scan'

/** How I check in: by the code of the venue, or by my own that staff scan, also without a network. */
export function MyCheckIn() {
  const asked = useAnswer(['my-sign-ups', 'codes'], () => api(signUps).mine({ limit: 50 }), {
    keep: signUps.mine.output,
    isOwn: true,
  })
  const { code } = useParams()
  const isNobody = asked.refusal?.code === 'not_signed_in'
  useEarlyScan(code, isNobody)
  return (
    <Answered of={asked} words={code === undefined ? undefined : { not_signed_in: texts.keptForWhoSignsIn }}>
      {({ signUps: all }) => <Ways of={all.filter(isStillOn)} onCheckedIn={asked.again} />}
    </Answered>
  )
}

// Codes are also shown to who was a little late.
const shownAfterMs = 30 * 60_000
const isStillOn = ({ checkInCode, endsAt }: SignUp) =>
  checkInCode !== undefined && Date.parse(endsAt) + shownAfterMs > Date.parse(now())

function Ways({ of, onCheckedIn }: { of: readonly MySignUp[]; onCheckedIn: () => Promise<void> }) {
  const ordered = [...of].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
  return (
    <Stack>
      <ScanVenue signUps={ordered} onCheckedIn={onCheckedIn} />
      {ordered.length === 0 ? <NoneYet /> : <Codes of={ordered} />}
    </Stack>
  )
}

const NoneYet = () => (
  <Empty
    icon="qr"
    what={texts.noCode}
    next={
      <>
        <Text soft>{texts.noCodeNext}</Text>
        <Button onPress={() => go('activities')}>{texts.seeActivities}</Button>
      </>
    }
  />
)

function Codes({ of }: { of: readonly SignUp[] }) {
  const { signUpId } = useParams()
  const [chosen, setChosen] = useState(signUpId)
  const signUp = of.find(({ id }) => id === chosen) ?? of[0]!
  return (
    <>
      {of.length > 1 && (
        <Segments
          label={texts.chooseSignUp}
          options={of.map(({ id, activityTitle, sessionTitle, teamName = '' }) => ({
            value: id,
            label: `${activityTitle} ${sessionTitle} ${teamName}`.trim(),
          }))}
          value={signUp.id}
          onChange={setChosen}
        />
      )}
      <Code signUp={signUp} />
    </>
  )
}

const Code = ({ signUp }: { signUp: SignUp }) => (
  <Card>
    <Stack centred>
      <Title>{signUp.activityTitle}</Title>
      {signUp.teamName && <Text strong>{signUp.teamName}</Text>}
      <Text>{`${signUp.sessionTitle} ${spanText(signUp.startsAt, signUp.endsAt)}`}</Text>
      <Standing signUp={signUp} />
      <QrCode
        large
        text={signUp.checkInCode ?? ''}
        label={texts.codeOf(`${signUp.activityTitle} ${signUp.teamName ?? ''}`.trim())}
      />
      <Caption>{texts.showToStaff[isWeapp ? 'weapp' : 'h5']}</Caption>
      <Button look="plain" onPress={() => go('myCode')}>
        {texts.myCode}
      </Button>
    </Stack>
  </Card>
)

function Standing({ signUp: { checkedInAt, checkedOutAt, startsAt } }: { signUp: SignUp }) {
  if (checkedOutAt) return <Tag tone="done">{texts.iAmOut(timeOf(checkedOutAt))}</Tag>
  if (checkedInAt) return <Tag tone="done">{texts.iAmIn(timeOf(checkedInAt))}</Tag>
  return now() < opensAt(startsAt) ? <Tag tone="waiting">{texts.opensAt(timeText(opensAt(startsAt)))}</Tag> : null
}
