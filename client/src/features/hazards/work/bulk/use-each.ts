import { hazards } from '@mulin/shared/hazards/endpoints'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import { api, type Refused } from '../../../../api'
import { newRequestId } from '../../../../platform/ids'
import { useCache } from '../../../../queries/use-cache'
import type { Actionable } from '../step'

type Asked = { readonly ok: true; readonly value: HazardFile } | Refused

/** One decision, for whichever hazard, under that hazard's own request id. */
export type Decide = (step: { hazardId: string; requestId: string; version: number }) => Promise<Asked>

/** What became of one of them; `latest` when somebody else was faster. */
export type Result =
  { kind: 'done'; latest: HazardFile } | { kind: 'lost'; latest?: HazardFile } | { kind: 'refused'; refusal: Refused }

const atOnce = 3
const passing: readonly Refused['code'][] = ['unavailable', 'busy', 'internal']

/** Another try can still help. */
const canRetry = (result: Result | undefined) => result?.kind === 'refused' && passing.includes(result.refusal.code)

/** The same decision for each of them, a few at a time. A second try has the same request id: nothing is done twice. */
export function useEach(hazards: readonly Actionable[]) {
  const [requestIds] = useState(() => new Map(hazards.map(({ id }) => [id, newRequestId()])))
  const [decision, setDecision] = useState<{ decide: Decide }>()
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map())
  const [busy, setBusy] = useState(false)
  const { put, askAgain } = useCache()

  const run = async (some: readonly Actionable[], decide: Decide) => {
    setDecision({ decide })
    setBusy(true)
    setResults((before) => new Map([...before].filter(([id]) => !some.some((one) => one.id === id))))
    await fewAtATime(some, async ({ id: hazardId, version }) => {
      const answer = await decide({ hazardId, version, requestId: requestIds.get(hazardId) ?? newRequestId() })
      if (answer.ok) put(['hazard', hazardId], answer.value)
      const result = await resultOf(answer, hazardId)
      setResults((before) => new Map(before).set(hazardId, result))
    })
    setBusy(false)
    await askAgain(['inbox'], ['hazards-of-area'])
  }
  const open = hazards.filter(({ id }) => canRetry(results.get(id)))
  return {
    isDecided: decision !== undefined,
    results,
    busy,
    open,
    decide: (decide: Decide) => void run(hazards, decide),
    retry: () => decision && run(open, decision.decide),
  }
}

async function resultOf(answer: Asked, hazardId: string): Promise<Result> {
  if (answer.ok) return { kind: 'done', latest: answer.value }
  if (answer.code !== 'hazard_already_handled') return { kind: 'refused', refusal: answer }
  const latest = await api(hazards).one({ hazardId })
  return { kind: 'lost', ...(latest.ok && { latest: latest.value }) }
}

async function fewAtATime<One>(all: readonly One[], run: (one: One) => Promise<void>) {
  const left = [...all]
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await run(next)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
