import { people } from '@mulin/shared/people'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { renderScreen, resident, visited } from '../../../test/screen'
import { answer, answerDemoPeople, refuse } from '../../../test/server'
import { device } from '../../../test/taro'
import { ChoosePerson } from './choose-person'

const demo = [
  { code: 'demo:resident-1', name: '居民 01', role: '居民' },
  { code: 'demo:office', name: '街道 01', role: '工作人员' },
]

test.each([
  ['goes back to the page that asked', {}, 'back'],
  ['is at home, where it was somebody else before', { after: 'home' }, '/pages/home/index'],
])('on the local stage one chooses who to be, and %s', async (_, params, address) => {
  answerDemoPeople(demo)
  answer(people.signIn, ({ code }) => {
    expect(code).toBe('demo:office')
    return { token: 'token', expiresAt: '2099-01-01T00:00:00.000Z', person: resident() }
  })
  renderScreen(<ChoosePerson />, { params })

  fireEvent.click(await screen.findByRole('button', { name: '街道 01' }))

  await waitFor(() => expect(visited()).toEqual([address]))
  expect(device.storage.get('session')).toMatchObject({ token: 'token' })
})

test('somebody who cannot be signed in leaves the choice open', async () => {
  answerDemoPeople(demo)
  refuse(people.signIn, 'sign_in_code_invalid')
  renderScreen(<ChoosePerson />)

  fireEvent.click(await screen.findByRole('button', { name: '居民 01' }))

  expect(await screen.findByText(/没有登录成功/)).toBeInTheDocument()
})

test('one can go on without being anybody', async () => {
  answerDemoPeople(demo)
  renderScreen(<ChoosePerson />, { as: resident() })

  fireEvent.click(await screen.findByRole('button', { name: '不登录，先看看' }))

  await waitFor(() => expect(visited()).toEqual(['/pages/home/index']))
  expect(device.storage.has('session')).toBe(false)
})

test('anywhere else, WeChat is the way in', async () => {
  answerDemoPeople([])
  renderScreen(<ChoosePerson />)

  expect(await screen.findByText(/请在微信里打开/)).toBeInTheDocument()
})
