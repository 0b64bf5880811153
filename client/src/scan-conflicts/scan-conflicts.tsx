import { type ScanConflict, unseenIn } from '@mulin/shared/check-ins/conflicts'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { api } from '../api'
import { RefusalStrip } from '../queries/refusal-strip'
import { useAct } from '../queries/use-act'
import { Button } from '../ui/button'
import { Row, Stack } from '../ui/stack'
import { Tag } from '../ui/tag'
import { Caption } from '../ui/text'
import { texts } from './texts'

interface Props {
  of: { id: string; name: string; conflicts?: ScanConflict[] | undefined }
}

/** Scans that counted beside what was known, on whoever's phone, and who of staff looked at them. */
export function ScanConflicts({ of: { id: signUpId, name, conflicts = [] } }: Props) {
  const see = useAct(api(checkIns).seen, { changes: [['roster'], ['activity-sign-ups']] })
  const unseen = unseenIn(conflicts).map(({ nonce }) => nonce)
  if (conflicts.length === 0) return null
  return (
    <Stack gap="tight">
      {unseen.length > 0 && <Tag tone="waiting">{texts.toCheck}</Tag>}
      {conflicts.map((one) => (
        <Caption key={one.nonce}>
          {[texts.what(one), texts.when(one), one.seen && texts.seenBy(one.seen)].filter(Boolean).join(' ')}
        </Caption>
      ))}
      {unseen.length > 0 && (
        <Row>
          <Button
            label={`${texts.seen} ${name}`}
            busy={see.busy}
            onPress={() => void see.run({ signUpId, nonces: unseen })}
          >
            {texts.seen}
          </Button>
        </Row>
      )}
      <RefusalStrip refusal={see.refusal} />
    </Stack>
  )
}
