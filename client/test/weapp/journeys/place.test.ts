import { launch } from '../launch'

const taiyu = { name: '便民超市', address: '江苏省泰州市姜堰区罗塘街道', latitude: 32.5302, longitude: 120.1061 }

test('a spot on the map says which estate is the nearest, and takes it on wish', async () => {
  const app = await launch({ loginCode: 'demo:resident-7', path: 'pages/report/index', place: taiyu })
  await app.see('沿河一区')

  await app.page.button('在地图上选').tap()
  await app.see('离这里最近的是太宇一区，上面选的是沿河一区。')
  await app.page.button('改为太宇一区').tap()

  await app.see('离这里最近的小区：太宇一区')
  await app.gone('沿河一区')
})

test('who does not let the app have a place is told how to go on', async () => {
  const app = await launch({ loginCode: 'demo:resident-7', path: 'pages/report/index', place: 'refused' })

  await app.page.button('在地图上选').tap()

  await app.see('不用地图也能上报')
})
