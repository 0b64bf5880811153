/**
 * Runs first in a mini-program's realm and takes away what WeChat does not have: code from strings, the locale data
 * behind Intl (missing on many Android phones), WebAssembly; its clock can be put forward. Answers with makers of the realm's own objects.
 */
export const realmRules = `(({ forbid }) => {
  const NativeFunction = Function
  const NativeDate = Date
  function RestrictedFunction(...parts) {
    // The one body WeChat lets pass, since so many libraries look for the global object this way.
    if (/^\\s*return this;?\\s*$/.test(parts.at(-1) ?? '')) return () => globalThis
    forbid('new Function')
    return undefined
  }
  RestrictedFunction.prototype = NativeFunction.prototype
  NativeFunction.prototype.constructor = RestrictedFunction
  globalThis.Function = RestrictedFunction
  globalThis.eval = () => forbid('eval')
  for (const type of [Date, Number, Array, Object.getPrototypeOf(Int8Array)])
    for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'])
      if (Object.hasOwn(type.prototype, name)) {
        const native = type.prototype[name]
        type.prototype[name] = function (...locale) {
          forbid(name + ', which has no locale data on many phones')
          return native.apply(this, locale)
        }
      }
  let ahead = 0
  globalThis.Date = class Date extends NativeDate {
    constructor(...parts) {
      if (parts.length === 0) super(NativeDate.now() + ahead)
      else super(...parts)
    }
    static now() {
      return NativeDate.now() + ahead
    }
  }
  delete globalThis.Intl
  delete globalThis.WebAssembly
  delete globalThis.SharedArrayBuffer
  return {
    json: JSON.parse,
    buffer: (size) => new ArrayBuffer(size),
    list: () => [],
    object: () => ({}),
    passTime: (milliseconds) => { ahead += milliseconds },
    promise: (start) => new Promise(start),
  }
})`
