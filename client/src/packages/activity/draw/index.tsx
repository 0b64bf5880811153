import { Draws } from '../../../features/draws/draws'
import { useMySeats } from '../../../features/sign-ups/use-my-sign-ups'
import { Page } from '../../../ui/page'

export default function DrawPage() {
  const { seats } = useMySeats()
  return (
    <Page title="抽签">
      <Draws own={seats} />
    </Page>
  )
}
