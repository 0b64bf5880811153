import type { OutputOf } from '@mulin/shared/endpoint'
import { type Referral, referrals } from '@mulin/shared/referrals'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { openCamera, photoStore } from '../../../test/camera'
import { renderScreen, resident } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { device } from '../../../test/taro'
import { Links } from './links'
import { ReferralScreen } from './referral-screen'

const secret = 's'.repeat(43)
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const expiresAt = inHours(72)
const view = {
  unitName: '消防救援站',
  state: 'open' as const,
  expiresAt,
  hazard: {
    number: 'YH20261122-000123',
    state: 'dispatched' as const,
    categoryName: '堵住逃生通道',
    areaName: '太宇花园',
    place: '3 号楼 楼道',
    description: '两辆车在充电',
    photos: [],
    reportedAt: inHours(-2),
    dueAt: inHours(22.5),
    deadline: { hours: 24 },
    said: [],
    can: ['fix' as const, 'send_back' as const, 'ask' as const, 'request_extension' as const],
  },
}
const asked = { text: '从哪个门进？', at: inHours(-1), until: inHours(11) }
const line = (action: 'ask' | 'answer' | 'refuse_extension', note: string) => ({
  at: inHours(-1),
  action,
  note,
  photos: [],
})
/** The same after a step. */
const then = (hazard: Partial<NonNullable<OutputOf<typeof referrals.open>['hazard']>>) => ({
  ...view,
  hazard: { ...view.hazard, ...hazard },
})
const over = (state: 'answered' | 'withdrawn' | 'expired') => ({ unitName: view.unitName, state, expiresAt })

