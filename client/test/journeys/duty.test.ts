import { someone } from './someone'

test('a duty opens the workplace, and its end closes it at once', async () => {
  const person = await someone('visitor-908')
  await person.open('myCode')
  const code = (await person.page.getByText(/^\d{3} \d{3}$/).textContent()) ?? ''
  const admin = await someone('admin', { width: 1280, height: 800 })
  await admin.open('duties')
  await admin.press('授予职责')
  await admin.type('对方的六位数字', code.replace(' ', ''))
  await admin.type('称呼', '网格员 88')
  await admin.choose('网格员')
  await admin.press(/^负责范围/)
  const areas = admin.page.getByRole('dialog', { name: '负责范围' })
  await admin.press('罗塘街道', areas)
  await admin.press('太宇社区', areas)
  await admin.press('太宇第一网格', areas)
  await admin.press('太宇第一网格（全部）', areas)
  await admin.press('授予')
  await admin.see('已授予：网格员 88')

  await person.open('home')
  await person.press(/^工作台/)
  await person.at('工作台')
  const accept = person.button(/^立案 YH/).first()
  await accept.waitFor()

  await admin.press('关闭')
  await admin.press('结束 网格员 88')
  await admin.press('结束', admin.dialog())
  await admin.gone('网格员 88')

  person.expectsRefusal('not_permitted')
  await accept.click()
  await person.see('您现在的职责不包括这一项')
})
