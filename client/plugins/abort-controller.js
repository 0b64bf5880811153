// WeChat has none, and without it every query of TanStack Query stays pending for ever.
class AbortSignal {
  aborted = false
  reason = undefined
  onabort = null
  listeners = []

  addEventListener(type, listener) {
    if (type === 'abort') this.listeners.push(listener)
  }

  removeEventListener(type, listener) {
    this.listeners = this.listeners.filter((other) => other !== listener)
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }
}

export class AbortController {
  signal = new AbortSignal()

  abort(reason) {
    const { signal } = this
    if (signal.aborted) return
    signal.aborted = true
    signal.reason = reason ?? Object.assign(new Error('aborted'), { name: 'AbortError' })
    const event = { type: 'abort', target: signal }
    signal.onabort?.(event)
    for (const listener of signal.listeners) listener(event)
  }
}
