import { activities } from '@mulin/shared/activities/endpoints'
import { areas } from '@mulin/shared/areas'
import { results } from '@mulin/shared/results/endpoints'
import type { OwnResult } from '@mulin/shared/results/result'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expectAccessible } from '../../../test/accessible'
import { activityId, anActivity, aTree, inDays, signUpId } from '../../../test/activities'
import { aBoard, allResults, anEntry, someResults } from '../../../test/results'
import { renderScreen, resident, visited } from '../../../test/screen'
import { answer, cutOff, server } from '../../../test/server'
import { device } from '../../../test/taro'
import { MyResult } from './my-result'
import { ResultsEntry } from './results-entry'
import { ResultsScreen } from './results-screen'

const params = { activityId: activityId() }
const open = () => renderScreen(<ResultsScreen />, { params })
const rowsOf = (name: string) =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map((row) => row.textContent)

beforeEach(() => {
  answer(activities.one, anActivity({ title: '农民丰收运动会' }))
  answer(areas.tree, { areas: aTree })
})
afterEach(() => jest.useRealTimers())

test('ranks stand event by event, and the tables name the communities', async () => {
  answer(results.ofActivity, allResults())

  open()

  expect(await screen.findByText('农民丰收运动会')).toBeInTheDocument()
  expect(rowsOf('独轮车运粮')).toEqual(['1荷叶社区队46.20 秒', '2太宇社区队48.20 秒'])
  await screen.findByText('荷叶社区')
  expect(rowsOf('奖牌榜')).toEqual(['1荷叶社区7 分金 1 银 0 铜 0', '2太宇社区5 分金 0 银 1 铜 0'])
  await expectAccessible()
})

test('the tables turn to points, and to teams', async () => {
  answer(results.ofActivity, allResults())
  open()

  fireEvent.click(await screen.findByRole('radio', { name: '积分榜' }))
  fireEvent.click(screen.getByRole('radio', { name: '按队伍' }))

  expect(rowsOf('积分榜')).toEqual(['1荷叶社区队金 1 银 0 铜 07 分', '2太宇社区队金 0 银 1 铜 05 分'])
})

test('who did not finish has no rank and no certificate', async () => {
  const { value: _, ...unfinished } = anEntry({ id: 'c', name: '银穆社区队' })
  answer(results.ofActivity, allResults([someResults({ entries: [anEntry(), unfinished] })]))

  open()

  await screen.findAllByText('银穆社区队')
  expect(rowsOf('独轮车运粮')[1]).toBe('–银穆社区队无成绩')
  expect(screen.queryByRole('button', { name: /银穆社区队/ })).not.toBeInTheDocument()
})

test('a correction tells what was, what is, why and by whom', async () => {
  const [before, after] = [
    { name: '太宇社区队', value: 84_200, rank: 2 },
    { name: '太宇社区队', value: 48_200, rank: 1 },
  ]
  const change = { entryId: 'a', kind: 'team' as const, before, after }
  const correction = { at: inDays(0), by: 'office' as const, reason: '计时员看错', changes: [change] }
  answer(results.ofActivity, allResults([someResults({ corrections: [correction] })]))
  open()

  fireEvent.click(await screen.findByRole('button', { name: '更正 1 次' }))

  expect(screen.getByText('太宇社区队：第 2 名 1 分 24.20 秒 → 第 1 名 48.20 秒')).toBeInTheDocument()
  expect(screen.getByText('原因：计时员看错')).toBeInTheDocument()
  expect(screen.getByText(/街道更正$/)).toBeInTheDocument()
})

test('a certificate is looked at, and kept under a name', async () => {
  answer(results.ofActivity, allResults())
  const links: string[] = []
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    links.push(`${this.download} ${this.href}`)
  })
  open()

  fireEvent.click(await screen.findByRole('button', { name: /荷叶社区队/ }))
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '保存图片' })))

  expect(screen.getByRole('img', { name: '荷叶社区队 的成绩证明' })).toHaveAttribute(
    'src',
    expect.stringMatching(/\/results\/ses_\d+\/certificate\.png\?entry=b&v=2$/),
  )
  expect(links).toEqual([expect.stringMatching(/^荷叶社区队 的成绩证明\.png http/)])
})

