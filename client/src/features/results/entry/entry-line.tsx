import type { Measure } from '@mulin/shared/results/result'
import { useState } from 'react'
import { Button, IconButton } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Sheet } from '../../../ui/sheet'
import { Row, Stack } from '../../../ui/stack'
import { TextField } from '../../../ui/text-field'
import { valueWords } from '../words'
import { CommunityField } from './community-field'
import type { Line } from './entry-draft'
import { texts } from './texts'
import { typedValue } from './typed-value'

interface Props {
  line: Line
  measure: Measure
  fault: string | undefined
  onChange: (changed: Partial<Line>) => void
  onRemove: () => void
}

/** One number, large; what it will be read as stands above it. */
export function EntryLine({ line, measure, fault, onChange, onRemove }: Props) {
  const [editing, setEditing] = useState(false)
  const read = typedValue(measure, line.typed)
  const words = 'value' in read && read.value !== undefined ? valueWords(measure, read.value) : ''
  return (
    <Card>
      <Row>
        <Stack>
          <TextField
            kind={measure === 'points' ? 'text' : 'number'}
            large
            label={line.name}
            hint={words && texts.readAs(words)}
            maxLength={9}
            value={line.typed}
            error={fault ?? ('fault' in read ? texts[read.fault] : undefined)}
            onChange={(typed) => onChange({ typed })}
          />
        </Stack>
        <IconButton icon="edit" label={texts.edit(line.name)} onPress={() => setEditing(true)} />
      </Row>
      <Sheet open={editing} title={texts.edit(line.name)} onClose={() => setEditing(false)}>
        <WhoFields line={line} onChange={onChange} />
        <Row>
          <Button look="danger" onPress={onRemove}>
            {texts.remove}
          </Button>
          <Button look="primary" onPress={() => setEditing(false)}>
            {texts.done}
          </Button>
        </Row>
      </Sheet>
    </Card>
  )
}

const WhoFields = ({ line, onChange }: Pick<Props, 'line' | 'onChange'>) => (
  <>
    <TextField
      label={line.kind === 'team' ? texts.ownName : texts.personName}
      maxLength={30}
      value={line.name}
      onChange={(name) => onChange({ name })}
    />
    <CommunityField value={line.communityId} onChange={(communityId) => onChange({ communityId })} />
  </>
)
