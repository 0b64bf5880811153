import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AnyCode, Refused } from '../api'

type Asked<V, Code extends AnyCode> = { readonly ok: true; readonly value: V } | Refused<Code>

export interface Act<Input, V, Code extends AnyCode = AnyCode> {
  /** Gives the answer back as well, for what happens next on the page. */
  readonly run: (input: Input) => Promise<Asked<V, Code>>
  readonly busy: boolean
  /** Why the last try failed. */
  readonly refusal: Refused<Code> | undefined
  readonly forget: () => void
}

interface Options<V> {
  /** Keys (or beginnings of keys) of what this changes: asked again after a success. */
  changes?: readonly (readonly unknown[])[]
  onDone?: (value: V) => void
}

/** `const withdraw = useAct(api(hazards).withdraw, { changes: [['hazards']] })` */
export function useAct<Input, V, Code extends AnyCode>(
  act: (input: Input) => Promise<Asked<V, Code>>,
  { changes = [], onDone }: Options<V> = {},
): Act<Input, V, Code> {
  const client = useQueryClient()
  const { mutateAsync, isPending, data, reset } = useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      if (!answer.ok) return
      onDone?.(answer.value)
      await Promise.all(changes.map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })
  return { run: mutateAsync, busy: isPending, refusal: data && !data.ok ? data : undefined, forget: reset }
}
