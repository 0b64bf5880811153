import { contract } from '@mulin/shared/contract'
import { someoneElse } from '../weapp/someone-else'
import { someone } from './someone'

test('somebody registers, is approved out of the inbox, and takes a volunteer role', async () => {
  const ask = await someoneElse('visitor-907')
  await ask(contract.people.update, { estateId: 'taiyu-e5' })
  const volunteer = await someone('visitor-907')
  await volunteer.open('volunteer')
  await volunteer.type('姓名', '居民 乙')
  await volunteer.type('手机号', '13800009007')
  await volunteer.tick('理发')
  await volunteer.tick('周末白天')
  await volunteer.press('提交登记')
  await volunteer.see('等待社区审核')

  const officer = await someone('community-officer')
  await officer.open('staffInbox')
  await officer.choose(/^志愿者/)
  await officer.press('通过 居民 乙')
  await officer.see('居民 乙 已通过')

  await volunteer.open('activities')
  await volunteer.press(/^农民丰收运动会/)
  await volunteer.press('报志愿服务')
  await volunteer.at('报志愿服务')
  await volunteer.choose(/^水瓢运水/)
  await volunteer.press('报志愿服务')
  await volunteer.see('志愿服务报名成功')
  await volunteer.press('看我的报名')
  await volunteer.at('我的报名')
  await volunteer.see('农民丰收运动会')
  await volunteer.see('志愿者')
})
