import type { Session } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import { registers } from '@mulin/shared/sign-ups/registers'
import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import { type ReactNode, useState } from 'react'
import { api } from '../../../api'
import { spanText } from '../../../platform/clock'
import { handOverFile } from '../../../platform/files'
import { useParams } from '../../../platform/navigation'
import { Answered } from '../../../queries/answered'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { useAnswer } from '../../../queries/use-answer'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Segments } from '../../../ui/segments'
import { Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { Caption, Headline, Text } from '../../../ui/text'
import { IfAbsent } from './if-absent'
import { SessionRegister } from './session-register'
import { texts } from './texts'
import { useRegister } from './use-register'

/** Who signed up, session by session, and what is to be done about them; the same as a file for a spreadsheet. */
export function Register({ ifAbsent }: { ifAbsent: (row: SignUpRow) => ReactNode }) {
  const { activityId = '' } = useParams()
  const activity = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  const { asked, isWhole } = useRegister(activityId)
  return (
    <Stack>
      {activity.value && <Headline>{activity.value.title}</Headline>}
      <Answered of={asked}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty icon="people" what={texts.none} />
          ) : (
            <IfAbsent.Provider value={ifAbsent}>
              <Sessions rows={rows} sessions={activity.value?.sessions ?? []} />
            </IfAbsent.Provider>
          )
        }
      </Answered>
      {!isWhole && <Caption>{texts.counting}</Caption>}
      <Download activityId={activityId} />
    </Stack>
  )
}

/** One session at a time, those first that somebody signed up for. */
function Sessions({ rows, sessions }: { rows: readonly SignUpRow[]; sessions: readonly Session[] }) {
  const titleOf = (id: string) => sessions.find((session) => session.id === id)?.title
  const titles = new Map(rows.map((row) => [row.sessionId, titleOf(row.sessionId) ?? row.sessionTitle]))
  const [chosen, setChosen] = useState<string>()
  const ordered = inOrder([...titles.keys()], sessions)
  const sessionId = chosen !== undefined && titles.has(chosen) ? chosen : (ordered[0] ?? '')
  const shown = sessions.find(({ id }) => id === sessionId)
  return (
    <>
      {ordered.length > 1 && (
        <Segments
          label={texts.session}
          options={ordered.map((value) => ({ value, label: titles.get(value) ?? '' }))}
          value={sessionId}
          onChange={setChosen}
        />
      )}
      {shown && <Text soft>{aboutOf(shown)}</Text>}
      <WhyOff of={shown} />
      <SessionRegister
        key={sessionId}
        rows={rows.filter((row) => row.sessionId === sessionId)}
        questions={shown?.questions ?? []}
      />
    </>
  )
}

/** Which one it is, when, and how full. */
const aboutOf = ({ title, startsAt, endsAt, ...seats }: Session) =>
  `${title} ${spanText(startsAt, endsAt)} · ${texts.seats(seats)}`

const WhyOff = ({ of }: { of: Session | undefined }) =>
  of?.cancelled ? <NoticeStrip tone="urgent">{texts.sessionOff(of.cancelled.reason)}</NoticeStrip> : null

/** As the activity shows its sessions. */
const inOrder = (ids: readonly string[], sessions: readonly Session[]) => {
  const placeOf = (id: string) => sessions.findIndex((session) => session.id === id)
  return [...ids].sort((one, other) => placeOf(one) - placeOf(other))
}

function Download({ activityId }: { activityId: string }) {
  const file = useAct(api(registers).file, { onDone: ({ fileName, csv }) => void handOverFile(fileName, csv) })
  return (
    <>
      <Button icon="download" busy={file.busy} onPress={() => file.run({ activityId })}>
        {texts.file}
      </Button>
      <Caption>{texts.fileNote}</Caption>
      <RefusalStrip refusal={file.refusal} />
    </>
  )
}
