import { type Permission, permissionsOf } from '@mulin/shared/roles'
import type { Person } from '@mulin/shared/people'
import { go } from '../../platform/navigation'
import type { Route } from '../../platform/routes'
import { Cell, Cells } from '../../ui/cell'
import type { IconName } from '../../ui/icon'
import { texts } from './texts'

interface Place {
  route: Route
  word: string
  icon: IconName
}

const allHazards: Place = { route: 'staffHazards', word: '辖区隐患', icon: 'shield' }

/** Where each permission leads. */
const places = {
  'hazards.handle': allHazards,
  'hazards.fix': allHazards,
  'activities.manage': { route: 'staffActivities', word: '活动管理', icon: 'calendar' },
  'volunteers.review': { route: 'volunteers', word: '志愿者', icon: 'hand' },
  'notices.publish': { route: 'staffNotices', word: '通知发布', icon: 'bell' },
  'visits.open': { route: 'desk', word: '窗口办理', icon: 'office' },
  'duties.grant': { route: 'duties', word: '职责管理', icon: 'people' },
  'areas.import': { route: 'areas', word: '区划导入', icon: 'map' },
} as const satisfies Record<Permission, Place>

export function placesFor({ duties }: Pick<Person, 'duties'>): Place[] {
  const permissions = duties.flatMap(({ role }): readonly Permission[] => permissionsOf[role])
  return [...new Set(permissions.map((permission) => places[permission]))]
}

/** The other screens this person's duties open. */
export const Places = ({ person }: { person: Person }) => (
  <Cells label={texts.otherWork}>
    {placesFor(person).map(({ route, word, icon }) => (
      <Cell key={route} icon={icon} title={word} onPress={() => void go(route)} />
    ))}
  </Cells>
)
