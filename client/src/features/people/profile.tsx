import { people, type Person } from '@mulin/shared/people'
import { PersonName, Phone } from '@mulin/shared/personal-data'
import { useState } from 'react'
import { api } from '../../api'
import { back, go } from '../../platform/navigation'
import { say } from '../../platform/toast'
import { Answered } from '../../queries/answered'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { nameAt, useAreas } from '../../queries/use-areas'
import { useMe } from '../../queries/use-me'
import { Button } from '../../ui/button'
import { Cell, Cells } from '../../ui/cell'
import { Skeleton } from '../../ui/skeleton'
import { Stack } from '../../ui/stack'
import { Caption } from '../../ui/text'
import { PhoneField, TextField } from '../../ui/text-field'
import { texts } from './texts'

export function Profile() {
  const me = useMe()
  return (
    <Answered of={me} skeleton={<Skeleton of="form" />}>
      {(person) => <ProfileForm person={person} />}
    </Answered>
  )
}

function ProfileForm({ person: { name: known = '', phoneMasked, areaPath } }: { person: Person }) {
  const [name, setName] = useState(known)
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct(api(people).update, { changes: [['me']], onDone: saved })
  const changes = { ...(name.trim() !== known && { name }), ...(phone.trim() !== '' && { phone }) }
  const faults = faultsOf(changes)
  const shown = tried ? faults : {}
  const save = () => {
    setTried(true)
    if (Object.keys(faults).length === 0) void act.run(changes)
  }
  return (
    <Stack gap="wide">
      <Stack>
        <TextField kind="name" label={texts.name} value={name} error={shown.name} onChange={setName} />
        <PhoneField
          label={texts.phone}
          hint={phoneMasked && texts.phoneKept(phoneMasked)}
          value={phone}
          error={shown.phone}
          onChange={setPhone}
        />
        <Caption>{texts.purpose}</Caption>
      </Stack>
      <Estate path={areaPath} />
      <RefusalStrip filled refusal={act.refusal} />
      <Button
        look="primary"
        block
        busy={act.busy}
        disabledReason={Object.keys(changes).length === 0 ? texts.nothingChanged : undefined}
        onPress={save}
      >
        {texts.save}
      </Button>
    </Stack>
  )
}

function Estate({ path }: { path: string | undefined }) {
  const { value } = useAreas()
  return (
    <Cells label={texts.estate}>
      <Cell
        icon="place"
        title={texts.estate}
        value={nameAt(value?.areas, path) || texts.noEstate}
        onPress={() => go('estate')}
      />
    </Cells>
  )
}

function saved() {
  say(texts.saved)
  void back()
}

function faultsOf({ name, phone }: { name?: string; phone?: string }): { name?: string; phone?: string } {
  return {
    ...(name !== undefined &&
      !PersonName.safeParse(name).success && { name: name.trim() === '' ? texts.nameMissing : texts.nameWrong }),
    ...(phone !== undefined && !Phone.safeParse(phone).success && { phone: texts.phoneWrong }),
  }
}
