import type { ReferredHazard } from '@mulin/shared/referrals'
import { type ComponentProps, useState } from 'react'
import { Button } from '../../ui/button'
import { Row } from '../../ui/stack'
import { AskSheet } from './ask-sheet'
import { ExtensionSheet } from './extension-sheet'
import { texts } from './texts'

const asks = ['ask', 'request_extension'] as const
const words = { ask: texts.ask.verb, request_extension: texts.extension.verb }

interface Props {
  secret: string
  hazard: ReferredHazard
  link: ComponentProps<typeof ExtensionSheet>['link']
}

/** What the unit can ask for by now, before it answers. */
export function Asking({ secret, hazard: { can, dueAt }, link }: Props) {
  const [open, setOpen] = useState<(typeof asks)[number]>()
  const possible = asks.filter((one) => can.includes(one))
  const onClose = () => setOpen(undefined)
  return (
    <>
      {possible.length > 0 && (
        <Row>
          {possible.map((one) => (
            <Button key={one} onPress={() => setOpen(one)}>
              {words[one]}
            </Button>
          ))}
        </Row>
      )}
      {open === 'ask' && <AskSheet {...{ secret, onClose }} />}
      {open === 'request_extension' && <ExtensionSheet {...{ secret, dueAt, link, onClose }} />}
    </>
  )
}