test('scores are asked for every two seconds, and what a team got is shown for a moment', async () => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] })
  let points = 20
  answer(results.ofActivity, () => {
    const [first, other] = aBoard().teams
    return allResults([], [aBoard({ teams: [{ ...first!, points }, other!] })])
  })
  open()
  await act(() => jest.advanceTimersByTimeAsync(500))
  expect(rowsOf('闻歌知雅调')).toEqual(['太宇社区队20', '荷叶社区队35'])

  points = 40
  await act(() => jest.advanceTimersByTimeAsync(2500))

  expect(rowsOf('闻歌知雅调')).toEqual(['太宇社区队+2040', '荷叶社区队35'])
  await act(() => jest.advanceTimersByTimeAsync(4500))
  expect(rowsOf('闻歌知雅调')[0]).toBe('太宇社区队40')
})

test('out of sight nothing is asked; back in front it goes on', async () => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] })
  let asked = 0
  answer(results.ofActivity, () => {
    asked++
    return allResults([], [aBoard()])
  })
  open()
  await act(() => jest.advanceTimersByTimeAsync(500))
  act(() => device.onHide.forEach((run) => run()))
  const before = asked

  await act(() => jest.advanceTimersByTimeAsync(20_000))
  expect(asked).toBe(before)

  act(() => device.onShow.forEach((run) => run()))
  await act(() => jest.advanceTimersByTimeAsync(5000))
  expect(asked).toBeGreaterThan(before)
})

test('with the network cut the last scores stay, and since when is said', async () => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] })
  answer(results.ofActivity, allResults([], [aBoard()]))
  open()
  await act(() => jest.advanceTimersByTimeAsync(500))

  cutOff(results.ofActivity)
  await act(() => jest.advanceTimersByTimeAsync(6000))

  expect(screen.getByText('网络不通，比分停在 14:05。连上后自动更新。')).toBeInTheDocument()
  expect(rowsOf('闻歌知雅调')).toEqual(['太宇社区队20', '荷叶社区队35'])
})

test('before there is anything it says so', async () => {
  answer(results.ofActivity, allResults([]))

  open()

  expect(await screen.findByText('还没有成绩。')).toBeInTheDocument()
})

test('without network there is a way to try again', async () => {
  cutOff(results.ofActivity)
  open()
  const retry = await screen.findByRole('button', { name: '重试' })
  answer(results.ofActivity, allResults())

  fireEvent.click(retry)

  expect(await screen.findByRole('list', { name: '独轮车运粮' })).toBeInTheDocument()
})

describe('on the page of an activity', () => {
  test('the way to its results is there once there are some', async () => {
    answer(activities.one, anActivity({ resultsSince: inDays(0) }))
    renderScreen(<ResultsEntry />, { params })

    fireEvent.click(await screen.findByRole('button', { name: /看成绩和比分/ }))

    expect(visited()).toEqual([`/packages/activity/results/index?activityId=${activityId()}`])
  })

  test('and not before', async () => {
    let asked = false
    answer(activities.one, () => {
      asked = true
      return anActivity()
    })
    renderScreen(<ResultsEntry />, { params })
    await act(async () => void (await new Promise((done) => setTimeout(done, 100))))

    expect(asked).toBe(true)
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })
})

