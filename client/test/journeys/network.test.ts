import { contract } from '@mulin/shared/contract'
import { plannedActivity } from '../weapp/journeys/planned-activity'
import { someoneElse } from '../weapp/someone-else'
import { someone, type Someone } from './someone'

test('what was read stays readable while the network is cut; what was not comes once it is back', async () => {
  const resident = await someone('resident-1')
  await resident.open('home')
  await resident.see('身边的活动')
  await resident.tab('活动')
  await resident.see('农民丰收运动会')
  await resident.tab('我的')
  await resident.see('居民 01')

  await resident.goOffline()
  await resident.see('没有网络，先显示上次的内容')
  await resident.tab('首页')
  await resident.see('身边的活动')
  await resident.see('没有网络，先显示上次的内容')
  await resident.tab('活动')
  await resident.see('农民丰收运动会')
  await resident.press(/^类型/)
  await resident.choose('运动会')
  await resident.see('网络不通')

  await resident.goOnline()
  await resident.see('农民丰收运动会')
  await resident.gone('没有网络，先显示上次的内容')
})

test('the home page is there after 250 KB of scripts, as they come over the network', async () => {
  const anyone = await someone()
  await anyone.open('home')
  await anyone.see('身边的活动')
  const sizes = await anyone.page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming && entry.name.endsWith('.js'))
      .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
  )
  expect(sizes).not.toContain(0)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(250 * 1024)
})

test('a page opened for the first time without a network opens by itself once it is back', async () => {
  const resident = await someone('resident-1')
  await resident.open('home')
  await resident.rest()
  await resident.goOffline()
  await resident.press(/^服务/, resident.page.getByRole('navigation', { name: '常用' }))
  await resident.see('没有网络，连上网后会打开这一页')

  await resident.goOnline()

  await resident.at('服务')
})

test('a page whose file is gone after a release is loaded anew', async () => {
  const resident = await someone('resident-1')
  await resident.page.clock.install()
  await resident.open('home')
  await resident.rest()
  await resident.page.clock.fastForward('00:20')
  await resident.page.route('**/chunk/*', (route) => route.abort(), { times: 1 })

  await resident.press(/^服务/, resident.page.getByRole('navigation', { name: '常用' }))

  await resident.at('服务')
})

test('a first page whose file is gone after a release is loaded anew once, and not again and again', async () => {
  const resident = await someone('resident-1')
  const { page } = resident
  let starts = 0
  page.on('request', (request) => void (request.isNavigationRequest() && starts++))
  await page.route('**/chunk/*', (route) => route.abort(), { times: 1 })
  await resident.open('services')
  await resident.see('我的码')
  expect(starts).toBe(2)

  const isGone = await cutOff(resident, '**/chunk/*')
  await page.reload()
  await resident.see('这一页没有打开，请再点一次')
  expect(isGone.now).toBe(true)
  expect(starts).toBe(3)
})

test('a list that did not come can be asked for again', async () => {
  const resident = await someone('resident-2')
  const isCut = await cutOff(resident, '**/api/me/sign-ups*')
  await resident.open('mySignUps')
  await resident.see('网络不通')

  isCut.now = false
  await resident.press('重试')

  await resident.see('接下来')
})

test('on a slow network the page keeps its place while it loads, and an impatient second tap signs up once', async () => {
  const { id } = await plannedActivity({ title: '剪窗花', capacities: [5] })
  const resident = await someone('resident-11')
  await slowDown(resident)
  await answerOnceSkeletonIsSeen(resident, `**/api/activities/${id}`)
  await resident.open('activity', { activityId: id })
  await resident.press('报名 · 余 5 席')
  await resident.at('报名')

  await resident.button('报名').dblclick()

  await resident.see('报名成功')
  const ask = await someoneElse('resident-11')
  const { signUps } = await ask(contract.signUps.mine, {})
  expect(signUps.filter(({ activityId }) => activityId === id)).toHaveLength(1)
})

async function cutOff({ page }: Someone, address: string) {
  const is = { now: true }
  await page.route(address, (route) => (is.now ? route.abort() : route.continue()))
  return is
}

const answerOnceSkeletonIsSeen = ({ page }: Someone, address: string) =>
  page.route(
    address,
    async (route) => {
      await page.getByRole('status', { name: '加载中' }).waitFor()
      await route.continue()
    },
    { times: 1 },
  )

/** 400 ms to every answer, as in a basement. */
async function slowDown({ context, page }: Someone) {
  const devTools = await context.newCDPSession(page)
  await devTools.send('Network.enable')
  const kilobytes = 1024
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 500 * kilobytes,
    uploadThroughput: 100 * kilobytes,
  })
}
