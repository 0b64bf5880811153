import { areas as areaEndpoints } from '@mulin/shared/areas'
import { duties } from '@mulin/shared/duties'
import { useState } from 'react'
import { api } from '../../api'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet'
import { Stack } from '../../ui/stack'
import { DutyList } from './duty-list'
import { GrantDuty } from './grant-duty'
import { texts } from './texts'

/** The administrator's page: who holds which duty, and granting another. */
export function DutiesDesk() {
  const [granting, setGranting] = useState(false)
  const tree = useAnswer(['areas'], () => api(areaEndpoints).tree({}), { keep: areaEndpoints.tree.output })
  const staff = useAnswer(['duties'], () => api(duties).list({}))

  return (
    <Answered of={tree}>
      {({ areas }) => (
        <Stack>
          <Button look="primary" icon="plus" onPress={() => setGranting(true)}>
            {texts.grant}
          </Button>
          <DutyList areas={areas} />
          <Sheet open={granting} title={texts.grant} onClose={() => setGranting(false)}>
            <GrantDuty areas={areas} units={staff.value?.units ?? []} />
          </Sheet>
        </Stack>
      )}
    </Answered>
  )
}
