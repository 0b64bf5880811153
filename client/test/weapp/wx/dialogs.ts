import type { Host } from '../engine/host'
import { fail, succeed, type Callbacks } from './answers'
import { drawButton, drawLine, drawPart, erasePart } from './system-screen'

type Modal = Callbacks & {
  title?: string
  content?: string
  showCancel?: boolean
  cancelText?: string
  confirmText?: string
  editable?: boolean
  placeholderText?: string
}
type Toast = Callbacks & { title: string; duration?: number; icon?: string }
type Sheet = Callbacks & { itemList: string[] }

export function dialogsApi(host: Host) {
  return {
    showModal: (options: Modal) => showModal(host, options),
    showToast: (options: Toast) => showToast(host, options),
    hideToast: (options?: Callbacks) => {
      erasePart(host, 'toast')
      succeed(host, 'hideToast', options)
    },
    showLoading: (options: Toast) => {
      drawPart(host, 'loading', 'status', [options.title])
      succeed(host, 'showLoading', options)
    },
    hideLoading: (options?: Callbacks) => {
      erasePart(host, 'loading')
      succeed(host, 'hideLoading', options)
    },
    showActionSheet: (options: Sheet) => showActionSheet(host, options),
  }
}

/** Stays until the test presses one of its buttons. */
function showModal(host: Host, options: Modal) {
  const { title, content, showCancel = true, cancelText = '取消', confirmText = '确定' } = options
  const field = options.editable ? drawField(host, options.placeholderText ?? '') : undefined
  const close = (confirm: boolean) => {
    erasePart(host, 'modal')
    succeed(host, 'showModal', options, { confirm, cancel: !confirm, ...(field && { content: field.value }) })
  }
  drawPart(host, 'modal', 'dialog', [
    drawLine(host, title),
    drawLine(host, content),
    ...(field ? [field] : []),
    ...(showCancel ? [drawButton(host, cancelText, () => close(false))] : []),
    drawButton(host, confirmText, () => close(true)),
  ])
}

function drawField(host: Host, placeholder: string): HTMLInputElement {
  const field = host.window.document.createElement('input')
  field.placeholder = placeholder
  return field
}

function showToast(host: Host, options: Toast) {
  const toast = drawPart(host, 'toast', 'status', [options.title])
  host.realm.later(() => toast.remove(), options.duration ?? 1500)
  succeed(host, 'showToast', options)
}

function showActionSheet(host: Host, options: Sheet) {
  const close = (tapIndex?: number) => {
    erasePart(host, 'sheet')
    if (tapIndex === undefined) fail(host, 'showActionSheet', options, 'cancel')
    else succeed(host, 'showActionSheet', options, { tapIndex })
  }
  drawPart(host, 'sheet', 'dialog', [
    ...options.itemList.map((item, index) => drawButton(host, item, () => close(index))),
    drawButton(host, '取消', () => close()),
  ])
}
