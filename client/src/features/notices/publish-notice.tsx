import { activities } from '@mulin/shared/activities/endpoints'
import { type Area, areas as areaEndpoints } from '@mulin/shared/areas'
import { type Notice, notices } from '@mulin/shared/notices'
import { api } from '../../api'
import { timeText } from '../../platform/clock'
import { say } from '../../platform/toast'
import { Answered } from '../../queries/answered'
import { RefusalStrip } from '../../queries/refusal-strip'
import { countFaults, useTried } from '../../platform/use-tried'
import { useAct } from '../../queries/use-act'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { Picker } from '../../ui/picker'
import { FaultsLeft } from '../../ui/faults-left'
import { Stack } from '../../ui/stack'
import { TextArea, TextField } from '../../ui/text-field'
import { TreePicker } from '../../ui/tree-picker'
import { faultsOf, type NoticeDraft, type NoticeFaults, useNoticeDraft } from './notice-draft'
import { publishTexts } from './publish-texts'

/** A notice for the residents of an area. The draft stays until it is published. */
export function PublishNotice({ onDone }: { onDone: () => void }) {
  const tree = useAnswer(['areas'], () => api(areaEndpoints).tree({}), { keep: areaEndpoints.tree.output })
  return <Answered of={tree}>{({ areas }) => <NoticeForm areas={areas} onDone={onDone} />}</Answered>
}

function NoticeForm({ areas, onDone }: { areas: readonly Area[]; onDone: () => void }) {
  const { draft, change, forget } = useNoticeDraft()
  const { tried, attempt } = useTried()
  const done = ({ withdrawnAt }: Notice) => {
    forget()
    say(withdrawnAt === undefined ? publishTexts.published : publishTexts.withdrawnSince)
    onDone()
  }
  const act = useAct(api(notices).publish, { changes: [['notices']], onDone: done })
  const area = areas.find(({ id }) => id === draft.areaId)
  const faults = faultsOf(draft, area)
  const shown = tried ? faults : {}
  const send = () => {
    if (attempt(faults) && area) void act.run({ ...draft, areaPath: area.path })
  }

  return (
    <Stack>
      <TreePicker
        label={publishTexts.area}
        branches={areas}
        value={draft.areaId}
        error={shown.area}
        mayChoose={() => true}
        onChange={(areaId) => change({ areaId })}
      />
      <Words draft={draft} faults={shown} onChange={change} />
      <InvitedTo value={draft.activityId} onChange={(activityId) => change({ activityId })} />
      <RefusalStrip filled refusal={act.refusal} words={{ activity_not_found: publishTexts.activityOff }} />
      <FaultsLeft count={countFaults(shown)} />
      <Button look="primary" block busy={act.busy} onPress={send}>
        {publishTexts.publish}
      </Button>
    </Stack>
  )
}

interface InvitedToProps {
  value: string | undefined
  onChange: (activityId: string | undefined) => void
}

/** Who reads the notice goes on to it by one tap. */
function InvitedTo({ value, onChange }: InvitedToProps) {
  const coming = useAnswer(['activities', 'coming'], () => api(activities).list({ limit: 50 })).value?.activities ?? []
  const open = coming.filter(({ state }) => state === 'published')
  const options = open.map(({ id, title, place, startsAt }) => ({
    value: id,
    label: title,
    note: `${timeText(startsAt)} ${place}`,
  }))
  const isGone = value !== undefined && !open.some(({ id }) => id === value)
  if (options.length === 0 && !isGone) return null
  return (
    <Picker
      label={publishTexts.activity}
      optional
      options={[
        { value: '', label: publishTexts.noActivity },
        ...options,
        ...(isGone ? [{ value, label: publishTexts.activityGone }] : []),
      ]}
      value={value ?? ''}
      onChange={(id) => onChange(id || undefined)}
    />
  )
}

interface WordsProps {
  draft: NoticeDraft
  faults: NoticeFaults
  onChange: (changes: Partial<NoticeDraft>) => void
}

const Words = ({ draft, faults, onChange }: WordsProps) => (
  <>
    <TextField
      label={publishTexts.title}
      maxLength={40}
      value={draft.title}
      error={faults.title}
      onChange={(title) => onChange({ title })}
    />
    <TextArea
      label={publishTexts.body}
      maxLength={3000}
      value={draft.body}
      error={faults.body}
      onChange={(body) => onChange({ body })}
    />
  </>
)
