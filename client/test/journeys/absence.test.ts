import { someone } from './someone'

test('who did not come says why, staff answer out of the inbox, and the answer is read', async () => {
  const resident = await someone('resident-1')
  await resident.open('myAbsences')
  await resident.see('这一次算缺席。')
  await resident.press(/^我有话说/)
  await resident.type('请写几句', '那天来了，签到的码没有扫上。')
  await resident.press('提交', resident.dialog())
  await resident.see('您的说明已收到，答复前不算缺席。')

  const office = await someone('office')
  await office.open('staffInbox')
  await office.choose(/^缺席说明/)
  await office.see('说明：那天来了，签到的码没有扫上。')
  await office.press('不算缺席 居民 01')
  await office.choose('核对过，当时在场')
  await office.press('不算缺席', office.dialog())
  await office.see('已答复 居民 01：不算缺席')

  await resident.open('messages')
  await resident.seeInTime('不算缺席')
  await resident.open('myAbsences')
  await resident.see('答复：核对过，当时在场')
})
