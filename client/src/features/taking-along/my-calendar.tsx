import { calendars } from '@mulin/shared/calendars'
import { api } from '../../api'
import { apiAddress } from '../../platform/api-address'
import { say } from '../../platform/toast'
import { Answered } from '../../queries/answered'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { Stack } from '../../ui/stack'
import { Text } from '../../ui/text'
import { AskedFirst } from './asked-first'
import { HowToFollow } from './how-to-follow'
import { ShownAddress } from './shown-address'
import { texts } from './texts'

/** The secret address that calendar apps follow: made when asked for, replaced or taken back at any time. */
export function MyCalendar() {
  const asked = useAnswer(['my-calendar'], () => api(calendars).mine({}))
  return (
    <Stack gap="wide">
      <Text>{texts.what}</Text>
      <Answered of={asked}>
        {({ path, renewedAt = '' }) =>
          path === undefined ? <NoAddress /> : <Address address={apiAddress(path)} renewedAt={renewedAt} />
        }
      </Answered>
    </Stack>
  )
}

function NoAddress() {
  const make = useAct(api(calendars).renew, { changes: [['my-calendar']] })
  return (
    <Stack>
      <Text soft>{texts.none}</Text>
      <RefusalStrip refusal={make.refusal} />
      <Button look="primary" block busy={make.busy} onPress={() => make.run({})}>
        {texts.make}
      </Button>
    </Stack>
  )
}

function Address({ address, renewedAt }: { address: string; renewedAt: string }) {
  const changes = [['my-calendar']]
  const renew = useAct(api(calendars).renew, { changes, onDone: () => say(texts.renewed) })
  const end = useAct(api(calendars).end, { changes, onDone: () => say(texts.ended) })
  return (
    <>
      <ShownAddress address={address} renewedAt={renewedAt} />
      <HowToFollow />
      <Stack>
        <RefusalStrip refusal={renew.refusal ?? end.refusal} />
        <AskedFirst
          look="secondary"
          icon="retry"
          words={texts.renew}
          why={texts.renewWhy}
          busy={renew.busy}
          onYes={() => renew.run({})}
        />
        <AskedFirst
          look="danger"
          icon="cross"
          words={texts.end}
          why={texts.endWhy}
          busy={end.busy}
          onYes={() => end.run({})}
        />
      </Stack>
    </>
  )
}
