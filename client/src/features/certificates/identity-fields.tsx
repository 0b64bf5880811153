import { Identity, IdentityType } from '@mulin/shared/certificates/identity'
import { Choice } from '../../ui/choice'
import { TextField } from '../../ui/text-field'
import { identityTexts, texts } from './texts'

/** What is typed of it: nothing has to be. */
export interface TypedIdentity {
  type: IdentityType | 'none'
  number: string
}

export const noIdentity: TypedIdentity = { type: 'none', number: '' }

/** What is sent of it, `wrong` as long as the number is none of that kind. */
export function identityIn(typed: TypedIdentity): Identity | 'wrong' | undefined {
  if (typed.type === 'none') return undefined
  const read = Identity.safeParse(typed)
  return read.success ? read.data : 'wrong'
}

const options = [
  { value: 'none' as const, label: texts.noIdentity },
  ...IdentityType.options.map((value) => ({ value, label: identityTexts[value] })),
]

interface Props {
  typed: TypedIdentity
  isWrong: boolean
  onChange: (typed: TypedIdentity) => void
}

/** Kept nowhere on the phone. */
export const IdentityFields = ({ typed, isWrong, onChange }: Props) => (
  <>
    <Choice
      label={texts.identity}
      hint={texts.identityHint}
      options={options}
      value={typed.type}
      onChange={(type) => onChange({ ...typed, type })}
    />
    {typed.type !== 'none' && (
      <TextField
        label={texts.identityNumber}
        value={typed.number}
        maxLength={24}
        error={isWrong ? texts.identityWrong : undefined}
        onChange={(number) => onChange({ ...typed, number })}
      />
    )}
  </>
)
