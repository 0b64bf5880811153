import { absences as endpoints } from '@mulin/shared/absences/endpoints'
import { usualRule } from '@mulin/shared/absences/rule'
import { fireEvent, screen } from '@testing-library/react'
import { renderScreen, resident } from '../../../../test/screen'
import { answer, cutOff } from '../../../../test/server'
import { RuleDesk } from './rule-desk'

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, text: string) =>
  fireEvent.input(screen.getByLabelText(new RegExp(label)), { target: { value: text } })

beforeEach(() => answer(endpoints.rule, usualRule))

test('the rule is shown as everybody reads it, and saved as it is written', async () => {
  renderScreen(<RuleDesk />, { as: resident() })
  await screen.findByText('90 天里有 3 次报了名没有来，之后 30 天不能直接拿座位。')
  write('暂停多少天', '14')
  cutOff(endpoints.setRule)
  press('保存规则')
  expect(await screen.findByText(/网络不通/)).toBeInTheDocument()

  answer(endpoints.setRule, (rule) => {
    expect(rule).toEqual({ ...usualRule, pauseDays: 14 })
    answer(endpoints.rule, { ...usualRule, pauseDays: 14 })
    return rule
  })
  press('保存规则')

  expect(await screen.findByText(/之后 14 天不能直接拿座位/)).toBeInTheDocument()
})

test('it is turned off with one switch', async () => {
  renderScreen(<RuleDesk />, { as: resident() })
  fireEvent.click(await screen.findByRole('switch', { name: /缺席多次就暂停/ }))
  answer(endpoints.setRule, (rule) => {
    answer(endpoints.rule, rule)
    return rule
  })
  press('保存规则')

  expect(await screen.findByText('现在没有来不影响以后报名。')).toBeInTheDocument()
})

test('numbers that make no rule are told at their fields', async () => {
  renderScreen(<RuleDesk />, { as: resident() })
  await screen.findByText(/90 天里/)
  write('缺席几次', '1')
  write('在多少天里', '三个月')
  press('保存规则')

  expect(screen.getByText('请填 2 到 10 之间的整数')).toBeInTheDocument()
  expect(screen.getByText('请填 7 到 365 之间的整数')).toBeInTheDocument()
})
