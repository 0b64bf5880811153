import type { Certificate, CertificateCheck } from '@mulin/shared/certificates/certificate'
import { certificates as endpoints } from '@mulin/shared/certificates/endpoints'
import { fireEvent, screen, within } from '@testing-library/react'
import { renderScreen, resident, visited } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { today } from '../../platform/clock'
import { CheckCertificate } from './check-certificate'
import { MyCertificate } from './my-certificate'
import { MyCertificates } from './my-certificates'

const number = 'ZY2026-4F7K-9QXM'
const facts = {
  number,
  volunteerNumber: 'VRFFQ69G5FAV',
  from: '2026-10-01',
  until: '2026-11-20',
  minutes: 245,
  issuer: { name: '罗塘街道', contact: '罗塘街道党群服务中心' },
  issuedAt: '2026-11-20T02:00:00.000Z',
  hash: 'ab12'.repeat(16),
}
const certificate: Certificate = {
  ...facts,
  name: '志愿者 01',
  services: [{ on: '2026-10-01', title: '荷叶社区义诊 上午场', minutes: 245 }],
}
const check: CertificateCheck = { ...facts, state: 'valid', nameMasked: '志****' }
const withdrawal = { withdrawnAt: '2026-11-21T02:00:00.000Z', withdrawReason: '登记有误' }

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const type = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
const inSheet = () => within(screen.getByRole('dialog'))

describe('checking one', () => {
  test('needs no sign-in, and says what it certifies with a masked name', async () => {
    answer(endpoints.check, check)
    renderScreen(<CheckCertificate />, { params: { number } })

    expect(await screen.findByText('这份证明有效')).toBeInTheDocument()
    for (const words of ['志****', '4.0 小时', '罗塘街道', number, facts.hash, '2026年10月1日 – 2026年11月20日'])
      expect(screen.getByText(words)).toBeInTheDocument()
    expect(screen.getByText(/之后的更正不改变这份证明/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '撤回这份证明' })).not.toBeInTheDocument()
  })

  test('a withdrawn one says so, since when and why', async () => {
    answer(endpoints.check, { ...check, ...withdrawal, state: 'withdrawn' })
    renderScreen(<CheckCertificate />, { params: { number } })

    expect(await screen.findByText('这份证明已撤回，不再有效')).toBeInTheDocument()
    expect(screen.getByText('原因：登记有误')).toBeInTheDocument()
    expect(screen.getByText('2026年11月21日 撤回')).toBeInTheDocument()
    expect(screen.queryByText('这份证明有效')).not.toBeInTheDocument()
  })

  test('starts with the number when one holds only paper', async () => {
    const asked: string[] = []
    answer(endpoints.check, (input) => {
      asked.push(input.number)
      return check
    })
    renderScreen(<CheckCertificate />)
    await press('核验')
    expect(screen.getByText(/请对照证明再看一遍/)).toBeInTheDocument()

    type(/证明编号/, 'zy2026 4f7k 9qxm')
    await press('核验')

    expect(await screen.findByText('这份证明有效')).toBeInTheDocument()
    expect(asked).toEqual([number])
  })

  test('what was never issued is not found, and another number can be typed', async () => {
    refuse(endpoints.check, 'certificate_not_found')
    renderScreen(<CheckCertificate />, { params: { number: 'ZY2026-0000-0000' } })
    expect(await screen.findByText('没有找到这份证明。')).toBeInTheDocument()

    answer(endpoints.check, check)
    type(/证明编号/, number)
    await press('核验')

    expect(await screen.findByText('这份证明有效')).toBeInTheDocument()
  })

  test('staff withdraw it with a reason, and read what everybody reads then', async () => {
    const duty = { id: 'dut_01HZZZZZZZZZZZZZZZZZZZZZZZ', role: 'office', areaPath: 'luotang', title: '街道工作人员 01' }
    answer(endpoints.check, check)
    renderScreen(<CheckCertificate />, {
      params: { number },
      as: resident({ duties: [{ ...duty, role: 'office', from: '2026-01-01' }] }),
    })
    await press('撤回这份证明')
    fireEvent.click(inSheet().getByRole('button', { name: '撤回这份证明' }))
    expect(screen.getByText('请写明原因，至少两个字')).toBeInTheDocument()
    refuse(endpoints.withdraw, 'outside_your_area', undefined, { once: true })
    type(/原因/, '登记有误')
    fireEvent.click(inSheet().getByRole('button', { name: '撤回这份证明' }))
    expect(await inSheet().findByRole('alert')).toBeInTheDocument()

    answer(endpoints.withdraw, ({ reason }) => {
      expect(reason).toBe('登记有误')
      const withdrawn = { ...check, ...withdrawal, state: 'withdrawn' as const }
      answer(endpoints.check, withdrawn)
      return withdrawn
    })
    fireEvent.click(inSheet().getByRole('button', { name: '撤回这份证明' }))

    expect(await screen.findByText('这份证明已撤回，不再有效')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '撤回这份证明' })).not.toBeInTheDocument()
  })
})

