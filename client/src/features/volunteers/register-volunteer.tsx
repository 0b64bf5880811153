import type { Person } from '@mulin/shared/people'
import { Skill } from '@mulin/shared/skills'
import { FreeTime, volunteers } from '@mulin/shared/volunteers'
import { api } from '../../api'
import { countFaults, useTried } from '../../platform/use-tried'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { skillNames } from '../../skill-words'
import { Button } from '../../ui/button'
import { MultiChoice } from '../../ui/choice'
import { FaultsLeft } from '../../ui/faults-left'
import { Stack } from '../../ui/stack'
import { Text } from '../../ui/text'
import { PhoneField, TextArea, TextField } from '../../ui/text-field'
import { texts, timeNames } from './texts'
import { type Faults, faultsOf, registrationOf, useVolunteerDraft, type VolunteerDraft } from './volunteer-draft'

const skills = Skill.options.map((value) => ({ value, label: skillNames[value] }))
const times = FreeTime.options.map((value) => ({ value, label: timeNames[value] }))

/** One form; name and phone are those of last time. */
export function RegisterVolunteer({ person }: { person: Person }) {
  const { phoneMasked } = person
  const { draft, change, forget } = useVolunteerDraft(person)
  const { tried, attempt } = useTried()
  const act = useAct(api(volunteers).register, { changes: [['me']], onDone: forget })
  const faults = faultsOf(draft, phoneMasked !== undefined)
  const shown = tried ? faults : {}
  const send = () => {
    if (attempt(faults)) void act.run(registrationOf(draft))
  }

  return (
    <Stack>
      <Text>{texts.invite}</Text>
      <TextField
        kind="name"
        label={texts.name}
        value={draft.name}
        error={shown.name}
        onChange={(value) => change({ name: value })}
      />
      <PhoneField
        label={texts.phone}
        hint={phoneMasked ? texts.phoneKept(phoneMasked) : texts.phonePurpose}
        value={draft.phone}
        error={shown.phone}
        onChange={(value) => change({ phone: value })}
      />
      <Offer draft={draft} faults={shown} onChange={change} />
      <RefusalStrip filled refusal={act.refusal} />
      <FaultsLeft count={countFaults(shown)} />
      <Button look="primary" block busy={act.busy} onPress={send}>
        {texts.send}
      </Button>
    </Stack>
  )
}

interface OfferProps {
  draft: VolunteerDraft
  faults: Faults
  onChange: (changes: Partial<VolunteerDraft>) => void
}

/** What somebody can do, and when. */
const Offer = ({ draft, faults, onChange }: OfferProps) => (
  <>
    <MultiChoice
      label={texts.skills}
      options={skills}
      values={draft.skills}
      error={faults.skills}
      onChange={(values) => onChange({ skills: values })}
    />
    <MultiChoice
      label={texts.times}
      options={times}
      values={draft.times}
      error={faults.times}
      onChange={(values) => onChange({ times: values })}
    />
    <TextArea
      label={texts.about}
      hint={texts.aboutHint}
      optional
      maxLength={300}
      value={draft.about}
      onChange={(value) => onChange({ about: value })}
    />
  </>
)
