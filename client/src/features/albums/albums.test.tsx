import { activities } from '@mulin/shared/activities/endpoints'
import { albums } from '@mulin/shared/albums'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expectAccessible } from '../../../test/accessible'
import { activityId, anActivity, inDays } from '../../../test/activities'
import { openCamera, photoIdOf, photoStore } from '../../../test/camera'
import { photo } from '../../../test/hazards'
import { renderScreen, resident } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { Album } from './album'
import { AlbumDesk } from './album-desk'

const photos = [
  { ...photo('A'), caption: '量血压', addedAt: inDays(-1, '10:00') },
  { ...photo('B'), caption: '量血压', addedAt: inDays(-1, '10:00') },
  { ...photo('C'), caption: '领奖', addedAt: inDays(-1, '09:30') },
  { ...photo('D'), addedAt: inDays(-1, '09:00') },
]

describe('on the page of an activity', () => {
  const open = () => renderScreen(<Album />, { as: resident(), params: { activityId: activityId() } })

  test('photos stand under their caption, the rest comes on demand, and who can be seen knows whom to tell', async () => {
    answer(activities.one, anActivity({ startsAt: inDays(-1, '09:00'), endsAt: inDays(-1, '11:00') }))
    answer(albums.ofActivity, { photos })
    open()

    expect(await screen.findByRole('group', { name: '量血压' })).toBeInTheDocument()
    expect(screen.getAllByRole('button', { name: /看大图/ })).toHaveLength(3)
    expect(screen.getByText(/不想公开的，请告诉主办方/)).toBeInTheDocument()
    await expectAccessible()

    fireEvent.click(screen.getByRole('button', { name: '看全部 4 张' }))

    expect(screen.getAllByRole('button', { name: /看大图/ })).toHaveLength(4)
  })
})

describe('for staff', () => {
  beforeEach(() => {
    openCamera()
    photoStore()
    answer(albums.ofActivity, { photos: [] })
    answer(activities.one, anActivity({ startsAt: inDays(-3) }))
  })
  const open = () => renderScreen(<AlbumDesk />, { as: resident(), params: { activityId: activityId() } })
  const takePhoto = async () => {
    fireEvent.click(await screen.findByRole('button', { name: /拍照或选照片/ }))
    await screen.findByRole('button', { name: '删除照片 1' })
  }
  const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
  const write = (name: string | RegExp, value: string) =>
    fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
  const send = () => fireEvent.click(screen.getByRole('button', { name: '放到活动页' }))

  test('it is said of which activity the photos are', async () => {
    open()

    expect(await screen.findByText('荷叶社区义诊')).toBeInTheDocument()
  })

  test.each([
    ['before it', inDays(3), '活动开始前一小时起可以加。'],
    ['days after it', inDays(-3), /居民在活动页就能看到/],
  ])('where there is none, what to do is said as it is: %s', async (_, startsAt, words) => {
    answer(activities.one, anActivity({ startsAt }))
    open()

    expect(await screen.findByText(words)).toBeInTheDocument()
  })

  test('a photo goes out once it is said who is in it', async () => {
    let sent: unknown
    answer(albums.add, (input) => {
      sent = input
      return { photoIds: input.photoIds }
    })
    open()
    await takePhoto()

    send()
    expect(await screen.findByText('请选一项')).toBeInTheDocument()
    expect(sent).toBeUndefined()

    choose('认不出人')
    write(/说明/, '量血压')
    send()

    await waitFor(() => expect(sent).toMatchObject({ photoIds: [photoIdOf(1)], faces: 'nobody', caption: '量血压' }))
    expect(await screen.findByRole('button', { name: /拍照或选照片/ })).toBeInTheDocument()
  })

  test('of minors only with where the consent of their guardians is kept', async () => {
    let sent: unknown
    answer(albums.add, (input) => {
      sent = input
      return { photoIds: input.photoIds }
    })
    open()
    await takePhoto()
    choose('有未成年人')

    send()
    expect(await screen.findByText(/没有书面同意就不要放/)).toBeInTheDocument()

    write(/监护人书面同意/, '居委会档案柜')
    send()

    await waitFor(() => expect(sent).toMatchObject({ faces: 'minors', consent: '居委会档案柜' }))
  })

  test('a cut network keeps the photo and what was written', async () => {
    cutOff(albums.add)
    open()
    await takePhoto()
    choose('成年人，都同意公开')
    write(/说明/, '领奖')

    send()

    expect(await screen.findByRole('alert')).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: /说明/ })).toHaveValue('领奖')
    expect(screen.getByRole('button', { name: '删除照片 1' })).toBeInTheDocument()
  })

  test('before it began it says so', async () => {
    refuse(albums.add, 'album_not_open')
    open()
    await takePhoto()
    choose('认不出人')

    send()

    expect(await screen.findByText(/活动还没开始/)).toBeInTheDocument()
  })

  test('a photo is taken out with a reason', async () => {
    answer(albums.ofActivity, { photos: photos.slice(2) })
    let sent: unknown
    answer(albums.remove, (input) => {
      sent = input
      return { photoId: input.photoId }
    })
    open()
    fireEvent.click(await screen.findByRole('button', { name: '撤下 活动照片 2' }))
    const takeOut = () => fireEvent.click(screen.getByRole('button', { name: '撤下' }))

    takeOut()
    expect(await screen.findByText('请选或写一个原因，至少 2 个字')).toBeInTheDocument()

    choose('本人或家长要求撤下')
    takeOut()

    await waitFor(() => expect(sent).toMatchObject({ photoId: photos[2]!.id, reason: '本人或家长要求撤下' }))
  })
})