describe('issuing one', () => {
  const open = async () => {
    const sent: object[] = []
    answer(endpoints.mine, { certificates: [] })
    answer(endpoints.issue, ({ requestId: _, ...period }) => {
      sent.push(period)
      return certificate
    })
    renderScreen(<MyCertificates />, { as: resident() })
    await screen.findByText('还没有开过证明。')
    await press('开具证明')
    return sent
  }
  const issue = () => fireEvent.click(inSheet().getByRole('button', { name: '开具证明' }))
  const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))

  test('is over everything that is confirmed, and then it opens', async () => {
    const sent = await open()

    issue()

    expect(await screen.findByText('证明已开具')).toBeInTheDocument()
    expect(sent).toEqual([{}])
    expect(visited()).toEqual([`/packages/volunteering/my-certificate/index?number=${number}`])
  })

  test('may be over this year', async () => {
    const sent = await open()

    choose('今年的')
    issue()

    await screen.findByText('证明已开具')
    expect(sent).toEqual([{ from: `${today().slice(0, 4)}-01-01`, until: today() }])
  })

  test('may be over days of one choice, which have to be days in order', async () => {
    const sent = await open()
    choose('自己选起止日期')
    issue()
    expect(screen.getAllByText('请选日期')).toHaveLength(2)
    type(/从哪天/, '2026-10-31')
    type(/到哪天/, '2026-10-01')
    expect(screen.getByText('“到哪天”不能早于“从哪天”')).toBeInTheDocument()

    type(/到哪天/, '2026-11-20')
    issue()

    await screen.findByText('证明已开具')
    expect(sent).toEqual([{ from: '2026-10-31', until: '2026-11-20' }])
  })

  test('names a document where one is wanted, and only with a number that can be', async () => {
    const sent = await open()
    choose('居民身份证')
    type(/证件上的号码/, '11010519491231003X')
    issue()
    expect(screen.getByText('号码不对，请对照证件再看一遍')).toBeInTheDocument()
    expect(sent).toEqual([])

    type(/证件上的号码/, '11010519491231002x')
    issue()

    await screen.findByText('证明已开具')
    expect(sent).toEqual([{ identity: { type: 'identity_card', number: '11010519491231002X' } }])
  })

  test('without confirmed hours there is none, in words', async () => {
    await open()
    refuse(endpoints.issue, 'no_confirmed_hours')

    issue()

    expect(await screen.findByText(/这段时间没有已确认的时长。/)).toBeInTheDocument()
  })
})

describe('my certificates', () => {
  test('are listed with how much they certify, and open', async () => {
    answer(endpoints.mine, {
      certificates: [certificate, { ...certificate, ...withdrawal, number: 'ZY2026-0000-0001' }],
    })
    renderScreen(<MyCertificates />, { as: resident() })

    const first = within(await screen.findByRole('button', { name: new RegExp(number) }))
    expect(first.getByText(/^4\.0 小时/)).toBeInTheDocument()
    expect(screen.getAllByText('已撤回')).toHaveLength(1)
    await press(new RegExp(number))

    expect(visited()).toEqual([`/packages/volunteering/my-certificate/index?number=${number}`])
  })

  test('without network one is told, and tries again', async () => {
    cutOff(endpoints.mine)
    renderScreen(<MyCertificates />, { as: resident() })
    expect(await screen.findByText('网络不通。')).toBeInTheDocument()

    answer(endpoints.mine, { certificates: [certificate] })
    await press('重试')

    expect(await screen.findByRole('button', { name: new RegExp(number) })).toBeInTheDocument()
  })
})

describe('one of mine', () => {
  const show = (over: Partial<Certificate> = {}) => {
    answer(endpoints.mine, { certificates: [{ ...certificate, ...over }] })
    renderScreen(<MyCertificate />, { as: resident(), params: { number } })
  }

  test('has the whole name, what was done, who issued it when, and a code that leads to its check', async () => {
    show()

    const paper = within(await screen.findByRole('article', { name: `志愿服务证明 ${number}` }))
    for (const words of [
      /兹证明 志愿者 01（志愿者编号 VRFFQ69G5FAV）/,
      /于 2026年10月1日 至 2026年11月20日/,
      /4\.0 小时/,
    ])
      expect(paper.getByText(words)).toBeInTheDocument()
    for (const words of ['荷叶社区义诊 上午场', '4 小时 5 分钟', '罗塘街道', '2026年11月20日', `证明编号 ${number}`])
      expect(paper.getByText(words)).toBeInTheDocument()
    expect(paper.getByText('联系方式：罗塘街道党群服务中心')).toBeInTheDocument()
    expect(paper.getByRole('img', { name: '扫码核验这份证明' })).toBeInTheDocument()
    await press('看别人核验时看到的')
    expect(visited()).toEqual([`/packages/volunteering/certificate/index?number=${number}`])
  })

  test('is printed from the browser', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation()
    show()

    await press('打印')

    expect(print).toHaveBeenCalledTimes(1)
  })

  test('withdrawn, it says why and is neither printed nor kept', async () => {
    show(withdrawal)

    expect(await screen.findByText('这份证明已撤回，不再有效。原因：登记有误')).toBeInTheDocument()
    for (const name of ['打印', '存成图片']) expect(screen.queryByRole('button', { name })).not.toBeInTheDocument()
  })

  test('what is not among mine is not shown', async () => {
    answer(endpoints.mine, { certificates: [] })
    renderScreen(<MyCertificate />, { as: resident(), params: { number } })
    await screen.findByText('没有找到这份证明。')

    await press('看我的证明')

    expect(visited()).toEqual(['/packages/volunteering/certificates/index'])
  })
})
