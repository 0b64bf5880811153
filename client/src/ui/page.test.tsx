import { act, fireEvent, render, screen } from '@testing-library/react'
import { visited } from '../../test/screen'
import { expectAccessible } from '../../test/accessible'
import { device } from '../../test/taro'
import { setElder } from '../platform/elder-mode'
import { watchNetwork } from '../platform/online'
import { Button } from './button'
import { Cell, Cells } from './cell'
import { Confirm } from './confirm'
import { DateLeaf } from './date-leaf'
import { List } from './list'
import { NoticeStrip } from './notice-strip'
import { Page } from './page'
import { QrCode } from './qr-code'
import { Segments } from './segments'
import { Skeleton } from './skeleton'
import { Broken, Empty } from './states'
import { Switch } from './switch'
import { Table } from './table'
import { Badge, Tag } from './tag'
import { Text, Title } from './text'
import { Timeline } from './timeline'

const nothing = () => undefined

test('a page has one heading, a main part and the tabs it belongs to', async () => {
  render(
    <Page title="我的" tab="me" bar={<Button look="primary">报名</Button>}>
      <Title>我的报名</Title>
    </Page>,
  )

  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('我的')
  expect(screen.getByRole('main')).toHaveTextContent('我的报名')
  expect(screen.getByRole('button', { current: 'page' })).toHaveTextContent('我的')
  expect(document.title).toBe('我的')
  await expectAccessible()
})

test('a page that is no tab leads back', () => {
  render(<Page title="活动">{null}</Page>)

  fireEvent.click(screen.getByRole('button', { name: '返回' }))

  expect(visited()).toEqual(['back'])
})

test('elder mode changes every page at once and is remembered', () => {
  const { container } = render(<Page title="首页">{null}</Page>)

  act(() => setElder(true))

  expect(container.querySelector('.elder')).toBeInTheDocument()
  expect(device.storage.get('elder-mode')).toBe(true)
  act(() => setElder(false))
})

test('a page without network says so quietly', () => {
  watchNetwork()
  render(<Page title="首页">{null}</Page>)

  act(() => void window.dispatchEvent(new Event('offline')))
  expect(screen.getByText('没有网络，先显示上次的内容')).toBeInTheDocument()

  act(() => void window.dispatchEvent(new Event('online')))
  expect(screen.queryByText('没有网络，先显示上次的内容')).not.toBeInTheDocument()
})

test('a button that cannot be pressed says why', () => {
  const pressed = jest.fn()
  render(
    <Button onPress={pressed} disabledReason="报名还没有开始">
      报名
    </Button>,
  )

  const button = screen.getByRole('button', { name: '报名' })
  fireEvent.click(button)

  expect(button).toBeDisabled()
  expect(button).toHaveAccessibleDescription('报名还没有开始')
  expect(pressed).not.toHaveBeenCalled()
})

test('a button that is busy is not pressed twice', () => {
  const pressed = jest.fn()
  render(
    <Button onPress={pressed} busy>
      提交
    </Button>,
  )

  fireEvent.click(screen.getByRole('button', { name: '提交' }))

  expect(pressed).not.toHaveBeenCalled()
})

test('a question is a dialog with a verb to answer', async () => {
  const [yes, no] = [jest.fn(), jest.fn()]
  render(
    <Confirm open title="取消这次报名？" yes="取消报名" danger onYes={yes} onNo={no}>
      <Text>席位会马上给别人。</Text>
    </Confirm>,
  )

  expect(screen.getByRole('dialog', { name: '取消这次报名？' })).toHaveTextContent('席位会马上给别人。')
  await expectAccessible()
  fireEvent.click(screen.getByRole('button', { name: '取消报名' }))
  fireEvent.click(screen.getByRole('button', { name: '返回' }))

  expect(yes).toHaveBeenCalledTimes(1)
  expect(no).toHaveBeenCalledTimes(1)
})

test('a switch is one target with its words', () => {
  const changed = jest.fn()
  render(<Switch label="长辈版" note="字更大" on={false} onChange={changed} />)

  fireEvent.click(screen.getByRole('switch', { name: /长辈版/, checked: false }))

  expect(changed).toHaveBeenCalledWith(true)
})

test('everything else on a page is readable without seeing it', async () => {
  render(
    <Page title="活动">
      <Segments label="类型" options={[{ value: 'a', label: '全部', count: 3 }]} value="a" onChange={nothing} />
      <Cells label="我的">
        <Cell title="我的报名" note="下一场" value={<Tag tone="done">已报名</Tag>} onPress={nothing} />
      </Cells>
      <List label="活动">{[<DateLeaf key="1" at="2026-11-28T06:00:00.000Z" />]}</List>
      <Timeline label="进展" steps={[{ key: '1', title: '已上报', note: '11月22日', state: 'now' }]} />
      <NoticeStrip tone="urgent">紧急情况请拨打 119</NoticeStrip>
      <Empty what="最近没有活动" next="过几天再来看看" />
      <Broken what="网络不通。" onRetry={nothing} />
      <Skeleton />
      <QrCode text="123456" label="我的码" />
      <Badge count={120} label="待办" />
      <Table
        label="名单"
        columns={[{ title: '姓名', cell: ({ name }) => name }]}
        rows={[{ name: '居民 01' }]}
        keyOf={({ name }) => name}
      />
    </Page>,
  )

  expect(screen.getByRole('img', { name: '我的码' })).toBeInTheDocument()
  expect(screen.getByRole('img', { name: '待办 120' })).toHaveTextContent('99+')
  expect(screen.getByRole('list', { name: '进展' })).toHaveTextContent('已上报')
  expect(screen.getByRole('table', { name: '名单' })).toHaveTextContent('居民 01')
  await expectAccessible()
})

test('without a newer version nobody is asked to start anew', () => {
  render(
    <Page title="首页" tab="home">
      {null}
    </Page>,
  )

  expect(screen.queryByText(/有新版本/)).not.toBeInTheDocument()
})
