import { absences } from '@mulin/shared/absences/endpoints'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { anAbsence } from '../../../../test/absences'
import { signUpId } from '../../../../test/activities'
import { renderScreen, resident } from '../../../../test/screen'
import { answer, refuse } from '../../../../test/server'
import { ExcuseAbsence } from './excuse-absence'

const item = { id: signUpId(3), name: '居民 09' }

function open() {
  renderScreen(<ExcuseAbsence item={item} />, { as: resident() })
  fireEvent.click(screen.getByRole('button', { name: '不算缺席 居民 09' }))
  return within(screen.getByRole('dialog'))
}

test('staff excuse an absence without an appeal, with a reason', async () => {
  const sent: unknown[] = []
  answer(absences.excuse, (input) => {
    sent.push(input)
    return anAbsence({ reason: '情况属实，可以理解' })
  })
  const sheet = open()
  fireEvent.click(sheet.getByRole('button', { name: '不算缺席' }))
  expect(sheet.getByText('请写明答复，至少两个字')).toBeInTheDocument()

  fireEvent.click(sheet.getByRole('radio', { name: '情况属实，可以理解' }))
  fireEvent.click(sheet.getByRole('button', { name: '不算缺席' }))

  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(sent).toEqual([{ signUpId: item.id, reason: '情况属实，可以理解' }])
})

test('one that was excused already says so', async () => {
  refuse(absences.excuse, 'absence_moved_on', { state: 'excused' })
  const sheet = open()
  fireEvent.click(sheet.getByRole('radio', { name: '情况属实，可以理解' }))
  fireEvent.click(sheet.getByRole('button', { name: '不算缺席' }))

  fireEvent.click(await sheet.findByRole('button', { name: '刷新列表' }))

  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})
