import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import { createContext, type ReactNode } from 'react'

/** What an organiser may do about somebody who did not come. */
export const IfAbsent = createContext<(row: SignUpRow) => ReactNode>(() => null)
