import { fireEvent, screen, waitFor } from '@testing-library/react'
import { aSignUp, inDays } from '../../../test/activities'
import { renderScreen, resident, visited } from '../../../test/screen'
import { device } from '../../../test/taro'
import { IntoPhone, SignUpToCalendar } from './sign-up-to-calendar'

const shift = aSignUp({ as: 'volunteer', startsAt: inDays(1, '13:00'), endsAt: inDays(1, '14:05'), what: '引导' })
const press = () => fireEvent.click(screen.getByRole('button', { name: '加入日历' }))
afterEach(() => {
  process.env['TARO_ENV'] = 'h5'
})
const seconds = (at: string) => Date.parse(at) / 1000

test('in WeChat a shift goes into the calendar of the phone with its own times', async () => {
  process.env['TARO_ENV'] = 'weapp'
  renderScreen(<IntoPhone signUp={shift} />, { as: resident() })

  press()

  await waitFor(() => expect(device.toasts).toEqual(['已加入日历，提前两小时提醒']))
  expect(device.calendar).toMatchObject([
    { startTime: seconds(shift.startsAt), endTime: String(seconds(shift.endsAt)), description: '引导' },
  ])
})

test('a browser is led to the calendar of all of mine, which has these times too', () => {
  renderScreen(<SignUpToCalendar signUp={shift} />, { as: resident() })

  press()

  expect(visited()).toEqual(['/packages/person/calendar/index'])
})
