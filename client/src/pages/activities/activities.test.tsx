import { activities } from '@mulin/shared/activities/endpoints'
import { areas } from '@mulin/shared/areas'
import { people } from '@mulin/shared/people'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { screen } from '@testing-library/react'
import { aCard, aTree, heyeEstate } from '../../../test/activities'
import { renderScreen, resident, signedIn } from '../../../test/screen'
import { answer, refuse } from '../../../test/server'
import ActivitiesPage from './index'

const asked: (string | undefined)[] = []

beforeEach(() => {
  asked.length = 0
  answer(areas.tree, { areas: aTree })
  answer(signUps.mine, { signUps: [] })
  answer(activities.list, ({ communityId }) => {
    asked.push(communityId)
    return { activities: [aCard()] }
  })
})

test('the first list there is to tap on is the one of my community', async () => {
  renderScreen(<ActivitiesPage />, { as: resident(heyeEstate) })

  await screen.findByRole('button', { name: /荷叶社区义诊/ })

  expect(asked).toEqual(['heye'])
})

test('when nobody says who I am, the list is that of everybody', async () => {
  signedIn(resident())
  refuse(people.me, 'busy')
  renderScreen(<ActivitiesPage />)

  await screen.findByRole('button', { name: /荷叶社区义诊/ })

  expect(asked).toEqual([undefined])
})
