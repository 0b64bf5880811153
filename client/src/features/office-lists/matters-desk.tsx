import { Matter } from '@mulin/shared/matters'
import { officeLists } from '@mulin/shared/office-lists'
import { api } from '../../api'
import { keptOwn } from '../../platform/own-storage'
import { Answered } from '../../queries/answered'
import { editsOf, UnsavedEdits, useOfficeList } from '../../queries/office-list'
import { useAnswer } from '../../queries/use-answer'
import { Stack } from '../../ui/stack'
import { Text } from '../../ui/text'
import { MatterList } from './matter-list'
import { matterTexts as texts } from './texts'

/** The office's page: what the desks handle. */
export function MattersDesk() {
  const asked = useAnswer(['matters', 'office'], () => api(officeLists).matters({}))
  return <Answered of={asked}>{({ matters, version }) => <Matters {...{ matters, version }} />}</Answered>
}

const edited = keptOwn('edited-matters', editsOf(Matter))

function Matters({ matters: items, version }: { matters: Matter[]; version: number }) {
  const list = useOfficeList({
    about: ['matters'],
    saved: { items, version },
    save: ({ items: matters, version: read }) => api(officeLists).setMatters({ matters, version: read }),
    done: texts.saved,
    draft: edited,
  })
  return (
    <Stack gap="wide">
      <Text>{texts.how}</Text>
      <MatterList matters={list.items} onChange={list.change} />
      <UnsavedEdits of={list} words={texts} />
    </Stack>
  )
}
