import { someone, type Someone } from './someone'

test('what a clerk handled is rated once, and counts in public', async () => {
  const resident = await someone('visitor-906')
  await resident.open('myCode')
  const code = await codeOn(resident)
  const clerk = await someone('clerk')
  await clerk.open('desk')
  await clerk.press(/^办理的事项/)
  await clerk.choose(/^残疾人证申请/)
  await clerk.type('对方的六位数字', code)
  await clerk.press('登记办理')
  await clerk.see('已登记：残疾人证申请')

  await resident.open('services')
  await resident.press('去评价 残疾人证申请')
  await resident.at('评价')
  const twice = await resident.elsewhere()
  await twice.see('这次办得怎么样')
  await rate(resident, '满意')
  await resident.see('评价已收到')

  twice.expectsRefusal('visit_already_rated')
  await rate(twice, '非常不满意')
  await twice.see('这次办理您已经评价过')

  const neighbour = await someone()
  await neighbour.open('ratings', { matterId: 'disability-card' })
  await neighbour.seeInTime('1 人评价')
  await neighbour.see('满意 1 人')
  await neighbour.see('非常不满意 0 人')
})

test('what the office writes down is handled at the desk, until it is retired', async () => {
  const office = await someone('office')
  await office.open('matters')
  await office.press('加一个事项')
  await office.type('名称', '养犬登记')
  await office.type('在哪里办', '6 号窗口')
  await office.type('要带的材料', '身份证')
  await office.press('确定')
  await office.press('保存')
  await office.see('窗口事项已保存')

  const resident = await someone()
  await resident.open('services')
  await resident.see('养犬登记')
  const clerk = await someone('clerk')
  await clerk.open('desk')
  await clerk.press(/^办理的事项/)
  await clerk.choose(/^养犬登记/)

  await office.press('停用 养犬登记')
  await office.press('保存')
  await office.rest()
  clerk.expectsRefusal('matter_retired')
  await clerk.type('对方的六位数字', '000000')
  await clerk.press('登记办理')
  await clerk.see('这个事项已经停办')
})

async function codeOn({ page }: Someone): Promise<string> {
  const code = page.getByText(/^\d{3} \d{3}$/)
  return ((await code.textContent()) ?? '').replace(' ', '')
}

async function rate(resident: Someone, level: string) {
  await resident.choose(level)
  await resident.press('提交评价')
}
