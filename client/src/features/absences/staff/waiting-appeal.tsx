import type { InboxItem } from '@mulin/shared/inbox'
import { AppealRow } from '../../../queries/appeal-row'
import { Decision } from './decision'
import { texts } from './texts'

type Waiting = Extract<InboxItem, { kind: 'appeal' }>

/** Against an absence. */
export const WaitingAppeal = ({ item, chosen }: { item: Waiting; chosen: boolean }) => (
  <AppealRow {...{ item, texts, chosen }}>
    <Decision item={item} />
  </AppealRow>
)
