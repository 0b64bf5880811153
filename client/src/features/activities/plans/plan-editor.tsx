import type { Activity } from '@mulin/shared/activities/activity'
import { areas as areaEndpoints, type Area } from '@mulin/shared/areas'
import { areasSeenBy } from '@mulin/shared/duties'
import type { Person } from '@mulin/shared/people'
import type { ReactElement } from 'react'
import { api } from '../../../api'
import { useParams } from '../../../platform/navigation'
import { Answered } from '../../../queries/answered'
import { useAnswer } from '../../../queries/use-answer'
import { Page } from '../../../ui/page'
import { planTexts } from './plan-texts'
import { PlanForm } from './plan-form'

/** The page of one activity as its organiser writes it; without an id a new one. */
export function PlanEditor() {
  const { activityId } = useParams()
  const tree = useAnswer(['areas'], () => api.areas.tree({}), { keep: areaEndpoints.tree.output })
  const me = useAnswer(['me'], () => api.people.me({}))
  const communities = communitiesOf(tree.value?.areas ?? [], me.value)

  if (activityId === undefined) {
    return (
      <Waiting of={tree}>
        <PlanForm key="new" activity={undefined} communities={communities} />
      </Waiting>
    )
  }
  return <Existing activityId={activityId} communities={communities} />
}

function Existing({ activityId, communities }: { activityId: string; communities: readonly Area[] }) {
  const asked = useAnswer(['activity', activityId], () => api.activities.one({ activityId }))
  if (asked.value) return <PlanForm key={keyOf(asked.value)} activity={asked.value} communities={communities} />
  return (
    <Page title={planTexts.edit}>
      <Answered of={asked}>{() => null}</Answered>
    </Page>
  )
}

const keyOf = ({ id, version }: Activity) => `${id} ${version}`

type WaitingProps = { of: Parameters<typeof Answered>[0]['of']; children: ReactElement }

const Waiting = ({ of, children }: WaitingProps) =>
  of.value === undefined ? (
    <Page title={planTexts.create}>
      <Answered of={of}>{() => null}</Answered>
    </Page>
  ) : (
    children
  )

/** The communities somebody may plan for; all of them for the office. */
function communitiesOf(areas: readonly Area[], me: Person | undefined): Area[] {
  const seen = me ? areasSeenBy({ personId: me.id, duties: me.duties }) : []
  const mine = (path: string) => seen.some((area) => path === area || path.startsWith(`${area}/`))
  return areas.filter(({ kind, path }) => kind === 'community' && mine(path))
}
