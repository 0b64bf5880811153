import type { Area } from '@mulin/shared/areas'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type Nowhere, type Position, whereIAm } from '../../../platform/position'
import { useAreas } from '../../../queries/use-areas'
import { Button } from '../../../ui/button'
import { Row, Stack } from '../../../ui/stack'
import { Caption, Text } from '../../../ui/text'
import type { Draft } from './draft'
import { texts } from './here-texts'
import { isAround } from '@mulin/shared/hazards/nearest-estate'

// Indoors it is 30 to 100 metres; what a computer guesses from its network is kilometres off.
const metresAtMost = 200

interface Props {
  /** There is one already. */
  again: boolean
  onFound: (pin: NonNullable<Draft['pin']>) => void
  /** What else can be done with it. */
  children?: ReactNode
}

/** In a browser: where the device is, for who stands beside it. What does not help changes nothing. */
export function PinHere({ again, onFound, children }: Props) {
  const { find, finding, trouble } = useFinding(onFound)
  return (
    <Stack gap="tight">
      <Row>
        <Button look={again ? 'plain' : 'secondary'} icon="place" busy={finding} onPress={find}>
          {again ? texts.again : texts.here}
        </Button>
        {children}
      </Row>
      <Text soft live>
        {finding ? texts.finding : trouble}
      </Text>
      {!again && !finding && !trouble && <Caption>{texts.onlyThere}</Caption>}
    </Stack>
  )
}

function useFinding(onFound: Props['onFound']) {
  const tree = useAreas().value?.areas ?? []
  const [finding, setFinding] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const isThere = useIsThere()
  // What was filled in while it was looked for stays.
  const latest = useRef(onFound)
  useEffect(() => void (latest.current = onFound))
  const find = async () => {
    setTrouble(undefined)
    setFinding(true)
    const here = await whereIAm()
    if (!isThere()) return
    setFinding(false)
    if (isUseful(here, tree)) latest.current(pinOf(here))
    else setTrouble(whyNot(here))
  }
  return { find, finding, trouble }
}

/** False once it was left: what is found then is put nowhere. */
function useIsThere() {
  const there = useRef(true)
  useEffect(() => {
    there.current = true
    return () => void (there.current = false)
  }, [])
  return () => there.current
}

const isUseful = (here: Position | Nowhere, tree: readonly Area[]): here is Position =>
  typeof here !== 'string' && here.metres <= metresAtMost && isAround(tree, here)

function whyNot(here: Position | Nowhere): string {
  if (typeof here === 'string') return texts[here]
  return here.metres > metresAtMost ? texts.vague(here.metres) : texts.far
}

const pinOf = ({ latitude, longitude, metres }: Position) => ({ latitude, longitude, name: texts.name(metres) })
