import { go } from '../../platform/navigation'
import { Entries, Entry } from '../../ui/entries'
import { texts } from './texts'

export const MainEntries = () => (
  <Entries label={texts.entries}>
    <Entry icon="calendar" title={texts.activities} note={texts.activitiesNote} onPress={() => void go('activities')} />
    <Entry icon="camera" title={texts.report} note={texts.reportNote} onPress={() => void go('report')} />
    <Entry icon="service" title={texts.services} note={texts.servicesNote} onPress={() => void go('services')} />
  </Entries>
)
