import { type Referral, referrals } from '@mulin/shared/referrals'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
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
  },
}
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
      { at: inHours(-1), what: 'fixed' as const },
    ]
    shown([link({ state: 'answered', accesses })], false)
    expect(await screen.findByText(/打开 2 次/)).toBeInTheDocument()
    expect(screen.getByText(/反馈已整改/)).toBeInTheDocument()
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
