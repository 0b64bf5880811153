import { join } from 'node:path'
import { close, dispatch, fix, handOn, scrollTo } from './handling'
import { describe, numberOn, sendAnyway } from './reporting'
import { someone, type Someone } from './someone'

const photo = join(__dirname, '../weapp/wx/photo.jpg')

test('a report is asked about, fixed, closed, disputed, done again and once more, checked by somebody else, and rated', async () => {
  const resident = await someone('visitor-931')
  const number = await report(resident)
  const worker = await someone('grid-worker')
  await dispatch(worker, number)

  const brigade = await someone('fire-brigade', { width: 1280, height: 800 })
  await brigade.open('staffInbox')
  await brigade.press(`更多操作 ${number}`)
  await brigade.press(`问报告人 ${number}`)
  await brigade.choose('具体在哪一层、哪个位置？')
  await brigade.press('问报告人', brigade.dialog())
  await brigade.gone(number)

  await resident.press('查看进展')
  await resident.see('工作人员问您')
  await resident.type(/^您的回答/, '二层楼梯口')
  await resident.press('提交')
  await resident.gone('工作人员问您')

  await fix(brigade, number)
  await close(worker, number)

  await resident.page.reload()
  await resident.press('没有解决')
  await resident.takePhoto('拍照或选照片', photo)
  await resident.type(/^现在的情况/, '今天又堆上了')
  await resident.press('提交')
  await resident.see('重新处理')

  await dispatchAgain(worker, number)
  await fix(brigade, number)
  const officer = await someone('community-officer')
  await sendBackToWork(officer, number)
  await fix(brigade, number)
  await close(officer, number)

  await resident.page.reload()
  await resident.press('已解决')
  await resident.choose('满意')
  await resident.press('确认已解决')
  await resident.see('您已确认解决')
  await resident.press('核验记录')
  await resident.see('没有被改动过')
})

async function report(resident: Someone): Promise<string> {
  await resident.open('report')
  await resident.takePhoto('拍照或选照片', photo)
  await describe(resident, '楼梯口堆着纸箱', '31号楼')
  await sendAnyway(resident)
  return numberOn(resident)
}

async function dispatchAgain(worker: Someone, number: string) {
  await worker.open('staffInbox')
  await handOn(worker, number)
}

async function sendBackToWork(officer: Someone, number: string) {
  await officer.open('staffInbox')
  await scrollTo(officer, `返工 ${number}`)
  await officer.press(`返工 ${number}`)
  await officer.choose('只整改了一部分')
  await officer.press('返工', officer.dialog())
  await officer.gone(number)
}
