import { cannedAnswers, type WordedAction, wordedActions } from '@mulin/shared/canned-answers'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { openCamera, photoStore } from '../../../../test/camera'
import { hazardBasics, hazardFile } from '../../../../test/hazards'
import { renderScreen, resident } from '../../../../test/screen'
import { answer } from '../../../../test/server'
import { HazardWorkPage } from './hazard-work'
import { actionWords } from './texts'

const { id, number } = hazardFile()
const asked = { dueAt: '2099-01-01T00:00:00.000Z', reason: '等配件', at: '2026-11-20T01:00:00.000Z' }

beforeEach(() => {
  openCamera()
  photoStore()
  hazardBasics()
  answer(cannedAnswers.list, {
    answers: wordedActions.map((action) => ({
      id: action.replace('_', '-'),
      words: `常说 ${action}`,
      actions: [action],
    })),
    version: 1,
  })
  answer(handling.handlers, { handlers: [{ unitId: 'fire', name: '消防' }] })
})

async function openStep(action: WordedAction, over: Partial<HazardFile>) {
  answer(hazards.one, hazardFile(over))
  renderScreen(<HazardWorkPage />, { as: resident(), params: { hazardId: id } })
  await screen.findByRole('list', { name: '进展' })
  const named = { name: `${actionWords[action].verb} ${number}` }
  if (!screen.queryByRole('button', named)) fireEvent.click(screen.getByRole('button', { name: `更多操作 ${number}` }))
  fireEvent.click(await screen.findByRole('button', named))
}

test.each<[WordedAction, Partial<HazardFile>]>([
  ['decline', { parts: ['decider'] }],
  ['hand_up', { parts: ['decider'] }],
  ['ask', { parts: ['decider'] }],
  ['dispatch', { state: 'accepted', parts: ['decider'] }],
  ['reroute', { state: 'dispatched', parts: ['decider'] }],
  ['send_back', { state: 'dispatched', parts: ['handler'] }],
  ['request_extension', { state: 'dispatched', parts: ['handler'] }],
  ['extend', { state: 'dispatched', parts: ['decider'] }],
  ['refuse_extension', { state: 'dispatched', parts: ['decider'], extension: asked }],
  ['fix', { state: 'dispatched', parts: ['handler'] }],
  ['rework', { state: 'fixed', parts: ['decider'] }],
  ['close', { state: 'checked', parts: ['decider'] }],
])('%s offers the words that the office wrote for it, and takes them by a tap', async (action, over) => {
  await openStep(action, over)
  // An end has words of its own.
  if (action === 'close') fireEvent.click(await screen.findByRole('radio', { name: '已整改' }))

  fireEvent.click(await screen.findByRole('radio', { name: `常说 ${action}` }))

  expect(screen.getAllByRole('radio', { name: /^常说/ })).toHaveLength(1)
  const fields = screen.getAllByRole<HTMLTextAreaElement>('textbox')
  expect(fields.map(({ value }) => value)).toContain(`常说 ${action}`)
})

test('what was tapped is sent with the end', async () => {
  let sent: object = {}
  answer(handling.close, (input) => {
    sent = input
    return hazardFile({ state: 'closed', parts: ['decider'], version: 5 })
  })
  await openStep('close', { state: 'checked', parts: ['decider'] })
  const sheet = within(await screen.findByRole('dialog'))

  expect(sheet.queryByRole('radio', { name: '常说 close' })).not.toBeInTheDocument()
  fireEvent.click(sheet.getByRole('radio', { name: '已整改' }))
  fireEvent.click(await sheet.findByRole('radio', { name: '常说 close' }))
  fireEvent.click(sheet.getByRole('button', { name: '结案' }))

  await waitFor(() => expect(sent).toMatchObject({ outcome: 'rectified', note: '常说 close' }))
})
