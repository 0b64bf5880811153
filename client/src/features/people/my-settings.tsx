import { go } from '../../platform/navigation'
import { Cell, Cells } from '../../ui/cell'
import { Switch } from '../../ui/switch'
import { texts } from './texts'
import { useDemoPeople } from './use-demo-people'
import { useElderChoice } from './use-elder-choice'

export function MySettings() {
  const [elder, setElder] = useElderChoice()
  const { value: people = [] } = useDemoPeople()
  return (
    <Cells label={texts.settings}>
      <Switch label={texts.elder} note={texts.elderNote} on={elder} onChange={setElder} />
      <Cell icon="shield" title={texts.privacy} note={texts.privacyNote} onPress={() => go('privacy')} />
      {people.length > 0 && (
        <Cell
          icon="people"
          title={texts.changePerson}
          note={texts.changePersonNote}
          onPress={() => go('signIn', { after: 'home' })}
        />
      )}
    </Cells>
  )
}
