import { useState } from 'react'
import * as z from 'zod'
import { go } from '../../platform/navigation'
import { kept } from '../../platform/storage'
import { useHome } from '../../queries/use-me'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Row } from '../../ui/stack'
import { Text } from '../../ui/text'
import { texts } from './texts'

const putOff = kept('estate-later', z.literal(true))

/** Asks once, in passing, where somebody lives; what it is for can be done without. */
export function EstateHint() {
  const [later, setLater] = useState(() => putOff.get() ?? false)
  const { path, isKnown } = useHome()
  if (later || path !== undefined || !isKnown) return null
  const leave = () => {
    putOff.set(true)
    setLater(true)
  }
  return (
    <Card>
      <Text>{texts.hint}</Text>
      <Row>
        <Button icon="home" onPress={() => go('estate')}>
          {texts.choose}
        </Button>
        <Button look="plain" onPress={leave}>
          {texts.later}
        </Button>
      </Row>
    </Card>
  )
}