describe('on the page of a sign-up', () => {
  const open = (result?: OwnResult, isPublished = true) => {
    answer(activities.one, anActivity({ resultsSince: inDays(0) }))
    answer(results.mine, { result, isPublished })
    return renderScreen(<MyResult activityId={activityId()} signUpId={signUpId()} isAwaited />, { as: resident() })
  }
  const own = () => someResults({ entries: [anEntry()] })
  /** The picture, for whoever is signed in alone; gives what is asked for. */
  function takeAsOwner() {
    const asked: string[] = []
    URL.createObjectURL = () => 'blob:own'
    const path = 'http://api.test/sign-ups/:id/certificate.png'
    server.use(
      http.get(path, ({ request }) => {
        if (!request.headers.get('authorization')) return HttpResponse.text('no', { status: 401 })
        const { pathname, search } = new URL(request.url)
        asked.push(pathname + search)
        return HttpResponse.text('png')
      }),
    )
    return asked
  }

  test('its own result is there with the certificate', async () => {
    open(own())
    const line = await within(await screen.findByRole('list', { name: '我的成绩' })).findByRole('button')
    expect(line).toHaveTextContent(/^1太宇社区队48.20 秒$/)

    takeAsOwner()
    fireEvent.click(line)

    const picture = await within(screen.getByRole('dialog', { name: '成绩证明' })).findByRole('img')
    expect(picture).toHaveAttribute('src', 'blob:own')
    await expectAccessible()
  })

  test('its certificate is kept as its owner, and printed as it is shown', async () => {
    const asked = takeAsOwner()
    open(own())
    fireEvent.click(await within(await screen.findByRole('list', { name: '我的成绩' })).findByRole('button'))
    const sheet = within(screen.getByRole('dialog', { name: '成绩证明' }))
    const kept: string[] = []
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      kept.push(`${this.href} ${this.download}`)
    })

    fireEvent.click(await sheet.findByRole('button', { name: '保存图片' }))
    await waitFor(() => expect(kept).toEqual(['blob:own 太宇社区队 的成绩证明.png']))
    fireEvent.click(sheet.getByRole('button', { name: '打印' }))

    expect(document.querySelector('iframe')?.getAttribute('srcdoc')).toContain('src="blob:own"')
    expect(new Set(asked)).toEqual(
      new Set([`/sign-ups/${signUpId()}/certificate.png?activityId=${activityId()}&entry=a&v=2`]),
    )
  })

  test('a certificate that does not come is asked for again', async () => {
    open(own())
    server.use(http.get('http://api.test/sign-ups/:id/certificate.png', () => HttpResponse.error()))
    fireEvent.click(await within(await screen.findByRole('list', { name: '我的成绩' })).findByRole('button'))
    const sheet = within(screen.getByRole('dialog', { name: '成绩证明' }))
    const again = await sheet.findByRole('button', { name: /重试|再试/ })
    expect(sheet.queryByRole('button', { name: '保存图片' })).not.toBeInTheDocument()

    takeAsOwner()
    fireEvent.click(again)

    expect(await sheet.findByRole('img')).toHaveAttribute('src', 'blob:own')
  })

  test('it says so while the own one is not published, and leads to those of everybody', async () => {
    open(undefined, false)

    expect(await screen.findByText(/还没有公布您的成绩/)).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: /看成绩和比分/ }))
    expect(visited()).toEqual([`/packages/activity/results/index?activityId=${activityId()}`])
  })

  test('it says so where the published ones do not name it, and promises nothing', async () => {
    open()

    expect(await screen.findByText(/名单里没有对上您这份报名/)).toBeInTheDocument()
    expect(screen.queryByText(/还没有公布/)).not.toBeInTheDocument()
  })

  test('without a rank there is no certificate to look at', async () => {
    const { value: _, ...unfinished } = anEntry()
    open(someResults({ entries: [unfinished] }))

    expect(await screen.findByText(/公布$/)).toBeInTheDocument()
    expect(screen.queryByText(/证明/)).not.toBeInTheDocument()
  })

  test('nothing is announced to who was missed', async () => {
    answer(activities.one, anActivity({ resultsSince: inDays(0) }))
    answer(results.mine, { isPublished: true })
    const of = { activityId: activityId(), signUpId: signUpId() }
    const view = renderScreen(<MyResult {...of} isAwaited />, { as: resident() })
    await screen.findByText(/名单里没有对上您这份报名/)
    view.unmount()
    renderScreen(<MyResult {...of} isAwaited={false} />, { as: resident() })

    expect(await screen.findByRole('button', { name: /看成绩和比分/ })).toBeInTheDocument()
    expect(screen.queryByText(/名单里没有对上您这份报名/)).not.toBeInTheDocument()
  })

  test('the last answer stays without a network', async () => {
    const view = open(own())
    await screen.findByRole('list', { name: '我的成绩' })
    view.unmount()
    cutOff(results.mine)
    renderScreen(<MyResult activityId={activityId()} signUpId={signUpId()} isAwaited />, { as: resident() })

    expect(await screen.findByRole('list', { name: '我的成绩' })).toBeInTheDocument()
  })

  test('before there are results nothing is asked for', async () => {
    let asked = false
    answer(activities.one, () => {
      asked = true
      return anActivity()
    })
    renderScreen(<MyResult activityId={activityId()} signUpId={signUpId()} isAwaited />, { as: resident() })
    await waitFor(() => expect(asked).toBe(true))
    await act(async () => void (await new Promise((done) => setTimeout(done, 100))))

    expect(screen.queryByText('我的成绩')).not.toBeInTheDocument()
  })
})
