import type { ComponentEnv } from 'glass-easel-miniprogram-adapter'
import type { Package } from './compile-package'
import { resolveFrom } from './package-files'
import type { Realm } from './realm'

type Module = { exports: unknown }
export type ComponentScope = <T>(path: string, run: (constructors: ComponentEnv) => T) => T

// What WeChat hides from a mini-program's files, so that even `typeof window` says so.
const hidden = [
  'window',
  'document',
  'self',
  'frames',
  'location',
  'history',
  'navigator',
  'localStorage',
  'sessionStorage',
  'XMLHttpRequest',
  'WebSocket',
  'process',
  'Buffer',
]

/** `require` of a mini-program: every file runs once, in a scope with WeChat's names and nothing of a browser. */
export function createRequire(
  built: Package,
  realm: Realm,
  scope: ComponentScope,
  globals: Record<string, unknown>,
): (path: string) => unknown {
  const loaded = new Map<string, Module>()
  const load = (path: string): unknown => {
    const file = path.endsWith('.js') ? path : `${path}.js`
    const known = loaded.get(file)
    if (known) return known.exports
    const source = built.scripts.get(file)
    if (source === undefined) throw new Error(`module '${file}' is not defined`)
    const module: Module = { exports: realm.adopt({}) }
    loaded.set(file, module)
    scope(file.slice(0, -3), (constructors) => {
      const given = { require: (target: string) => load(resolveFrom(file, target)), module, exports: module.exports }
      const names: Record<string, unknown> = { ...given, ...globals, ...constructors }
      const run = realm.compile(source, file, [...Object.keys(names), ...hidden])
      run.apply(undefined, Object.values(names))
    })
    return module.exports
  }
  return load
}
