import { useEffect, useRef } from 'react'
import { isWeapp } from './target'

const typing = ['INPUT', 'TEXTAREA', 'SELECT']

/** Single keys of a hardware keyboard, in a browser only; not while somebody types or a dialog is open. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys)

  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (isWeapp) return undefined
    const listener = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || isBusy(event)) return
      latest.current[event.key]?.()
    }
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

const isBusy = ({ target }: KeyboardEvent) =>
  typing.includes(target?.tagName ?? '') || document.querySelector('dialog[open]') !== null
