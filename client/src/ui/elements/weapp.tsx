import { Button, Image, Input as NativeInput, Picker, Text, Textarea, View } from '@tarojs/components'
import { useRef } from 'react'
import * as z from 'zod'
import { type Rect, rectOf } from '../../platform/rects'
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
  'aria-role': told.role,
  'aria-label': told.label,
  'aria-labelledby': told.labelledBy,
  'aria-describedby': told.describedBy,
  'aria-hidden': told.hidden,
  'aria-checked': told.checked,
  'aria-selected': told.selected,
  'aria-current': told.current,
  'aria-expanded': told.expanded,
  'aria-live': told.live,
  'aria-valuenow': told.now,
})

const roles: Partial<Record<string, string>> = { ul: 'list', ol: 'list', li: 'listitem', nav: 'navigation' }

const Block = ({ as = 'div', id, className, style, children, ...told }: BlockProps) => (
  <View
    {...(id && { id })}
    className={`as-${as} ${className ?? ''}`}
    style={style}
    {...aria({ ...told, role: told.role ?? roles[as] })}
  >
    {children}
  </View>
)

const isHeading = (tag: string) => tag === 'h1' || tag === 'h2' || tag === 'h3'

/** A view, so that words may stand inside words and lines may break anywhere. */
const Words = ({ as = 'span', id, className, style, children, of: _, ...told }: WordsProps) => {
  const Tag = as === 'span' ? Text : View
  return (
    <Tag
      {...(id && { id })}
      className={`as-${as} ${className ?? ''}`}
      style={style}
      {...aria({ ...told, role: told.role ?? (isHeading(as) ? 'heading' : undefined) })}
      {...(isHeading(as) && { 'aria-level': as.slice(1) })}
    >
      {children}
    </Tag>
  )
}

function Press({ onPress, disabled, id, className, style, children, opens, ...told }: PressProps) {
  const props = {
    ...(id && { id }),
    className: `press ${className ?? ''}`,
    style,
    hoverClass: disabled ? 'none' : 'pressed',
    onClick: () => {
      if (!disabled) void onPress?.()
    },
    ...aria({ ...told, role: told.role ?? 'button' }),
    'aria-disabled': disabled,
  }
  return opens === 'share' ? (
    <Button {...props} openType="share">
      {children}
    </Button>
  ) : (
    <View {...props}>{children}</View>
  )
}

const kinds = { text: 'text', search: 'text', name: 'nickname', phone: 'number', number: 'number' } as const

const Input = ({ kind = 'text', value, onInput, onLeave, ...rest }: InputProps) => (
  <NativeInput
    id={rest.id}
    className={rest.className ?? ''}
    type={kinds[kind]}
    value={value}
    onInput={({ detail }) => onInput(detail.value)}
    onBlur={() => onLeave?.()}
    placeholder={rest.placeholder ?? ''}
    placeholderClass="placeholder"
    maxlength={rest.maxLength ?? -1}
    disabled={rest.disabled ?? false}
    {...aria({ ...rest, role: 'textbox' })}
  />
)

const TextInput = ({ value, onInput, onLeave, ...rest }: TextInputProps) => (
  <Textarea
    id={rest.id}
    className={rest.className ?? ''}
    value={value}
    onInput={({ detail }) => onInput(detail.value)}
    onBlur={() => onLeave?.()}
    placeholder={rest.placeholder ?? ''}
    placeholderClass="placeholder"
    maxlength={rest.maxLength ?? -1}
    disabled={rest.disabled ?? false}
    autoHeight
    {...aria({ ...rest, role: 'textbox' })}
  />
)

function DateInput({ id, className, mode, value, onInput, min, max, placeholder, ...told }: DateInputProps) {
  const shown = (
    <View className={className ?? ''} {...aria({ ...told, role: 'button', label: `${told.label ?? ''} ${value}` })}>
      {value || <Text className="placeholder">{placeholder}</Text>}
    </View>
  )
  return mode === 'date' ? (
    <Picker
      id={id}
      mode="date"
      value={value}
      {...(min && { start: min })}
      {...(max && { end: max })}
      onChange={({ detail }) => onInput(detail.value)}
    >
      {shown}
    </Picker>
  ) : (
    <Picker id={id} mode="time" value={value} onChange={({ detail }) => onInput(String(detail.value))}>
      {shown}
    </Picker>
  )
}

const Picture = ({ src, alt, className, whole, onLoad }: PictureProps) => (
  <Image
    src={src}
    className={className ?? ''}
    mode={whole ? 'aspectFit' : 'aspectFill'}
    lazyLoad
    {...(onLoad && { onLoad: ({ detail }) => onLoad({ width: Number(detail.width), height: Number(detail.height) }) })}
    {...aria({ label: alt, role: 'img', hidden: alt === '' })}
  />
)

function Modal({ open, onClose, label, className, children }: ModalProps) {
  if (!open) return null
  return (
    <View className={`overlay ${className}`} catchMove>
      <View
        className="overlay-shade"
        {...(onClose && { onClick: onClose, ...aria({ role: 'button', label: '关闭' }) })}
      />
      <View className="modal-body" {...aria({ role: 'dialog', label })} aria-modal>
        {children}
      </View>
    </View>
  )
}

const Touched = z.object({ touches: z.array(z.object({ clientX: z.number(), clientY: z.number() })) })
type Touched = z.infer<typeof Touched>

/** Touches tell where on the screen; where the area stands is asked when one begins. */
function DrawArea({ onDraw, className, children, id = 'draw-area', ...told }: DrawAreaProps) {
  const place = useRef<Promise<Rect>>(undefined)
  const tell = async ({ touches: [touch] }: Touched, begins: boolean) => {
    if (begins) place.current = rectOf(id)
    const rect = await place.current
    if (!rect || !touch) return
    onDraw({ x: (touch.clientX - rect.left) / rect.width, y: (touch.clientY - rect.top) / rect.height, begins })
  }
  return (
    <View
      id={id}
      className={className ?? ''}
      catchMove
      onTouchStart={(event: object) => void tell(Touched.parse(event), true)}
      onTouchMove={(event: object) => void tell(Touched.parse(event), false)}
      {...aria({ ...told, role: told.role ?? 'img' })}
    >
      {children}
    </View>
  )
}

export const weapp: Elements = { Block, Words, Press, Input, TextInput, DateInput, Picture, Modal, DrawArea }
