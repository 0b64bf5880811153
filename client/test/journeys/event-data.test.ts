import { contract } from '@mulin/shared/contract'
import { structuredDataTest } from 'structured-data-testing-tool'
import { someoneElse } from '../weapp/someone-else'
import { someone } from './someone'

test('the testing tool for structured data finds the event on the page of an activity as the browser has it', async () => {
  const ask = await someoneElse('resident-1')
  const { activities } = await ask(contract.activities.list, { limit: 1 })
  const [{ id: activityId, title } = { id: '', title: '' }] = activities
  const visitor = await someone()
  await visitor.open('activity', { activityId })
  const said = visitor.page.locator('script[type="application/ld+json"]')
  await said.waitFor({ state: 'attached' })

  const { failed, passed } = await structuredDataTest(await visitor.page.content(), {
    schemas: ['jsonld:Event'],
  }).catch((error: { res: { failed: object[]; passed: object[] } }) => error.res)

  expect(failed).toEqual([])
  expect(passed.length).toBeGreaterThan(0)
  expect(JSON.parse((await said.textContent()) ?? '')).toMatchObject({ '@type': 'Event', name: title })
})
