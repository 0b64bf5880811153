import { screen } from '@testing-library/react'
import type { ComponentType } from 'react'
import { renderScreen, resident } from '../../../test/screen'

const params = { activityId: 'act_01HZZZZZZZZZZZZZZZZZZZZZZZ', sessionId: 'ses_01HZZZZZZZZZZZZZZZZZZZZZZZ' }
const pages = [
  'sign-ups',
  'album',
  'activities',
  'check-in',
  'venue-code',
  'notices',
  'duties',
  'api-keys',
  'hours',
  'volunteers',
  'areas',
  'desk',
]

test.each(pages)(
  'a resident at the address of %s reads that it is not for them, and nothing to do there',
  async (page) => {
    const { default: Page } = (await import(`./${page}/index`)) as { default: ComponentType }
    renderScreen(<Page />, { as: resident(), params })

    expect(await screen.findByText('您现在的职责不包括这一项。')).toBeInTheDocument()
    const buttons = screen
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label') ?? button.textContent)
    expect(buttons).toEqual(['返回', '回首页'])
  },
)
