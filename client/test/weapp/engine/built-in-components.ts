import type { CodeSpace, glassEasel } from 'glass-easel-miniprogram-adapter'
import { builtInTags } from './built-in-tags'
import type { Realm } from './realm'

type Component = glassEasel.GeneralComponent
type TypeName = 'String' | 'Number' | 'Boolean' | 'any'

// Typed like the real ones: `disabled=""` is false and `maxlength="5"` a number.
const properties: Record<string, TypeName> = {
  value: 'any',
  range: 'any',
  markers: 'any',
  nodes: 'any',
  current: 'any',
  focus: 'Boolean',
  disabled: 'Boolean',
  checked: 'Boolean',
  password: 'Boolean',
  loading: 'Boolean',
  scrollX: 'Boolean',
  scrollY: 'Boolean',
  maxlength: 'Number',
  min: 'Number',
  max: 'Number',
  step: 'Number',
  latitude: 'Number',
  longitude: 'Number',
  name: 'String',
  type: 'String',
  mode: 'String',
  src: 'String',
  url: 'String',
  openType: 'String',
  formType: 'String',
  rangeKey: 'String',
  placeholder: 'String',
  start: 'String',
  end: 'String',
  fields: 'String',
  for: 'String',
}

const aria: Record<string, string> = {
  ariaRole: 'role',
  ariaLabel: 'aria-label',
  ariaHidden: 'aria-hidden',
  ariaChecked: 'aria-checked',
  ariaDisabled: 'aria-disabled',
  ariaSelected: 'aria-selected',
  ariaExpanded: 'aria-expanded',
  ariaLabelledby: 'aria-labelledby',
  ariaDescribedby: 'aria-describedby',
  ariaLive: 'aria-live',
  ariaModal: 'aria-modal',
  ariaLevel: 'aria-level',
  ariaRequired: 'aria-required',
  ariaInvalid: 'aria-invalid',
  ariaHaspopup: 'aria-haspopup',
  ariaCurrent: 'aria-current',
  ariaValuenow: 'aria-valuenow',
  ariaValuemin: 'aria-valuemin',
  ariaValuemax: 'aria-valuemax',
}

const ownRoles: Record<string, string> = {
  button: 'button',
  switch: 'switch',
  checkbox: 'checkbox',
  radio: 'radio',
  'radio-group': 'radiogroup',
  navigator: 'link',
  slider: 'slider',
  progress: 'progressbar',
}

// What the web view draws inside of the element.
const inner: Record<string, 'input' | 'textarea' | 'img'> = { input: 'input', textarea: 'textarea', image: 'img' }

export function defineBuiltInComponents(shared: CodeSpace, own: CodeSpace, realm: Realm) {
  const declared = declaredProperties(realm)
  for (const tag of builtInTags) {
    const definition = shared.getComponentSpace().defineComponent({
      is: `wx-${tag}`,
      properties: declared,
      observers: [...observersOf(tag)],
      lifetimes: { created: drawing(tag) },
    })
    own.getComponentSpace().setGlobalUsingComponent(tag, definition)
  }
}

type Constructor = StringConstructor | NumberConstructor | BooleanConstructor | null

function declaredProperties(realm: Realm) {
  // The engine knows the constructors of its own realm only.
  const types = realm.evaluate('{ String, Number, Boolean, any: null }') as Record<TypeName, Constructor>
  const empty: Record<TypeName, unknown> = { String: '', Number: 0, Boolean: false, any: null }
  const ariaProperties = Object.keys(aria).map((name): [string, TypeName] => [name, 'String'])
  const entries = [...Object.entries(properties), ...ariaProperties].map(([name, type]) => [
    name,
    { type: types[type], value: name === 'maxlength' ? 140 : empty[type] },
  ])
  return Object.fromEntries(entries)
}

function drawing(tag: string) {
  return function (this: Component) {
    const element = elementOf(this)
    // Of a page that was left meanwhile, as with what is observed.
    if (!element) return
    const role = ownRoles[tag]
    if (role) setAttribute(element, 'role', role)
    if (role && role !== 'radiogroup' && role !== 'progressbar') setAttribute(element, 'tabindex', '0')
    const part = inner[tag]
    if (!part) return
    const drawn = element.ownerDocument.createElement(part)
    if (part === 'img') drawn.setAttribute('alt', '')
    element.append(drawn)
  }
}

type Observer = { fields: string; observer(this: Component, value: unknown): void }

function* observersOf(tag: string): Generator<Observer> {
  for (const [field, attribute] of Object.entries(aria)) {
    yield observe(field, (element, value) => setAria(tag, element, attribute, String(value ?? '')))
  }
  if (tag !== 'image') yield observe('disabled', (element, value) => setState(tag, element, 'disabled', value === true))
  if (['switch', 'checkbox', 'radio'].includes(tag)) {
    yield observe('checked', (element, value) => setAttribute(element, 'aria-checked', String(value === true)))
  }
  if (tag === 'image') yield observe('src', (element, value) => setAttribute(partOf(element), 'src', String(value)))
  if (tag === 'input' || tag === 'textarea') yield* observersOfText()
}

function* observersOfText(): Generator<Observer> {
  yield observe('value', (element, value) => {
    const part = partOf(element)
    if ('value' in part) part.value = String(value ?? '')
  })
  yield observe('placeholder', (element, value) => setAttribute(partOf(element), 'placeholder', String(value)))
}

function observe(fields: string, draw: (element: HTMLElement, value: unknown) => void): Observer {
  return {
    fields,
    observer(value) {
      const element = elementOf(this)
      // A page that is left may still be told something.
      if (element) draw(element, value)
    },
  }
}

function setAria(tag: string, element: HTMLElement, attribute: string, value: string) {
  const drawn = tag in inner ? partOf(element) : element
  if (tag === 'image' && attribute === 'aria-label') return setAttribute(drawn, 'alt', value, '')
  const unset = attribute === 'role' ? ownRoles[tag] : undefined
  if (value || !checkedByItself(tag, attribute)) setAttribute(drawn, attribute, value || unset)
}

const checkedByItself = (tag: string, attribute: string) =>
  attribute === 'aria-checked' && ['switch', 'checkbox', 'radio'].includes(tag)

function setState(tag: string, element: HTMLElement, state: string, on: boolean) {
  if (tag in inner) return void partOf(element).toggleAttribute(state, on)
  if (ownRoles[tag]) setAttribute(element, `aria-${state}`, on ? 'true' : undefined)
}

function setAttribute(element: Element, name: string, value: string | undefined, whenEmpty?: string) {
  if (value) element.setAttribute(name, value)
  else if (whenEmpty === undefined) element.removeAttribute(name)
  else element.setAttribute(name, whenEmpty)
}

function partOf(element: HTMLElement): HTMLElement {
  const part = element.querySelector<HTMLElement>('input, textarea, img')
  if (!part) throw new Error(`${element.tagName} draws nothing inside`)
  return part
}

// With the DOM backend a component's own node is an element of jsdom.
const elementOf = (component: Component) => component.getBackendElement() as unknown as HTMLElement | null
