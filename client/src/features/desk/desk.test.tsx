import { matters } from '@mulin/shared/matters'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { signUpId } from '../../../test/activities'
import { seeCode } from '../../../test/code-in-sight'
import { answer, refuse } from '../../../test/server'
import { renderScreen, resident } from '../../../test/screen'
import { OpenVisit } from './open-visit'

const matter = { id: 'elder-card', name: '老年优待证', desk: '综合窗口', papers: [], hours: '工作日' }
const visit = { id: 'vis_01HZZZZZZZZZZZZZZZZZZZZZZZ', matterId: 'elder-card', visitedAt: '2026-11-22T02:00:00.000Z' }

async function fillIn(code: string) {
  fireEvent.click(await screen.findByRole('button', { name: /办理的事项/ }))
  fireEvent.click(await screen.findByRole('radio', { name: /老年优待证/ }))
  fireEvent.change(screen.getByRole('textbox', { name: /六位数字/ }), { target: { value: code } })
  fireEvent.click(screen.getByRole('button', { name: '登记办理' }))
}

test('a visit is opened for the code shown, and the next one starts empty', async () => {
  answer(matters.list, { matters: [matter] })
  answer(matters.openVisit, visit)
  renderScreen(<OpenVisit />, { as: resident() })

  await fillIn('123456')

  expect(await screen.findByText(/已登记：老年优待证/)).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: /六位数字/ })).toHaveValue('')
})

test('a code that was used before keeps the form and says what to ask for', async () => {
  answer(matters.list, { matters: [matter] })
  refuse(matters.openVisit, 'person_code_used')
  renderScreen(<OpenVisit />, { as: resident() })

  await fillIn('654321')

  expect(await screen.findByText(/请对方刷新后出示新的码/)).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: /六位数字/ })).toHaveValue('654321')
})

test('in a browser the camera reads the code, and says what is another one', async () => {
  answer(matters.list, { matters: [matter] })
  renderScreen(<OpenVisit />, { as: resident() })
  const field = await screen.findByRole('textbox', { name: /六位数字/ })
  const scan = () => fireEvent.click(screen.getByRole('button', { name: '扫一扫' }))

  seeCode('123456')
  scan()
  await waitFor(() => expect(field).toHaveValue('123456'))

  seeCode(`${signUpId()}.c2VhbA`)
  scan()
  expect(await screen.findByText(/这不是“我的码”/)).toBeInTheDocument()
  expect(field).toHaveValue('123456')

  fireEvent.change(field, { target: { value: '654321' } })
  expect(screen.queryByText(/这不是“我的码”/)).not.toBeInTheDocument()
})

test('letters are no code', async () => {
  answer(matters.list, { matters: [matter] })
  renderScreen(<OpenVisit />, { as: resident() })

  await fillIn('12ab')

  expect(await screen.findByText('请填六位数字')).toBeInTheDocument()
})

test('without a matter nothing can be opened, and who writes them down is said', async () => {
  answer(matters.list, { matters: [{ ...matter, retired: true }] })
  renderScreen(<OpenVisit />, { as: resident() })

  expect(await screen.findByText('还没有窗口事项，现在不能登记办理。')).toBeInTheDocument()
  expect(screen.getByText(/请街道在工作台的“窗口事项”里加好/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '登记办理' })).not.toBeInTheDocument()
})

test('what was retired meanwhile is refused with the code kept, and is offered no more', async () => {
  answer(matters.list, { matters: [matter, { ...matter, id: 'allowance', name: '高龄补贴申请' }] })
  refuse(matters.openVisit, 'matter_retired')
  renderScreen(<OpenVisit />, { as: resident() })
  await screen.findByRole('button', { name: /办理的事项/ })
  answer(matters.list, {
    matters: [
      { ...matter, retired: true },
      { ...matter, id: 'allowance', name: '高龄补贴申请' },
    ],
  })

  await fillIn('123456')

  expect(await screen.findByText(/这个事项已经停办/)).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: /六位数字/ })).toHaveValue('123456')
  fireEvent.click(screen.getByRole('button', { name: /办理的事项/ }))
  expect(await screen.findByRole('radio', { name: /高龄补贴申请/ })).toBeInTheDocument()
  expect(screen.queryByRole('radio', { name: /老年优待证/ })).not.toBeInTheDocument()
})
