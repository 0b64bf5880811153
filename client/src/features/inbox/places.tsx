import { type Permission, permissionsOf, type Role } from '@mulin/shared/roles'
import type { Person } from '@mulin/shared/people'
import { useMe } from '../../queries/use-me'
import { go } from '../../platform/navigation'
import type { Route } from '../../platform/routes'
import { Cell, Cells } from '../../ui/cell'
import type { IconName } from '../../ui/icon'
import { Links } from '../../ui/links'
import { texts } from './texts'

interface Place {
  route: Route
  word: string
  icon: IconName
  /** What reading it takes besides. */
  needs?: Permission
  /** Roles that have the permission for something else. */
  except?: readonly Role[]
}

const allHazards: Place = { route: 'staffHazards', word: '辖区隐患', icon: 'shield' }

const patrol: Place = { route: 'patrol', word: '巡查', icon: 'camera' }

/** Of an area, or that a property company answers for; partners only come along, to what is in 检查安排. */
const sites: Place = { route: 'sites', word: '检查场所', icon: 'search', except: ['partner'] }

/** Where each permission leads. */
const places: Record<Permission, readonly Place[]> = {
  'hazards.handle': [allHazards, patrol],
  'hazards.fix': [allHazards, patrol],
  'activities.manage': [{ route: 'staffActivities', word: '活动管理', icon: 'calendar' }],
  'volunteers.review': [{ route: 'volunteers', word: '志愿者', icon: 'hand' }],
  'hours.confirm': [{ route: 'staffHours', word: '志愿时长', icon: 'clock' }],
  'notices.publish': [{ route: 'staffNotices', word: '通知发布', icon: 'bell' }],
  'inspections.attend': [sites, { route: 'inspections', word: '检查安排', icon: 'calendar' }],
  'inspections.lead': [],
  'sites.manage': [],
  'visits.open': [{ route: 'desk', word: '窗口办理', icon: 'office' }],
  'duties.grant': [{ route: 'duties', word: '职责管理', icon: 'people' }],
  'rules.set': [
    { route: 'categories', word: '隐患类别', icon: 'warning' },
    { route: 'units', word: '承办单位', icon: 'office' },
    { route: 'matters', word: '窗口事项', icon: 'book' },
    { route: 'routingRules', word: '派遣规则', icon: 'send' },
    { route: 'cannedAnswers', word: '常用语', icon: 'edit', needs: 'hazards.fix' },
    { route: 'checklists', word: '检查表', icon: 'list' },
    { route: 'absenceRule', word: '缺席规则', icon: 'list' },
    { route: 'issuer', word: '证明出具单位', icon: 'star' },
    { route: 'apiKeys', word: '系统接口', icon: 'plug' },
  ],
  'areas.import': [{ route: 'areas', word: '区划导入', icon: 'map' }],
}

function placesFor({ duties }: Pick<Person, 'duties'>): Place[] {
  const permissions = duties.flatMap(({ role }): readonly Permission[] => permissionsOf[role])
  const found = duties.flatMap(({ role }) =>
    permissionsOf[role].flatMap((permission) => places[permission].filter(({ except }) => !except?.includes(role))),
  )
  return [...new Set(found)].filter(({ needs }) => needs === undefined || permissions.includes(needs))
}

/** The other screens this person's duties open: in one line above what waits, or in full where nothing can wait. */
export function Places({ inFull }: { inFull: boolean }) {
  const { value: person } = useMe()
  const links = (person ? placesFor(person) : []).map((place) => ({ ...place, onPress: () => void go(place.route) }))
  if (links.length === 0) return null
  if (!inFull) return <Links label={texts.otherWork} links={links} />
  return (
    <Cells label={texts.otherWork}>
      {links.map(({ route, word, icon, onPress }) => (
        <Cell key={route} icon={icon} title={word} onPress={onPress} />
      ))}
    </Cells>
  )
}
