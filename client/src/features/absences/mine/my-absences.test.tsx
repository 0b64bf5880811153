import { absences as endpoints } from '@mulin/shared/absences/endpoints'
import { usualRule } from '@mulin/shared/absences/rule'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { anAbsence } from '../../../../test/absences'
import { inDays, signUpId } from '../../../../test/activities'
import { renderScreen, resident, visited } from '../../../../test/screen'
import { answer, cutOff, refuse } from '../../../../test/server'
import { device } from '../../../../test/taro'
import { dateText } from '../../../platform/clock'
import { AbsenceHere } from './absence-here'
import { MyAbsences } from './my-absences'
import { RuleAhead } from './rule-ahead'
import { PauseAhead } from './pause-ahead'

const show = (absences = [anAbsence()], pausedUntil?: string) =>
  answer(endpoints.mine, { absences, rule: usualRule, pausedUntil })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const write = (words: string) => fireEvent.input(screen.getByLabelText(/请写几句/), { target: { value: words } })

describe('my absences', () => {
  const open = () => renderScreen(<MyAbsences />, { as: resident() })

  test('the rule is said in plain words, with what still works and what does not count', async () => {
    show()
    open()

    expect(await screen.findByText('90 天里有 3 次报了名没有来，之后 30 天不能直接拿座位。')).toBeInTheDocument()
    expect(screen.getByText(/照样可以候补、提交审核、参加抽签、报志愿服务/)).toBeInTheDocument()
    expect(screen.getByText(/提前取消的不算/)).toBeInTheDocument()
  })

  test('a rule that is off says that nothing follows', async () => {
    answer(endpoints.mine, { absences: [], rule: { ...usualRule, isOn: false } })
    open()

    expect(await screen.findByText('现在没有来不影响以后报名。')).toBeInTheDocument()
  })

  test('who is paused reads until when', async () => {
    show([anAbsence()], inDays(20))
    open()

    expect(await screen.findByText(`${dateText(inDays(20))} 前不能直接拿座位，到时自动恢复。`)).toBeInTheDocument()
  })

  test('who has none is shown the activities', async () => {
    show([])
    open()
    await screen.findByText('没有缺席记录。')

    press('看看活动')

    expect(visited()).toEqual(['/pages/activities/index'])
  })

  test.each([
    [anAbsence({ state: 'appealed', words: '在医院' }), /您的说明已收到/, '您说：在医院'],
    [anAbsence({ state: 'excused', reason: '情况属实' }), '这一次不算缺席。', '答复：情况属实'],
    [anAbsence({ state: 'upheld', reason: '签到表上没有' }), '核对后仍算缺席。', '答复：签到表上没有'],
    [anAbsence({ at: inDays(-14, '00:00') }), '这一次算缺席。', '已过可以说明的时间。'],
  ])('%j has nothing more to be said to', async (absence, what, more) => {
    show([absence])
    open()

    expect(await screen.findByText(what)).toBeInTheDocument()
    expect(screen.getByText(more)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /我有话说/ })).not.toBeInTheDocument()
  })

  test('who is too late to write may still call', async () => {
    show([anAbsence({ at: inDays(-14, '00:00'), contactPhone: '0523-00000000' })])
    open()

    fireEvent.click(await screen.findByRole('button', { name: '拨打 0523-00000000' }))

    expect(device.dialled).toEqual(['0523-00000000'])
  })

  test('an appeal is written in own words, which stay when the network fails', async () => {
    show()
    open()
    await screen.findByText('算一次')
    press('我有话说 荷叶社区义诊')
    press('提交')
    expect(screen.getByText('请写明情况，至少两个字')).toBeInTheDocument()
    cutOff(endpoints.appeal)
    write('我来了，没有签上')
    press('提交')
    expect(await screen.findByText(/网络不通/)).toBeInTheDocument()

    const appealed = anAbsence({ state: 'appealed', words: '我来了，没有签上' })
    answer(endpoints.appeal, ({ words }) => {
      expect(words).toBe('我来了，没有签上')
      show([appealed])
      return appealed
    })
    press('提交')

    expect(await screen.findByText('等答复，先不算')).toBeInTheDocument()
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  })

  test('one that was answered meanwhile is refused in words', async () => {
    show()
    refuse(endpoints.appeal, 'absence_moved_on', { state: 'excused' })
    open()
    await screen.findByText('算一次')
    press('我有话说 荷叶社区义诊')
    write('我来了')
    press('提交')

    expect(await screen.findByText(/这次缺席已经有说明或答复。/)).toBeInTheDocument()
  })
})

test('the sign-up says what its absence means, and leads to all of them', async () => {
  show([anAbsence({ signUpId: signUpId(2), state: 'excused' }), anAbsence()])
  renderScreen(<AbsenceHere />, { as: resident(), params: { signUpId: signUpId() } })

  expect(await screen.findByRole('button', { name: '我有话说 荷叶社区义诊' })).toBeInTheDocument()
  expect(screen.queryByText('这一次不算缺席。')).not.toBeInTheDocument()
  press('缺席记录和规则')

  expect(visited()).toEqual(['/packages/activity/absences/index'])
})

test('who is paused reads so before signing up', async () => {
  show([anAbsence()], inDays(20))
  renderScreen(<PauseAhead />, { as: resident() })

  expect(await screen.findByText(new RegExp(`${dateText(inDays(20))} 前不能直接报名`))).toBeInTheDocument()
  press('缺席记录')

  expect(visited()).toEqual(['/packages/activity/absences/index'])
})

test('whoever has a seat reads the rule before it could hit them, and where it stands', async () => {
  show([])
  renderScreen(<RuleAhead />, { as: resident() })

  expect(
    await screen.findByText(/^缺席规则：90 天里有 3 次报了名没有来，之后 30 天不能直接拿座位。/),
  ).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '缺席记录和规则' }))
  expect(visited()).toEqual(['/packages/activity/absences/index'])
})

test('while nothing follows from an absence nothing is said of it', async () => {
  const asked = jest.fn(() => ({ absences: [], rule: { ...usualRule, isOn: false } }))
  answer(endpoints.mine, asked)
  renderScreen(<RuleAhead />, { as: resident() })
  await waitFor(() => expect(asked).toHaveBeenCalled())

  renderScreen(<MyAbsences />, { as: resident() })

  expect(await screen.findByText('现在没有来不影响以后报名。')).toBeInTheDocument()
  expect(screen.queryByText(/缺席规则/)).not.toBeInTheDocument()
})
