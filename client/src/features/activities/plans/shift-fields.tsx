import { Skill } from '@mulin/shared/skills'
import { skillNames } from '../../../skill-words'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Picker } from '../../../ui/picker'
import { Row, Section, Stack } from '../../../ui/stack'
import { Switch } from '../../../ui/switch'
import { Caption, Title } from '../../../ui/text'
import { TextField } from '../../../ui/text-field'
import { MomentFields } from './moment-fields'
import type { SessionDraft } from './plan-draft'
import type { SessionFaults } from './plan-faults'
import { newShift, type ShiftDraft } from './shifts-draft'
import { shiftTexts } from './shift-texts'

interface Props {
  draft: SessionDraft
  faults: SessionFaults
  onChange: (shifts: ShiftDraft[]) => void
}

const shiftsAtMost = 6

/** What helpers are wanted for in a session, each with how many. */
export function ShiftFields({ draft, faults, onChange }: Props) {
  const { shifts } = draft
  const change = (id: string, changes: Partial<ShiftDraft>) =>
    onChange(shifts.map((shift) => (shift.id === id ? { ...shift, ...changes } : shift)))
  return (
    <Section label={shiftTexts.shifts}>
      <Title small>{shiftTexts.shifts}</Title>
      {shifts.length === 0 && <Caption>{shiftTexts.none}</Caption>}
      {shifts.map((shift, place) => (
        <OneShift
          key={shift.id}
          {...{ shift, place: place + 1, error: faults.shift[shift.id] }}
          times={{ from: { day: draft.day, time: draft.from }, to: { day: draft.day, time: draft.to } }}
          onChange={(changes) => change(shift.id, changes)}
          onRemove={() => onChange(shifts.filter(({ id }) => id !== shift.id))}
        />
      ))}
      {faults.shifts && <NoticeStrip tone="urgent">{faults.shifts}</NoticeStrip>}
      {shifts.length < shiftsAtMost && (
        <Button look="plain" icon="plus" onPress={() => onChange([...shifts, newShift(shifts)])}>
          {shiftTexts.add}
        </Button>
      )}
    </Section>
  )
}

const skills = [
  { value: 'any' as const, label: shiftTexts.anySkill },
  ...Skill.options.map((value) => ({ value, label: skillNames[value] })),
]

interface OneProps {
  shift: ShiftDraft
  place: number
  /** The session's. */
  times: NonNullable<ShiftDraft['times']>
  error: string | undefined
  onChange: (changes: Partial<ShiftDraft>) => void
  onRemove: () => void
}

const OneShift = ({ shift, place, times, error, onChange, onRemove }: OneProps) => (
  <Stack>
    <Row>
      <TextField
        label={`${shiftTexts.shift(place)} ${shiftTexts.title}`}
        maxLength={20}
        value={shift.title}
        error={error}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        kind="number"
        label={shiftTexts.needed}
        value={shift.needed}
        onChange={(needed) => onChange({ needed })}
      />
    </Row>
    <SkillField skill={shift.skill} onChange={(skill) => onChange({ skill })} />
    <TextField
      label={shiftTexts.what}
      optional
      maxLength={100}
      value={shift.what}
      onChange={(what) => onChange({ what })}
    />
    <Switch
      label={shiftTexts.ownTimes}
      on={shift.times !== undefined}
      onChange={(on) => onChange({ times: on ? times : undefined })}
    />
    {shift.times && <ShiftTimes times={shift.times} onChange={(changed) => onChange({ times: changed })} />}
    <Button look="plain" label={`${shiftTexts.remove} ${place}`} onPress={onRemove}>
      {shiftTexts.remove}
    </Button>
  </Stack>
)

interface SkillProps {
  skill: Skill | undefined
  onChange: (skill: Skill | undefined) => void
}

const SkillField = ({ skill, onChange }: SkillProps) => (
  <Picker
    label={shiftTexts.skill}
    options={skills}
    value={skill ?? 'any'}
    onChange={(chosen) => onChange(chosen === 'any' ? undefined : chosen)}
  />
)

interface TimesProps {
  times: NonNullable<ShiftDraft['times']>
  onChange: (times: NonNullable<ShiftDraft['times']>) => void
}

const ShiftTimes = ({ times, onChange }: TimesProps) => (
  <>
    <MomentFields label={shiftTexts.from} moment={times.from} onChange={(from) => onChange({ ...times, from })} />
    <MomentFields label={shiftTexts.to} moment={times.to} onChange={(to) => onChange({ ...times, to })} />
  </>
)
