import { apiKeys } from '@mulin/shared/api-keys'
import { useState } from 'react'
import { api } from '../../api'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { List } from '../../ui/list'
import { Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Text } from '../../ui/text'
import { GrantKey, type Granted } from './grant-key'
import { KeyCard } from './key-card'
import { ShownKey } from './shown-key'
import { texts } from './texts'

/** For who decides for the whole subdistrict: which other systems report hazards. */
export function KeysDesk() {
  const asked = useAnswer(['api-keys'], () => api(apiKeys).list({}))
  const [adding, setAdding] = useState(false)
  const [granted, setGranted] = useState<Granted>()
  const show = (key: Granted) => {
    setAdding(false)
    setGranted(key)
  }
  return (
    <Stack>
      <Text>{texts.how}</Text>
      <Button look="primary" icon="plus" onPress={() => setAdding(true)}>
        {texts.add}
      </Button>
      <Answered of={asked}>
        {({ apiKeys }) =>
          apiKeys.length === 0 ? (
            <Empty icon="plug" what={texts.none} next={texts.noneNext} />
          ) : (
            <List label={texts.keys}>
              {apiKeys.map((key) => (
                <KeyCard key={key.id} of={key} />
              ))}
            </List>
          )
        }
      </Answered>
      {adding && <GrantKey onGranted={show} onClose={() => setAdding(false)} />}
      {granted && <ShownKey of={granted} onClose={() => setGranted(undefined)} />}
    </Stack>
  )
}
