import { type ApiKey, apiKeys } from '@mulin/shared/api-keys'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { renderScreen, resident } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { device } from '../../../test/taro'
import { KeysDesk } from './keys-desk'

const hotline: ApiKey = {
  id: 'key_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  name: '12345 热线',
  grantedAt: '2026-11-20T02:00:00.000Z',
}
const ended: ApiKey = {
  ...hotline,
  id: 'key_01HZZZZZZZZZZZZZZZZZZZZZZ0',
  name: '物业平台',
  endedAt: '2026-11-21T02:00:00.000Z',
}

function open(keys: ApiKey[]) {
  answer(apiKeys.list, { apiKeys: keys })
  renderScreen(<KeysDesk />, { as: resident() })
}

async function fillIn(name: string, code: string) {
  fireEvent.click(await screen.findByRole('button', { name: '添加系统' }))
  const sheet = within(await screen.findByRole('dialog', { name: '添加系统' }))
  fireEvent.change(sheet.getByRole('textbox', { name: /系统名称/ }), { target: { value: name } })
  fireEvent.change(sheet.getByRole('textbox', { name: /六位数字/ }), { target: { value: code } })
  fireEvent.click(sheet.getByRole('button', { name: '生成密钥' }))
  return sheet
}

test('what is granted is shown once, to be copied, and is gone when it is closed', async () => {
  open([])
  expect(await screen.findByText('还没有其他系统接入。')).toBeInTheDocument()
  answer(apiKeys.grant, { ...hotline, key: 'key_01.secret' })
  await fillIn('12345 热线', '123456')

  const shown = within(await screen.findByRole('dialog', { name: '12345 热线的密钥' }))
  answer(apiKeys.list, { apiKeys: [hotline] })
  fireEvent.click(shown.getByRole('button', { name: '复制密钥' }))
  await waitFor(() => expect(device.copied).toEqual(['key_01.secret']))
  fireEvent.click(shown.getByRole('button', { name: '已经保存好' }))

  await waitFor(() => expect(screen.queryByText('key_01.secret')).not.toBeInTheDocument())
})

test('neither a press beside it nor Escape loses the key', async () => {
  open([])
  answer(apiKeys.grant, { ...hotline, key: 'key_01.secret' })
  await fillIn('12345 热线', '123456')
  const dialog = await screen.findByRole('dialog', { name: '12345 热线的密钥' })

  fireEvent.click(dialog)
  const escaped = fireEvent(dialog, new Event('cancel', { cancelable: true }))

  expect(escaped).toBe(false)
  expect(within(dialog).queryByRole('button', { name: '关闭' })).not.toBeInTheDocument()
  expect(within(dialog).getByText('key_01.secret')).toBeInTheDocument()
})

test('a key whose answer was lost is said to be lost, with what to do', async () => {
  open([])
  answer(apiKeys.grant, hotline)

  await fillIn('12345 热线', '123456')

  expect(await screen.findByText('密钥没有送到，也找不回来。请停用这一个，再添加一次。')).toBeInTheDocument()
})

test('what is missing is said, and a refused code keeps what was typed', async () => {
  open([])
  refuse(apiKeys.grant, 'person_code_unknown')
  const sheet = await fillIn('热', '12')
  expect(sheet.getByText('请填两个字以上')).toBeInTheDocument()
  expect(sheet.getByText('请填六位数字')).toBeInTheDocument()

  fireEvent.change(sheet.getByRole('textbox', { name: /系统名称/ }), { target: { value: '热线' } })
  fireEvent.change(sheet.getByRole('textbox', { name: /六位数字/ }), { target: { value: '123456' } })
  fireEvent.click(sheet.getByRole('button', { name: '生成密钥' }))

  expect(await sheet.findByText(/这个码查不到/)).toBeInTheDocument()
  expect(sheet.getByRole('textbox', { name: /系统名称/ })).toHaveValue('热线')
})

test('a key is ended after it was asked about; one that is ended stays to be seen', async () => {
  let sent: object = {}
  open([hotline, ended])
  expect(await screen.findByText(/11月21日 10:00 停用/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '停用 物业平台' })).not.toBeInTheDocument()
  answer(apiKeys.end, (input) => {
    sent = input
    return { ...hotline, endedAt: '2026-11-26T00:00:00.000Z' }
  })

  fireEvent.click(screen.getByRole('button', { name: '停用 12345 热线' }))
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '停用' }))

  await waitFor(() => expect(sent).toEqual({ apiKeyId: hotline.id }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})

test('a cut network offers to try again', async () => {
  cutOff(apiKeys.list)
  renderScreen(<KeysDesk />, { as: resident() })

  expect(await screen.findByRole('button', { name: '重试' })).toBeInTheDocument()
})
