import './platform/zod-without-eval'
import { QueryClientProvider } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { dropOldRosters } from './features/check-ins/old-rosters'
import { dropOldNames } from './features/sign-ups/old-names'
import { watchLatePages } from './platform/late-pages'
import { watchVersion } from './platform/new-version'
import { watchNetwork } from './platform/online'
import { keepPageOpening } from './platform/page-without-network'
import { connect, makeQueryClient } from './queries/client'
import './app.scss'

const client = makeQueryClient()
connect(client)
watchNetwork()
watchLatePages()
watchVersion()
keepPageOpening()
dropOldRosters()
dropOldNames()

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
