import type { CSSProperties, FunctionComponent, ReactNode } from 'react'

/** What a screen reader is told; each target writes it its own way. */
export interface Told {
  role?: string | undefined
  label?: string | undefined
  labelledBy?: string | undefined
  describedBy?: string | undefined
  hidden?: boolean | undefined
  checked?: boolean | undefined
  selected?: boolean | undefined
  expanded?: boolean | undefined
  live?: 'polite' | 'assertive' | undefined
  now?: number | undefined
  current?: boolean | undefined
  invalid?: boolean | undefined
}

interface Placed extends Told {
  id?: string | undefined
  className?: string | undefined
  style?: CSSProperties | undefined
  children?: ReactNode
}

export type BlockTag =
  | 'div'
  | 'main'
  | 'header'
  | 'footer'
  | 'nav'
  | 'section'
  | 'article'
  | 'aside'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'fieldset'
export type TextTag = 'span' | 'p' | 'h1' | 'h2' | 'h3' | 'dt' | 'dd' | 'legend' | 'label'

export interface BlockProps extends Placed {
  as?: BlockTag | undefined
}
export interface WordsProps extends Placed {
  as?: TextTag | undefined
  /** The field a label stands for. */
  of?: string | undefined
}
export interface PressProps extends Placed {
  onPress?: ((() => void) | (() => Promise<unknown>)) | undefined
  disabled?: boolean | undefined
  /** WeChat's own sheet for passing the page on to a friend. */
  opens?: 'share' | undefined
}
export interface TextInputProps extends Told {
  id: string
  className?: string | undefined
  value: string
  onInput: (value: string) => void
  onLeave?: (() => void) | undefined
  placeholder?: string | undefined
  maxLength?: number | undefined
  disabled?: boolean | undefined
}
export interface InputProps extends TextInputProps {
  kind?: 'text' | 'phone' | 'number' | 'name' | 'search' | undefined
}
export interface DateInputProps extends Told {
  id: string
  className?: string | undefined
  mode: 'date' | 'time'
  /** `2026-11-28` or `14:00`; empty when none is chosen. */
  value: string
  onInput: (value: string) => void
  min?: string | undefined
  max?: string | undefined
  placeholder?: string | undefined
}
export interface PictureProps {
  src: string
  /** Empty for decoration. */
  alt: string
  className?: string | undefined
  whole?: boolean | undefined
  /** With its own size. */
  onLoad?: ((size: { width: number; height: number }) => void) | undefined
}
export interface DrawAreaProps extends Placed {
  /** A finger comes down or moves, in shares of the width and the height. */
  onDraw: (point: { x: number; y: number; begins: boolean }) => void
}
export interface ModalProps {
  open: boolean
  /** Without it neither a press beside it nor Escape closes it. */
  onClose?: (() => void) | undefined
  label: string
  className: string
  children: ReactNode
}

/** The few things a screen is made of. `h5.tsx` makes them of HTML, `weapp.tsx` of WeChat's components. */
export interface Elements {
  Block: FunctionComponent<BlockProps>
  Words: FunctionComponent<WordsProps>
  Press: FunctionComponent<PressProps>
  Input: FunctionComponent<InputProps>
  TextInput: FunctionComponent<TextInputProps>
  DateInput: FunctionComponent<DateInputProps>
  Picture: FunctionComponent<PictureProps>
  Modal: FunctionComponent<ModalProps>
  DrawArea: FunctionComponent<DrawAreaProps>
}