describe('a unit with the link', () => {
  beforeEach(() => {
    openCamera()
    photoStore()
    answer(referrals.open, view)
  })
  const opened = async () => {
    renderScreen(<ReferralScreen />, { params: { secret } })
    await screen.findByText('交给消防救援站办理')
  }
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

  test('reads what is to be done, and that opening it is written down', async () => {
    await opened()
    expect(screen.getByText('3 号楼 楼道')).toBeInTheDocument()
    expect(screen.getByText(/每次打开都会记录时间/)).toBeInTheDocument()
  })

  test('answers with a photo that belongs to the link; what was written stays without network', async () => {
    await opened()
    press('已整改，提交')
    expect(screen.getByText('请至少拍一张整改后的照片')).toBeInTheDocument()

    const announced: unknown[] = []
    answer(referrals.preparePhoto, (input) => {
      announced.push(input)
      return { photoId: `pho_${'A'.repeat(26)}`, upload: { url: 'http://photos.test/', fields: {} } }
    })
    fireEvent.click(screen.getByRole('button', { name: /拍照|添加/ }))
    await waitFor(() => expect(announced).toEqual([expect.objectContaining({ secret })]))
    fireEvent.input(screen.getByLabelText(/补充说明/), { target: { value: '已清空' } })
    cutOff(referrals.fix)
    press('已整改，提交')
    expect(await screen.findByText(/网络不通/)).toBeInTheDocument()
    expect(screen.getByLabelText(/补充说明/)).toHaveValue('已清空')

    answer(referrals.fix, (input) => {
      expect(input).toMatchObject({ secret, note: '已清空', photoIds: [`pho_${'A'.repeat(26)}`] })
      answer(referrals.open, over('answered'))
      return over('answered')
    })
    press('已整改，提交')
    expect(await screen.findByText('已经收到答复，谢谢。')).toBeInTheDocument()
  })

  test('finds photos and words again after the page was closed, and answers once', async () => {
    const photoId = `pho_${'A'.repeat(26)}` as const
    answer(referrals.preparePhoto, { photoId, upload: { url: 'http://photos.test/', fields: {} } })
    const first = renderScreen(<ReferralScreen />, { params: { secret } })
    await screen.findByText('交给消防救援站办理')
    fireEvent.click(screen.getByRole('button', { name: /拍照|添加/ }))
    await screen.findByRole('button', { name: '删除照片 1' })
    fireEvent.input(screen.getByLabelText(/补充说明/), { target: { value: '已清空' } })
    cutOff(referrals.fix)
    press('已整改，提交')
    await screen.findByText(/网络不通/)
    first.unmount()
    const [draft] = [...device.storage.values()].filter((value) => JSON.stringify(value).includes('已清空'))

    await opened()
    expect(screen.getByLabelText(/补充说明/)).toHaveValue('已清空')
    expect(screen.getByRole('button', { name: '删除照片 1' })).toBeInTheDocument()
    answer(referrals.fix, ({ requestId, note, photoIds }) => {
      expect({ requestId, note, photoIds }).toMatchObject({ note: '已清空', photoIds: [photoId] })
      expect(draft).toMatchObject({ requestId })
      answer(referrals.open, over('answered'))
      return over('answered')
    })
    press('已整改，提交')

    expect(await screen.findByText('已经收到答复，谢谢。')).toBeInTheDocument()
    expect(JSON.stringify([...device.storage])).not.toContain('已清空')
  })

  test('sends back what is not theirs, with a reason', async () => {
    await opened()
    press('不是我们办的，退回')
    const sheet = within(await screen.findByRole('dialog'))
    fireEvent.click(sheet.getByRole('radio', { name: '位置不在本单位范围' }))
    answer(referrals.sendBack, ({ reason }) => {
      expect(reason).toBe('位置不在本单位范围')
      answer(referrals.open, over('answered'))
      return over('answered')
    })
    fireEvent.click(sheet.getByRole('button', { name: '退回街道' }))
    expect(await screen.findByText('已经收到答复，谢谢。')).toBeInTheDocument()
  })

  test('asks the reporter: the clock rests, and the link is not opened once more for that', async () => {
    await opened()
    expect(screen.getByText('期限还有 22 小时')).toBeInTheDocument()
    press('问报告人')
    const sheet = within(await screen.findByRole('dialog'))
    fireEvent.click(sheet.getByRole('button', { name: '问报告人' }))
    expect(sheet.getByText('请写明问题，至少两个字')).toBeInTheDocument()
    fireEvent.input(sheet.getByLabelText(/报告人会看到/), { target: { value: '从哪个门进？' } })
    cutOff(referrals.ask)
    fireEvent.click(sheet.getByRole('button', { name: '问报告人' }))
    expect(await sheet.findByText(/网络不通/)).toBeInTheDocument()
    expect(sheet.getByLabelText(/报告人会看到/)).toHaveValue('从哪个门进？')

    refuse(referrals.open, 'referral_worn_out')
    answer(referrals.ask, (input) => {
      expect(input).toMatchObject({ secret, note: '从哪个门进？' })
      return then({ question: asked, said: [line('ask', '从哪个门进？')], can: ['fix', 'send_back'] })
    })
    fireEvent.click(sheet.getByRole('button', { name: '问报告人' }))

    expect(await screen.findByText('等报告人回答')).toBeInTheDocument()
    expect(screen.getByText(/^期限暂停，回答后还有 23 小时$/)).toBeInTheDocument()
    expect(screen.queryByText(/期限还有/)).not.toBeInTheDocument()
    expect(screen.getByText('从哪个门进？')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '问报告人' })).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: '已整改，提交' })).toBeInTheDocument()
    expect(JSON.stringify([...device.storage])).not.toContain('从哪个门进')
  })

  test('a question put otherwise after a lost answer is another request', async () => {
    const sent: string[] = []
    cutOff(referrals.ask, ({ requestId }) => void sent.push(requestId))
    await opened()
    press('问报告人')
    const sheet = within(await screen.findByRole('dialog'))
    const send = () => fireEvent.click(sheet.getByRole('button', { name: '问报告人' }))
    const write = (value: string) => fireEvent.input(sheet.getByLabelText(/报告人会看到/), { target: { value } })
    write('从哪个门进？')
    send()
    await sheet.findByText(/网络不通/)
    send()
    await waitFor(() => expect(sent).toHaveLength(2))
    await waitFor(() => expect(sheet.getByRole('button', { name: '问报告人' })).toBeEnabled())
    write('从哪个门进？钥匙在谁那里？')
    answer(referrals.ask, ({ requestId }) => {
      sent.push(requestId)
      return view
    })

    send()

    await waitFor(() => expect(sent).toHaveLength(3))
    expect(sent[1]).toBe(sent[0])
    expect(sent[2]).not.toBe(sent[0])
  })

  test('finds a question that was not sent again after the page was closed', async () => {
    await opened()
    press('问报告人')
    fireEvent.input(await screen.findByLabelText(/报告人会看到/), { target: { value: '钥匙在谁那里？' } })
    cleanup()

    await opened()
    press('问报告人')

    expect(await screen.findByLabelText(/报告人会看到/)).toHaveValue('钥匙在谁那里？')
  })

  test('reads the answer on the link, when looked for', async () => {
    answer(referrals.open, then({ question: asked, said: [line('ask', '从哪个门进？')] }))
    await opened()
    answer(referrals.open, then({ said: [line('ask', '从哪个门进？'), line('answer', '北门，保安有钥匙')] }))

    press('看看有没有答复')

    expect(await screen.findByText('北门，保安有钥匙')).toBeInTheDocument()
    expect(screen.getByText('报告人已回答，期限继续')).toBeInTheDocument()
    expect(screen.getByText('期限还有 22 小时')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '看看有没有答复' })).not.toBeInTheDocument()
  })

  const day = (days: number) => new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)

  test.each([
    ['ends by itself', undefined],
    ['goes along only with a deadline that is still later', inHours(24 * 14)],
  ])('hears that another link is needed where this one %s', async (_why, goesAlongAfter) => {
    answer(referrals.open, { ...view, goesAlongAfter })
    await opened()
    press('申请延期')
    const sheet = within(screen.getByRole('dialog', { name: '申请延期' }))
    fireEvent.input(sheet.getByLabelText(/延到哪一天/), { target: { value: day(9) } })

    expect(sheet.getByText(/这个链接 .* 就到期了。延期以后还要用，请向街道要新的链接/)).toBeInTheDocument()
    expect(sheet.queryByText(/链接也延到/)).not.toBeInTheDocument()
  })

  test('applies for more time, and hears that the link goes along where it ends before', async () => {
    answer(referrals.open, { ...view, goesAlongAfter: view.hazard.dueAt })
    await opened()
    press('申请延期')
    const sheet = within(await screen.findByRole('dialog'))
    fireEvent.click(sheet.getByRole('radio', { name: '等待配件或施工队' }))
    fireEvent.click(sheet.getByRole('button', { name: '申请延期' }))
    expect(sheet.getByText('请选择日期')).toBeInTheDocument()
    fireEvent.input(sheet.getByLabelText(/延到哪一天/), { target: { value: day(2) } })
    expect(sheet.queryByText(/链接/)).not.toBeInTheDocument()
    fireEvent.input(sheet.getByLabelText(/延到哪一天/), { target: { value: day(9) } })
    expect(sheet.getByText(/这个链接 .* 到期。同意延期的话，链接也延到新的期限/)).toBeInTheDocument()
    answer(referrals.requestExtension, (input) => {
      expect(input).toMatchObject({ secret, until: day(9), reason: '等待配件或施工队' })
      return then({ extension: { dueAt: inHours(200), reason: input.reason, at: inHours(0) }, can: ['fix'] })
    })
    fireEvent.click(sheet.getByRole('button', { name: '申请延期' }))

    expect(await screen.findByText('等街道答复延期')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '申请延期' })).not.toBeInTheDocument()
  })

  test('reads what residents added, unasked, with their photos and no name', async () => {
    const photo = { id: `pho_${'B'.repeat(26)}`, small: 'https://photos.test/b', large: 'https://photos.test/b' }
    const said = [{ at: inHours(-1), action: 'add' as const, note: '又多了三辆', photos: [photo] }]
    answer(referrals.open, then({ said }))
    await opened()

    const history = within(screen.getByRole('region', { name: '办理经过' }))
    expect(history.getByText('又多了三辆')).toBeInTheDocument()
    expect(history.getByText(/^居民 · /)).toBeInTheDocument()
    expect(history.getByRole('group', { name: '补充情况照片' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '看看有没有答复' })).not.toBeInTheDocument()
  })

  test('reads that it was fixed once and is not, with words and photos, and what its category asks', async () => {
    const photo = { id: `pho_${'B'.repeat(26)}`, small: 'https://photos.test/b', large: 'https://photos.test/b' }
    const said = [{ at: inHours(-1), action: 'dispute' as const, note: '又停了两辆', photos: [photo] }]
    answer(referrals.open, then({ said, answers: [{ question: '正在充电吗', answer: '正在充电' }] }))
    await opened()

    expect(screen.getByText('正在充电')).toBeInTheDocument()
    expect(screen.getByText('正在充电吗')).toBeInTheDocument()
    const history = within(screen.getByRole('region', { name: '办理经过' }))
    expect(history.getByText('反映没有解决，重新处理')).toBeInTheDocument()
    expect(history.getByText('又停了两辆')).toBeInTheDocument()
    expect(history.getByText(/^居民 · /)).toBeInTheDocument()
    expect(history.getByRole('group', { name: '反映没有解决，重新处理照片' })).toBeInTheDocument()
  })

  test('hears that more time is not given, and why', async () => {
    answer(referrals.open, then({ said: [line('refuse_extension', '涉及安全，不能再等')] }))
    await opened()

    expect(screen.getByText('没有同意延期')).toBeInTheDocument()
    expect(screen.getByText('涉及安全，不能再等')).toBeInTheDocument()
  })

  test('overtaken by another question it says so, and shows that one once the sheet is closed', async () => {
    await opened()
    press('问报告人')
    const sheet = within(await screen.findByRole('dialog'))
    fireEvent.input(sheet.getByLabelText(/报告人会看到/), { target: { value: '几楼？' } })
    refuse(referrals.ask, 'question_already_open')
    fireEvent.click(sheet.getByRole('button', { name: '问报告人' }))
    expect(await sheet.findByText(/已经问过报告人一个问题/)).toBeInTheDocument()
    answer(referrals.open, then({ question: asked, can: ['fix'] }))

    fireEvent.click(sheet.getByRole('button', { name: '关闭' }))

    expect(await screen.findByText('等报告人回答')).toBeInTheDocument()
  })

  test('is offered only what can be done by now', async () => {
    answer(referrals.open, then({ can: ['fix', 'send_back'] }))
    await opened()

    expect(screen.getByRole('button', { name: '不是我们办的，退回' })).toBeInTheDocument()
    for (const name of ['问报告人', '申请延期']) expect(screen.queryByRole('button', { name })).not.toBeInTheDocument()
  })

  test.each([
    ['withdrawn', '这一件不再由您单位办理。'],
    ['expired', '这个链接已经过期。'],
  ] as const)('reads why a link that is %s opens nothing', async (state, words) => {
    answer(referrals.open, over(state))
    renderScreen(<ReferralScreen />, { params: { secret } })
    expect(await screen.findByText(words)).toBeInTheDocument()
  })

  test('reads since when and why it is no longer theirs', async () => {
    const ended = { at: '2026-11-26T06:00:00.000Z', why: 'handed_on' as const }
    answer(referrals.open, { ...over('withdrawn'), ended })
    renderScreen(<ReferralScreen />, { params: { secret } })

    expect(await screen.findByText(/14:00 改派给了别的单位，这个链接不能再用。/)).toBeInTheDocument()
  })

  test('a worn-out link says whom to ask, not to try again', async () => {
    refuse(referrals.open, 'referral_worn_out')
    renderScreen(<ReferralScreen />, { params: { secret } })

    expect(await screen.findByText('请联系街道换一个链接。')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '重试' })).not.toBeInTheDocument()
  })

  test('a link that never was is told with a next step', async () => {
    refuse(referrals.open, 'referral_not_found')
    renderScreen(<ReferralScreen />, { params: { secret } })
    expect(await screen.findByText(/请向街道要一个新的链接/)).toBeInTheDocument()
  })
})

