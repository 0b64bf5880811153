import type { Host } from '../engine/host'
import { shownPage } from '../engine/host'
import { method } from '../engine/page'

type Action = (host: Host, element: Element) => void

// What WeChat's own components do when they are tapped, after the app heard of it.
const actions: Record<string, Action> = {
  'WX-BUTTON': pressButton,
  'WX-LABEL': (host, label) => {
    const control = labelled(host, label)
    if (control) afterTap(host, control)
  },
  'WX-SWITCH': (host, element) => {
    const value = host.engine.propertiesOf(element)['checked'] !== true
    host.engine.setProperty(element, 'checked', value)
    host.engine.fire(element, 'change', { value })
  },
  'WX-CHECKBOX': (host, element) => {
    host.engine.setProperty(element, 'checked', host.engine.propertiesOf(element)['checked'] !== true)
    fireOnGroup(host, element, 'wx-checkbox-group', valuesIn)
  },
  'WX-RADIO': (host, element) => {
    for (const other of element.closest('wx-radio-group')?.querySelectorAll('wx-radio') ?? []) {
      host.engine.setProperty(other, 'checked', other === element)
    }
    fireOnGroup(host, element, 'wx-radio-group', () => host.engine.propertiesOf(element)['value'])
  },
  'WX-NAVIGATOR': (host, element) => {
    const { url, openType } = host.engine.propertiesOf(element)
    method(host.wx, String(openType || 'navigateTo'))?.call(host.wx, { url })
  },
}

export function afterTap(host: Host, element: Element) {
  const control = element.closest(Object.keys(actions).join(', ').toLowerCase())
  if (!control || host.engine.propertiesOf(control)['disabled'] === true) return
  actions[control.tagName]?.(host, control)
}

function pressButton(host: Host, button: Element) {
  const { formType, openType } = host.engine.propertiesOf(button)
  const form = button.closest('wx-form')
  if (formType === 'submit' && form) host.engine.fire(form, 'submit', { value: valuesOf(host, form) })
  if (formType === 'reset' && form) host.engine.fire(form, 'reset', {})
  if (openType === 'share') host.phone.shares.push(shareOf(host, 'button'))
  if (openType === 'getPhoneNumber') host.engine.fire(button, 'getphonenumber', { code: 'phone-number-code' })
}

/** What the page answers when it is passed on to a chat. */
export function shareOf(host: Host, from: 'button' | 'menu'): unknown {
  return shownPage(host).call('onShareAppMessage', { from })
}

function labelled(host: Host, label: Element): Element | null {
  const id = String(host.engine.propertiesOf(label)['for'] ?? '')
  const inside = label.querySelector('wx-checkbox, wx-radio, wx-switch, wx-button')
  return id ? shownPage(host).element.querySelector(`[id$="${id}"]`) : inside
}

function fireOnGroup(host: Host, element: Element, group: string, valueOf: (host: Host, group: Element) => unknown) {
  const around = element.closest(group)
  if (around) host.engine.fire(around, 'change', { value: valueOf(host, around) })
}

const valuesIn = (host: Host, group: Element) =>
  [...group.querySelectorAll('wx-checkbox')]
    .map((box) => host.engine.propertiesOf(box))
    .filter(({ checked }) => checked === true)
    .map(({ value }) => value)

function valuesOf(host: Host, form: Element): Record<string, unknown> {
  const named = [...form.querySelectorAll('*')]
    .filter((element) => '__wxElement' in element)
    .map((element) => ({ element, properties: host.engine.propertiesOf(element) }))
    .filter(({ properties }) => properties['name'])
  return Object.fromEntries(
    named.map(({ element, properties }) => [properties['name'], typedIn(element) ?? properties['value']]),
  )
}

function typedIn(element: Element): string | undefined {
  const part = element.matches('wx-input, wx-textarea') ? element.querySelector('input, textarea') : null
  return part && 'value' in part ? String(part.value) : undefined
}
