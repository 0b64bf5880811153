import { addressOf, paramsOf, routes } from './routes'
import appConfig from '../app.config'

const activityId = 'act_01HZZZZZZZZZZZZZZZZZZZZZZZ'

test('an address gives back what was put in', () => {
  const address = addressOf('activity', { activityId, from: '志愿者 & 我', nothing: undefined })

  const query = Object.fromEntries(
    address
      .split('?')[1]
      ?.split('&')
      .map((pair) => pair.split('=')) ?? [],
  )

  expect(paramsOf(query)).toEqual({ activityId, from: '志愿者 & 我' })
})

test('a mini-program code opens what its scene names', () => {
  expect(paramsOf({ scene: encodeURIComponent(`a=${activityId}&x=1`) })).toEqual({ activityId })
})

test('what no browser would have encoded is taken as it is', () => {
  expect(paramsOf({ words: '100%' })).toEqual({ words: '100%' })
})

test('every page has a route and every route a page', () => {
  const { pages = [], subPackages = [] } = appConfig
  const all = [...pages, ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]

  expect(all.map((page) => `/${page}`).sort()).toEqual(Object.values(routes).sort())
})
