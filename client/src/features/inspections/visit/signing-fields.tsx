import { signatureField } from '@mulin/shared/inspections/acknowledgement'
import { Choice } from '../../../ui/choice'
import { SignatureField } from '../../../ui/signature-field'
import { Section } from '../../../ui/stack'
import { Caption, Title } from '../../../ui/text'
import { TextField } from '../../../ui/text-field'
import { FindingsToSee } from './findings-to-see'
import { texts } from './texts'
import { useFindingsToSee } from './use-findings-to-see'
import type { Change } from './use-visit'
import type { Signing, Visit } from './visit'

const kinds = (['signed', 'refused'] as const).map((value) => ({ value, label: texts[value] }))

/** Who answers for the site signs for what was found, or it is written down why not and who saw it. */
export function SigningFields({ visit, change }: { visit: Visit; change: Change }) {
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
          <FindingsToSee findings={shown} said={visit.said} change={change} />
          <Signed signing={signing} onChange={write} />
        </>
      ) : (
        <NotSigned signing={signing} onChange={write} />
      )}
    </Section>
  )
}

interface PartProps {
  signing: Signing
  onChange: (part: Partial<Signing>) => void
}

const Signed = ({ signing, onChange }: PartProps) => (
  <>
    <TextField label={texts.name} maxLength={30} value={signing.name} onChange={(name) => onChange({ name })} />
    <SignatureField
      label={texts.signature}
      hint={texts.signatureHint}
      size={signatureField}
      atMost={6000}
      clearWords={texts.clear}
      value={signing.signature}
      onChange={(signature) => onChange({ signature })}
    />
  </>
)

const NotSigned = ({ signing, onChange }: PartProps) => (
  <>
    <TextField
      label={texts.reason}
      maxLength={200}
      value={signing.reason}
      onChange={(reason) => onChange({ reason })}
    />
    <TextField
      label={texts.witness}
      maxLength={30}
      value={signing.witness}
      onChange={(witness) => onChange({ witness })}
    />
  </>
)
