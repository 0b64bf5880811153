import { activities } from '@mulin/shared/activities/endpoints'
import { type Area, areas as areaEndpoints } from '@mulin/shared/areas'
import { type Actor, mayDecideIn } from '@mulin/shared/duties'
import { people, type Person } from '@mulin/shared/people'
import { mayDo } from '@mulin/shared/roles'
import type { ReactElement } from 'react'
import { api } from '../../../api'
import { useParams } from '../../../platform/navigation'
import { Answered } from '../../../queries/answered'
import { useAnswer } from '../../../queries/use-answer'
import { refusalWords } from '../../../refusal-words'
import { Page } from '../../../ui/page'
import { Broken } from '../../../ui/states'
import { planTexts } from './plan-texts'
import { PlanForm } from './plan-form'
import type { Places } from './places'

/** The page of one activity as its organiser writes it; without an id a new one, which may begin like an earlier one. */
export function PlanEditor() {
  const { activityId, likeActivityId } = useParams()
  const known = activityId ?? likeActivityId
  const tree = useAnswer(['areas'], () => api(areaEndpoints).tree({}), { keep: areaEndpoints.tree.output })
  const me = useAnswer(['me'], () => api(people).me({}))
  const places = placesOf(tree.value?.areas ?? [], me.value)

  if (known === undefined) {
    return (
      <Waiting of={tree.value ? me : tree}>
        {places.isWhole || places.communities.length > 0 ? <PlanForm key="new" places={places} /> : <NotMine />}
      </Waiting>
    )
  }
  return <Existing activityId={known} isNew={activityId === undefined} places={places} />
}

interface ExistingProps {
  activityId: string
  /** It is held once more, as another one. */
  isNew: boolean
  places: Places
}

function Existing({ activityId, isNew, places }: ExistingProps) {
  const asked = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  const me = useAnswer(['me'], () => api(people).me({}))
  const activity = asked.value
  if (!activity || !me.value) return <Asking of={activity ? me : asked} />
  if (!mayDecideIn(planner(me.value), activity.areaPath)) return <OutsideMyArea />
  return <PlanForm key={activity.id} {...(isNew ? { like: activity } : { activity })} places={places} />
}

const Asking = ({ of }: { of: Parameters<typeof Answered>[0]['of'] }) => (
  <Page title={planTexts.edit}>
    <Answered of={of}>{() => null}</Answered>
  </Page>
)

const NotMine = () => (
  <Page title={planTexts.create}>
    <Broken {...refusalWords.not_permitted} />
  </Page>
)

const OutsideMyArea = () => (
  <Page title={planTexts.edit}>
    <Broken {...refusalWords.outside_your_area} />
  </Page>
)

type WaitingProps = { of: Parameters<typeof Answered>[0]['of']; children: ReactElement }

const Waiting = ({ of, children }: WaitingProps) =>
  of.value === undefined ? (
    <Page title={planTexts.create}>
      <Answered of={of}>{() => null}</Answered>
    </Page>
  ) : (
    children
  )

/** Somebody with those duties that let them plan activities. */
const planner = ({ id, duties }: Person): Actor => ({
  personId: id,
  duties: duties.filter(({ role }) => mayDo(role, 'activities.manage')),
})

/** Where somebody may plan: what is not theirs is not offered. */
function placesOf(areas: readonly Area[], me: Person | undefined): Places {
  const own = me ? areas.filter(({ path }) => mayDecideIn(planner(me), path)) : []
  return {
    communities: own.filter(({ kind }) => kind === 'community'),
    isWhole: own.some(({ kind }) => kind === 'subdistrict'),
  }
}
