import { ActivityType } from '@mulin/shared/activities/activity'
import { Choice } from '../../../ui/choice'
import { Picker } from '../../../ui/picker'
import { TextArea, TextField } from '../../../ui/text-field'
import { typeNames } from '../texts'
import type { Places } from './places'
import type { PlanDraft } from './plan-draft'
import type { PlanFaults } from './plan-faults'
import { planTexts } from './plan-texts'

interface Props {
  draft: PlanDraft
  faults: Partial<PlanFaults>
  onChange: (changes: Partial<PlanDraft>) => void
}

const types = ActivityType.options.map((value) => ({ value, label: typeNames[value] }))

/** What it is. */
export const WhatFields = ({ draft, faults, onChange }: Props) => (
  <>
    <Choice
      label={planTexts.type}
      options={types}
      value={draft.type}
      error={faults.type}
      onChange={(type) => onChange({ type })}
    />
    <TextField
      label={planTexts.title}
      maxLength={40}
      value={draft.title}
      error={faults.title}
      onChange={(title) => onChange({ title })}
    />
    <TextArea
      label={planTexts.summary}
      optional
      maxLength={2000}
      value={draft.summary}
      onChange={(summary) => onChange({ summary })}
    />
    <TextField
      label={planTexts.place}
      maxLength={60}
      value={draft.place}
      error={faults.place}
      onChange={(place) => onChange({ place })}
    />
  </>
)

const audiences = [
  { value: 'anyone', label: planTexts.anyone },
  { value: 'community', label: planTexts.communityOnly },
] as const

/** Whom people call about it. */
export const ContactFields = ({ draft, faults, onChange }: Props) => (
  <>
    <TextField
      label={planTexts.contactPhone}
      hint={planTexts.contactHint}
      maxLength={20}
      value={draft.contactPhone}
      error={faults.contactPhone}
      onChange={(contactPhone) => onChange({ contactPhone })}
    />
    <TextField
      label={planTexts.contactName}
      hint={planTexts.contactNameHint}
      optional
      maxLength={20}
      value={draft.contactName}
      onChange={(contactName) => onChange({ contactName })}
    />
  </>
)

/** Who holds it and whom it is for. */
export const WhoFields = ({ draft, places: { communities, isWhole }, onChange }: Props & { places: Places }) => (
  <>
    <Picker
      label={planTexts.community}
      hint={planTexts.communityHint}
      options={[
        ...(isWhole ? [{ value: '', label: planTexts.wholeSubdistrict }] : []),
        ...communities.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={draft.communityId}
      onChange={(communityId) => onChange({ communityId })}
    />
    {draft.communityId && (
      <Choice
        label={planTexts.audience}
        options={audiences}
        value={draft.audience}
        onChange={(audience) => onChange({ audience })}
      />
    )}
    <TextField
      label={planTexts.organiser}
      optional
      maxLength={40}
      value={draft.organiser}
      onChange={(organiser) => onChange({ organiser })}
    />
    <TextField
      label={planTexts.bring}
      optional
      maxLength={200}
      value={draft.bring}
      onChange={(bring) => onChange({ bring })}
    />
  </>
)
