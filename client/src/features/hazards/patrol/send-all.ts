import { isOnline } from '../../../platform/online'
import type { Trouble } from '../report/use-send-report'
import { isComplete, isOpen, myDrafts } from './drafts'
import { sendDraft } from './send-draft'
import { noteWay } from './ways'

let last: Promise<void> = Promise.resolve()

/** One after the other, in the order of the walk; goes on when the page is left. */
export function sendAll(only?: string): Promise<void> {
  if (only !== undefined) queue([only])
  return (last = last.then(() => send(only === undefined ? readyToSend() : [only])))
}

/** From here on it is as it will be sent. */
const queue = (requestIds: readonly string[]) =>
  requestIds.forEach((requestId) => noteWay(requestId, { stage: 'queued' }))

/** What can be sent: nothing is missing in it. */
const readyToSend = () =>
  myDrafts()
    .filter((draft) => isOpen(draft) && isComplete(draft))
    .map(({ requestId }) => requestId)

async function send(requestIds: readonly string[]) {
  queue(requestIds)
  for (const [place, requestId] of requestIds.entries()) {
    const trouble = await sendDraft(requestId)
    if (trouble && concernsAll(trouble)) return requestIds.slice(place).forEach((left) => noteWay(left, { trouble }))
  }
}

/** Without a network, or without anybody signed in, the next one fares no better. */
const concernsAll = (trouble: Trouble) =>
  trouble === 'photos_failed' ? !isOnline() : ['unavailable', 'not_signed_in'].includes(trouble.code)
