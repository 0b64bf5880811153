import { signatureField } from '@mulin/shared/inspections/acknowledgement'
import { Choice } from '../../../ui/choice'
import { SignatureField } from '../../../ui/signature-field'
import { Section } from '../../../ui/stack'
import { Caption, Title } from '../../../ui/text'
import { TextField } from '../../../ui/text-field'
import { texts } from './texts'
import type { Signing } from './visit'

const kinds = (['signed', 'refused'] as const).map((value) => ({ value, label: texts[value] }))

/** Who answers for the site signs for what was found, or it is written down why not and who saw it. */
export function SigningFields({ signing, onChange }: { signing: Signing; onChange: (signing: Signing) => void }) {
  const write = (part: Partial<Signing>) => onChange({ ...signing, ...part })
  return (
    <Section label={texts.signing}>
      <Title>{texts.signing}</Title>
      <Caption>{texts.signingHint}</Caption>
      <Choice label={texts.signing} options={kinds} value={signing.kind} onChange={(kind) => write({ kind })} />
      {signing.kind === 'signed' ? (
        <>
          <TextField label={texts.name} maxLength={30} value={signing.name} onChange={(name) => write({ name })} />
          <SignatureField
            label={texts.signature}
            hint={texts.signatureHint}
            size={signatureField}
            atMost={6000}
            clearWords={texts.clear}
            value={signing.signature}
            onChange={(signature) => write({ signature })}
          />
        </>
      ) : (
        <>
          <TextField
            label={texts.reason}
            maxLength={200}
            value={signing.reason}
            onChange={(reason) => write({ reason })}
          />
          <TextField
            label={texts.witness}
            maxLength={30}
            value={signing.witness}
            onChange={(witness) => write({ witness })}
          />
        </>
      )}
    </Section>
  )
}
