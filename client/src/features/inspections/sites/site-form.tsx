import { siteRegister } from '@mulin/shared/inspections/site-register'
import { RiskLevel, type Site, SiteKind } from '@mulin/shared/inspections/site'
import { useState } from 'react'
import { say } from '../../../platform/toast'
import { api } from '../../../api'
import { estateBranches } from '../../../queries/estate-branches'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { SeeNewest } from '../../../queries/see-newest'
import { countFaults, useTried } from '../../../platform/use-tried'
import { useAct } from '../../../queries/use-act'
import { useAreas } from '../../../queries/use-areas'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { FaultsLeft } from '../../../ui/faults-left'
import { Sheet } from '../../../ui/sheet'
import { Stack } from '../../../ui/stack'
import { PhoneField, TextField } from '../../../ui/text-field'
import { TreePicker } from '../../../ui/tree-picker'
import { kindIcons, kindWords, riskWords } from '../words'
import { faultsIn, type SiteDraft, startOf, writtenIn } from './site-draft'
import { texts } from './texts'
import { UnitField } from './unit-field'

const kinds = SiteKind.options.map((value) => ({ value, label: kindWords[value], icon: kindIcons[value] }))
const risks = RiskLevel.options.map((value) => ({ value, label: riskWords[value] }))

const changes = [['sites'], ['site']]

/** A new site, or one that is set right: its estate stays. */
export function SiteForm({ site: shown, onClose }: { site?: Site; onClose: () => void }) {
  // As it was read: one that comes while it is edited is not overwritten.
  const [site] = useState(shown)
  const [draft, setDraft] = useState<SiteDraft>(() => startOf(site))
  const { tried, attempt } = useTried()
  const change = (part: Partial<SiteDraft>) => setDraft((before) => ({ ...before, ...part }))
  const faults = tried ? faultsIn(draft) : {}
  const act = useAct((written: SiteDraft) => save(written, site), {
    changes,
    onDone: () => {
      say(site ? texts.saved : texts.added)
      onClose()
    },
  })
  const send = async () => {
    if (attempt(faultsIn(draft))) await act.run(draft)
  }
  const isOlder = act.refusal?.code === 'site_changed'
  const bar = isOlder ? (
    <SeeNewest block about={changes} onSeen={onClose} />
  ) : (
    <Save busy={act.busy} left={countFaults(faults)} onPress={send} />
  )

  return (
    <Sheet open title={site ? texts.edit : texts.add} onClose={onClose} bar={bar}>
      <Stack>
        <WhatFields draft={draft} faults={faults} onChange={change} />
        {!site && <EstateField draft={draft} error={faults.estateId} onChange={change} />}
        <WhoFields draft={draft} faults={faults} isKnown={site !== undefined} onChange={change} />
        <RefusalStrip filled refusal={act.refusal} />
      </Stack>
    </Sheet>
  )
}

const Save = ({ busy, left, onPress }: { busy: boolean; left: number; onPress: () => void }) => (
  <>
    <FaultsLeft count={left} />
    <Button look="primary" block busy={busy} onPress={onPress}>
      {texts.save}
    </Button>
  </>
)

const save = (draft: SiteDraft, site: Site | undefined) => {
  const { requestId, estateId, ...words } = writtenIn(draft)
  return site
    ? api(siteRegister).change({ ...words, siteId: site.id, version: site.version })
    : api(siteRegister).add({ ...words, requestId, estateId })
}

interface FieldsProps {
  draft: SiteDraft
  faults: ReturnType<typeof faultsIn>
  onChange: (part: Partial<SiteDraft>) => void
}

const WhatFields = ({ draft, faults, onChange }: FieldsProps) => (
  <>
    <Choice label={texts.kind} tiles options={kinds} value={draft.kind} onChange={(kind) => onChange({ kind })} />
    <Choice label={texts.risk} options={risks} value={draft.risk} onChange={(risk) => onChange({ risk })} />
    <TextField
      label={texts.name}
      maxLength={40}
      value={draft.name}
      error={faults.name}
      onChange={(name) => onChange({ name })}
    />
    <TextField
      label={texts.address}
      maxLength={80}
      value={draft.address}
      error={faults.address}
      onChange={(address) => onChange({ address })}
    />
  </>
)

const WhoFields = ({ draft, faults, isKnown, onChange }: FieldsProps & { isKnown: boolean }) => (
  <>
    <UnitField draft={draft} error={faults.unitName} onChange={onChange} />
    <TextField
      label={texts.personName}
      optional
      hint={isKnown ? texts.keepPerson : texts.personHint}
      maxLength={30}
      value={draft.personName}
      error={faults.personName}
      onChange={(personName) => onChange({ personName })}
    />
    <PhoneField
      label={texts.phone}
      optional
      value={draft.phone}
      error={faults.phone}
      onChange={(phone) => onChange({ phone })}
    />
  </>
)

interface EstateProps {
  draft: SiteDraft
  error: string | undefined
  onChange: (part: Partial<SiteDraft>) => void
}

function EstateField({ draft, error, onChange }: EstateProps) {
  const { value: tree } = useAreas()
  return (
    <TreePicker
      label={texts.estate}
      branches={estateBranches(tree?.areas ?? [])}
      value={draft.estateId}
      error={error}
      onChange={(estateId) => onChange({ estateId })}
    />
  )
}
