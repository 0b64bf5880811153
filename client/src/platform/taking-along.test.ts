import { http, HttpResponse } from 'msw'
import { server } from '../../test/server'
import { device } from '../../test/taro'
import { addToPhoneCalendar } from './phone-calendar'
import { keepOwnPicture, keepPicture } from './pictures'

const entry = {
  title: '义诊',
  startsAt: '2026-11-28T06:00:00.000Z',
  endsAt: '2026-11-28T08:00:00.000Z',
  place: '广场',
  description: '量血压',
}
const poster = 'http://api.test/poster.png'

beforeEach(() => {
  process.env['TARO_ENV'] = 'weapp'
})
afterEach(() => {
  process.env['TARO_ENV'] = 'h5'
})

test('an entry of the phone has its time in seconds, and a reminder two hours before', async () => {
  expect(await addToPhoneCalendar(entry)).toBe('done')

  expect(device.calendar).toEqual([
    {
      title: '义诊',
      startTime: 1795845600,
      endTime: '1795852800',
      location: '广场',
      description: '量血压',
      alarmOffset: 7200,
    },
  ])
})

test.each([
  ['addPhoneCalendar:fail auth deny', 'refused'],
  ['addPhoneCalendar:fail cancel', 'closed'],
  ['addPhoneCalendar:fail no calendar', 'failed'],
])('that WeChat says `%s` means %s', async (errMsg, outcome) => {
  device.refusal = errMsg

  expect(await addToPhoneCalendar(entry)).toBe(outcome)
})

test('a picture comes into the album, unless the reader refuses or it does not come', async () => {
  server.use(http.get(poster, () => HttpResponse.text('png')))
  expect(await keepPicture(poster, '海报.png')).toBe('done')
  expect(device.album).toEqual([poster])

  device.refusal = 'saveImageToPhotosAlbum:fail auth deny'
  expect(await keepPicture(poster, '海报.png')).toBe('refused')

  server.use(http.get(poster, () => HttpResponse.text('no', { status: 503 })))
  expect(await keepPicture(poster, '海报.png')).toBe('failed')

  server.use(http.get(poster, () => HttpResponse.error()))
  expect(await keepPicture(poster, '海报.png')).toBe('failed')
})

describe('a picture that only its owner gets', () => {
  const own = 'http://api.test/certificates/ZY2026-4F7K-9QXM/certificate.png'
  const toOwner = http.get(own, ({ request }) =>
    request.headers.get('authorization') === 'Bearer mine'
      ? HttpResponse.text('png')
      : HttpResponse.text('no', { status: 401 }),
  )
  const signedIn = () =>
    device.storage.set('session', { token: 'mine', expiresAt: '2099-01-01T00:00:00.000Z', personId: 'per_1' })

  test('is asked for as its owner and comes into the album', async () => {
    signedIn()
    server.use(toOwner)

    expect(await keepOwnPicture(own, '证明.png')).toBe('done')

    expect(device.album).toEqual([own])
    device.refusal = 'saveImageToPhotosAlbum:fail auth deny'
    expect(await keepOwnPicture(own, '证明.png')).toBe('refused')
  })

  test('is downloaded in a browser', async () => {
    process.env['TARO_ENV'] = 'h5'
    signedIn()
    server.use(toOwner)
    const names: string[] = []
    URL.createObjectURL = () => 'blob:copy'
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      names.push(`${this.href} ${this.download}`)
    })

    expect(await keepOwnPicture(own, '证明.png')).toBe('done')

    expect(names).toEqual(['blob:copy 证明.png'])
    server.use(http.get(own, () => HttpResponse.error()))
    expect(await keepOwnPicture(own, '证明.png')).toBe('failed')
  })

  test('is not there for who is not signed in', async () => {
    process.env['TARO_ENV'] = 'h5'

    expect(await keepOwnPicture(own, '证明.png')).toBe('failed')
  })
})
