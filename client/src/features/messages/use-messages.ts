import { isUnread, type Message, messages } from '@mulin/shared/messages'
import { useEffect } from 'react'
import { api } from '../../api'
import { usePageShow } from '../../platform/page-life'
import { useAct } from '../../queries/use-act'
import { useAnswer } from '../../queries/use-answer'
import { usePages } from '../../queries/use-pages'

const newest = ['messages', 'newest']

/** How much is unread, and the newest ones themselves; asked again whenever the page is shown. */
export function useUnread() {
  const asked = useAnswer(newest, () => api(messages).mine({}))
  usePageShow(() => void (asked.value && asked.again()))
  const { unread = 0, readUpTo } = asked.value ?? {}
  return { count: unread, unread: asked.value?.messages.filter((message) => isUnread(message, readUpTo)) ?? [] }
}

/** All of them; what is shown counts as read from then on, and is still marked as new until the next visit. */
export function useMessages() {
  const asked = usePages(['messages', 'all'], (after) => api(messages).mine({ after }))
  const readUpTo = asked.pages?.[0]?.readUpTo
  const isNew = (message: Message) => isUnread(message, readUpTo)
  useReading(asked.pages?.flatMap((page) => page.messages) ?? [], isNew)
  return { asked, isNew }
}

function useReading(shown: readonly Message[], isNew: (message: Message) => boolean) {
  const { run } = useAct(api(messages).read, { changes: [newest] })
  const upTo = timesOf(shown.filter(isNew)).at(-1)
  const [from] = timesOf(shown)
  useEffect(() => {
    if (upTo !== undefined) void run({ upTo, from })
  }, [run, upTo, from])
}

const timesOf = (told: readonly Message[]) => told.map(({ toldAt }) => toldAt).sort()
