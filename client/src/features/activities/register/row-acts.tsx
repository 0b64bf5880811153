import { outcomesOf, type SignUpState } from '@mulin/shared/allocation/steps'
import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import { useContext, useState } from 'react'
import { Button } from '../../../ui/button'
import { Row } from '../../../ui/stack'
import { Caption } from '../../../ui/text'
import { Decision } from './decision'
import { IfAbsent } from './if-absent'
import { MoveSheet } from './move-sheet'
import { RemoveSheet } from './remove-sheet'
import { texts } from './texts'

/** What an organiser may do with it as it stands. */
export function RowActs({ row }: { row: SignUpRow }) {
  const [asking, setAsking] = useState<'remove' | 'move'>()
  const ifAbsent = useContext(IfAbsent)
  if (row.isYours) return <LeftToOthers row={row} />
  if (row.state === 'pending') return <Decision row={row} />
  if (row.state === 'absent') return ifAbsent(row)
  const canRemove = outcomesOf(row.state, 'remove', 'organiser') !== undefined
  const close = () => setAsking(undefined)
  if (!canRemove) return null
  return (
    <>
      <Row>
        {row.position !== undefined && (
          <Button look="plain" label={`${texts.move} ${row.name}`} onPress={() => setAsking('move')}>
            {texts.move}
          </Button>
        )}
        <Button look="plain" label={`${texts.remove} ${row.name}`} onPress={() => setAsking('remove')}>
          {texts.remove}
        </Button>
      </Row>
      {asking === 'move' && <MoveSheet row={row} onClose={close} />}
      {asking === 'remove' && <RemoveSheet row={row} onClose={close} />}
    </>
  )
}

/** Nobody decides about their own: who can is said instead. */
const LeftToOthers = ({ row: { state } }: { row: SignUpRow }) =>
  isDecidedOn.has(state) ? <Caption>{texts.isYours}</Caption> : null

const isDecidedOn: ReadonlySet<SignUpState> = new Set(['pending', 'waiting', 'offered', 'confirmed', 'absent'])
