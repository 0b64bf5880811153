import type { ReactNode } from 'react'
import { useElementId } from './element-id'
import { Block, Words } from './elements/of-target'
import { Icon } from './icon'

export interface FieldProps {
  label: string
  hint?: string | undefined
  /** What is wrong, in words. */
  error?: string | undefined
  optional?: boolean | undefined
}

/** What the control inside tells a screen reader. */
interface Joined {
  id: string
  label: string
  describedBy: string | undefined
  invalid: boolean | undefined
}

/** Label above, hint below it, error below the control. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { children: (joined: Joined) => ReactNode }) {
  const id = useElementId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <Block className={error ? 'field field-wrong' : 'field'}>
      <Words as="label" of={id} className="field-label">
        {label}
        {optional && <Words className="soft">（可不填）</Words>}
      </Words>
      {hint && (
        <Words as="p" id={`${id}-hint`} className="caption soft">
          {hint}
        </Words>
      )}
      {children({ id, label, describedBy: described || undefined, invalid: error ? true : undefined })}
      <FieldError id={id} error={error} />
    </Block>
  )
}

/** The same for several controls that answer one question: below a long row of them the error would be out of sight. */
export function FieldGroup({
  label,
  hint,
  error,
  optional,
  role,
  children,
}: FieldProps & { role?: 'group' | 'radiogroup'; children: ReactNode }) {
  const id = useElementId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <Block
      className={error ? 'field field-wrong' : 'field'}
      role={role ?? 'group'}
      labelledBy={`${id}-label`}
      describedBy={described || undefined}
    >
      <Words as="p" id={`${id}-label`} className="field-label">
        {label}
        {optional && <Words className="soft">（可不填）</Words>}
      </Words>
      {hint && (
        <Words as="p" id={`${id}-hint`} className="caption soft">
          {hint}
        </Words>
      )}
      <FieldError id={id} error={error} />
      {children}
    </Block>
  )
}

/** What is wrong with several fields together, or with their number; led to like a field, with what is to be set right. */
export function FieldFault({ error, children }: { error: string | undefined; children?: ReactNode }) {
  const id = useElementId()
  if (!error && !children) return null
  return (
    <Block className={error ? 'field field-wrong' : 'field'}>
      {children}
      <FieldError id={id} error={error} />
    </Block>
  )
}

const FieldError = ({ id, error }: { id: string; error: string | undefined }) =>
  error ? (
    <Block className="field-error" role="alert">
      <Icon name="warning" size="small" />
      <Words id={`${id}-error`}>{error}</Words>
    </Block>
  ) : null
