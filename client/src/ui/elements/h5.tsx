import { type PointerEvent, useEffect, useRef } from 'react'
import type {
  BlockProps,
  DateInputProps,
  DrawAreaProps,
  Elements,
  InputProps,
  ModalProps,
  PictureProps,
  PressProps,
  TextInputProps,
  Told,
  WordsProps,
} from './elements'

const aria = (told: Told) => ({
  role: told.role,
  'aria-label': told.label,
  'aria-labelledby': told.labelledBy,
  'aria-describedby': told.describedBy,
  'aria-hidden': told.hidden,
  'aria-checked': told.checked,
  'aria-selected': told.selected,
  'aria-expanded': told.expanded,
  'aria-live': told.live,
  'aria-valuenow': told.now,
  'aria-current': told.current && ('page' as const),
  'aria-invalid': told.invalid,
})

const Block = ({ as: Tag = 'div', id, className, style, children, ...told }: BlockProps) => (
  <Tag id={id} className={className} style={style} {...aria(told)}>
    {children}
  </Tag>
)

function Words({ as: Tag = 'span', of, id, className, style, children, ...told }: WordsProps) {
  if (Tag === 'label')
    return (
      <label id={id} htmlFor={of} className={className}>
        {children}
      </label>
    )
  return (
    <Tag id={id} className={className} style={style} {...aria(told)}>
      {children}
    </Tag>
  )
}

const Press = ({ onPress, disabled, id, className, style, children, opens: _, ...told }: PressProps) => (
  <button
    type="button"
    id={id}
    className={`press ${className ?? ''}`}
    style={style}
    disabled={disabled}
    onClick={onPress && (() => void onPress())}
    {...aria(told)}
  >
    {children}
  </button>
)

const kinds = {
  text: { type: 'text' },
  search: { type: 'search' },
  name: { type: 'text', autoComplete: 'name' },
  phone: { type: 'tel', autoComplete: 'tel-national' },
  number: { type: 'text', inputMode: 'numeric' },
} as const

const Input = ({ kind = 'text', value, onInput, onLeave, ...rest }: InputProps) => (
  <input
    {...kinds[kind]}
    id={rest.id}
    className={rest.className}
    value={value}
    onChange={({ target }) => onInput(target.value)}
    onBlur={onLeave}
    placeholder={rest.placeholder}
    maxLength={rest.maxLength}
    disabled={rest.disabled}
    {...aria(rest)}
  />
)

const TextInput = ({ value, onInput, onLeave, ...rest }: TextInputProps) => (
  <textarea
    id={rest.id}
    className={rest.className}
    value={value}
    onChange={({ target }) => onInput(target.value)}
    onBlur={onLeave}
    placeholder={rest.placeholder}
    maxLength={rest.maxLength}
    disabled={rest.disabled}
    {...aria(rest)}
  />
)

const DateInput = ({ id, className, mode, value, onInput, min, max, placeholder: _, ...told }: DateInputProps) => (
  <input
    type={mode}
    id={id}
    className={className}
    value={value}
    min={min}
    max={max}
    onChange={({ target }) => onInput(target.value)}
    {...aria(told)}
  />
)

const Picture = ({ src, alt, className, whole, onLoad }: PictureProps) => (
  <img
    src={src}
    alt={alt}
    className={className}
    style={{ objectFit: whole ? 'contain' : 'cover' }}
    loading="lazy"
    onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => onLoad?.({ width, height })}
  />
)

/** The browser's own dialog keeps the focus inside, closes on Escape and gives the focus back. */
function Modal({ open, onClose, label, className, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open && dialog.current?.open) dialog.current.close()
  }, [open])

  // A browser closes any dialog on a second Escape.
  const reopen = () => dialog.current?.showModal()
  return (
    <dialog
      ref={dialog}
      className={`modal ${className}`}
      aria-label={label}
      onCancel={(event) => !onClose && event.preventDefault()}
      // A sheet inside this one closes for itself.
      onClose={({ target }) => target === dialog.current && open && (onClose ?? reopen)()}
      onClick={({ target }) => target === dialog.current && onClose?.()}
    >
      {open && <div className="modal-body">{children}</div>}
    </dialog>
  )
}

function DrawArea({ onDraw, className, children, ...told }: DrawAreaProps) {
  const tell = (event: PointerEvent<HTMLDivElement>, begins: boolean) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    onDraw({ x: (event.clientX - left) / width, y: (event.clientY - top) / height, begins })
  }
  return (
    <div
      className={className}
      {...aria(told)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture?.(event.pointerId)
        tell(event, true)
      }}
      onPointerMove={(event) => event.buttons > 0 && tell(event, false)}
    >
      {children}
    </div>
  )
}

export const h5: Elements = { Block, Words, Press, Input, TextInput, DateInput, Picture, Modal, DrawArea }