describe('who decides', () => {
  const hazardId = 'haz_01HZZZZZZZZZZZZZZZZZZZZZZZ'
  const link = (more: Partial<Referral> = {}): Referral => ({
    id: 'ref_01HZZZZZZZZZZZZZZZZZZZZZZZ',
    secret,
    unitName: '消防救援站',
    state: 'open',
    createdAt: inHours(-1),
    expiresAt,
    accesses: [],
    ...more,
  })
  const shown = (all: Referral[], isWithUnit = true) => {
    answer(referrals.ofHazard, { referrals: all })
    renderScreen(<Links hazardId={hazardId} number="YH20261122-000123" isWithUnit={isWithUnit} />, { as: resident() })
  }

  test('makes a link, which is there to be passed on', async () => {
    shown([])
    fireEvent.click(await screen.findByRole('radio', { name: '3 天' }))
    answer(referrals.refer, ({ days }) => {
      expect(days).toBe(3)
      answer(referrals.ofHazard, { referrals: [link()] })
      return link()
    })
    fireEvent.click(screen.getByRole('button', { name: '生成链接' }))
    expect(await screen.findByText(/可以使用/)).toBeInTheDocument()
    expect(screen.getByText('还没有打开过')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '生成链接' })).not.toBeInTheDocument()
  })

  test('sees when it was opened and answered', async () => {
    const accesses = [
      { at: inHours(-3), what: 'opened' as const },
      { at: inHours(-2), what: 'opened' as const },
      { at: inHours(-1.5), what: 'asked' as const },
      { at: inHours(-1.2), what: 'extension_requested' as const },
      { at: inHours(-1), what: 'fixed' as const },
    ]
    shown([link({ state: 'answered', accesses })], false)
    expect(await screen.findByText(/打开 2 次/)).toBeInTheDocument()
    for (const what of [/ 反馈已整改$/, / 问报告人$/, / 申请延期$/]) expect(screen.getByText(what)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '收回链接' })).not.toBeInTheDocument()
  })

  test('sees that a link is worn out, and replaces it', async () => {
    shown([link({ state: 'worn_out' })])
    expect(await screen.findByText(/打开次数已用完/)).toBeInTheDocument()
    expect(screen.getByText(/对方不能再打开/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '收回链接' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '生成链接' })).toBeInTheDocument()
  })

  test('sees since when and why a link leads nowhere, and can make another', async () => {
    shown([link({ state: 'withdrawn', ended: { at: '2026-11-26T06:00:00.000Z', why: 'handed_on' } })])

    expect(await screen.findByText(/^已失效 · .*14:00 改派给了别的单位$/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '收回链接' })).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: '生成链接' })).toBeInTheDocument()
  })

  test.each([
    ['the link alone', {}, /^已失效 · .*14:00 街道收回了链接$/],
    ['the hazard', { hazardToo: true as const }, /^已失效 · .*14:00 街道收回了这一件$/],
  ])('sees what was taken back: %s', async (_what, more, words) => {
    shown([link({ state: 'withdrawn', ended: { at: '2026-11-26T06:00:00.000Z', why: 'taken_back', ...more } })])

    expect(await screen.findByText(words)).toBeInTheDocument()
  })

  test('takes a link back', async () => {
    shown([link()])
    answer(referrals.withdraw, () => {
      answer(referrals.ofHazard, { referrals: [link({ state: 'withdrawn' })] })
      return link({ state: 'withdrawn' })
    })
    fireEvent.click(await screen.findByRole('button', { name: '收回链接' }))
    expect(await screen.findByText(/已收回/)).toBeInTheDocument()
  })

  test('shares the open link in WeChat, and without one only what anybody may see', async () => {
    shown([link()])
    await screen.findByText(/可以使用/)
    expect(device.shared).toEqual({
      title: '请办理隐患 YH20261122-000123',
      path: `/packages/hazard/referral/index?secret=${secret}`,
    })

    answer(referrals.withdraw, () => {
      answer(referrals.ofHazard, { referrals: [link({ state: 'withdrawn' })] })
      return link({ state: 'withdrawn' })
    })
    fireEvent.click(screen.getByRole('button', { name: '收回链接' }))
    await screen.findByText(/已收回/)
    expect(device.shared).toEqual({ title: '隐患公示', path: '/packages/ledger/ledger/index' })
  })
})
