import { signatureField } from '@mulin/shared/inspections/acknowledgement'
import { Choice } from '../../../ui/choice'
import { SignatureField } from '../../../ui/signature-field'
import { Section } from '../../../ui/stack'
import { Caption, Title } from '../../../ui/text'
import { TextField } from '../../../ui/text-field'
import { FindingsToSee } from './findings-to-see'
import { texts } from './texts'
import { useFindingsToSee } from './use-findings-to-see'
import type { VisitFaults } from './faults'
import type { Change } from './use-visit'
import type { Signing, Visit } from './visit'

const kinds = (['signed', 'refused'] as const).map((value) => ({ value, label: texts[value] }))

interface Props {
  visit: Visit
  change: Change
  faults: VisitFaults
}

/** Who answers for the site signs for what was found, or it is written down why not and who saw it. */
export function SigningFields({ visit, change, faults }: Props) {
  const { signing } = visit
  const shown = useFindingsToSee(visit)
  const write = (part: Partial<Signing>) => change({ signing: { ...signing, ...part } })
  if (shown.length === 0) return null
  return (
    <Section label={texts.signing}>
      <Title>{texts.signing}</Title>
      <Caption>{texts.signingHint}</Caption>
      <Choice label={texts.signing} options={kinds} value={signing.kind} onChange={(kind) => write({ kind })} />
      {signing.kind === 'signed' ? (
        <>
          <FindingsToSee findings={shown} said={visit.said} faults={faults.said} change={change} />
          <Signed signing={signing} faults={faults.signing} onChange={write} />
        </>
      ) : (
        <NotSigned signing={signing} faults={faults.signing} onChange={write} />
      )}
    </Section>
  )
}

interface PartProps {
  signing: Signing
  faults: VisitFaults['signing']
  onChange: (part: Partial<Signing>) => void
}

const Signed = ({ signing, faults, onChange }: PartProps) => (
  <>
    <TextField
      label={texts.name}
      maxLength={30}
      value={signing.name}
      error={faults.name}
      onChange={(name) => onChange({ name })}
    />
    <SignatureField
      label={texts.signature}
      hint={texts.signatureHint}
      error={faults.signature}
      size={signatureField}
      atMost={6000}
      clearWords={texts.clear}
      value={signing.signature}
      onChange={(signature) => onChange({ signature })}
    />
  </>
)

const NotSigned = ({ signing, faults, onChange }: PartProps) => (
  <>
    <TextField
      label={texts.reason}
      maxLength={200}
      value={signing.reason}
      error={faults.reason}
      onChange={(reason) => onChange({ reason })}
    />
    <TextField
      label={texts.witness}
      maxLength={30}
      value={signing.witness}
      error={faults.witness}
      onChange={(witness) => onChange({ witness })}
    />
  </>
)
