import type { Certificate, CertificateCheck } from '@mulin/shared/certificates/certificate'
import { certificates as endpoints } from '@mulin/shared/certificates/endpoints'
import { fireEvent, screen, within } from '@testing-library/react'
import { renderScreen, resident, visited } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { CheckCertificate } from './check-certificate'
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

describe('checking one', () => {
  test('needs no sign-in, and says what it certifies with a masked name', async () => {
    answer(endpoints.check, check)
    renderScreen(<CheckCertificate />, { params: { number } })

    expect(await screen.findByText('证明有效')).toBeInTheDocument()
    for (const words of ['志****', '4.0 小时', '罗塘街道', number, facts.hash])
      expect(screen.getByText(words)).toBeInTheDocument()
    expect(screen.getByText(/之后的更正不改变这份证明/)).toBeInTheDocument()
  })

  test('a withdrawn one says so, and why', async () => {
    answer(endpoints.check, { ...check, state: 'withdrawn', withdrawReason: '登记有误' })
    renderScreen(<CheckCertificate />, { params: { number } })

    expect(await screen.findByText('证明已撤回')).toBeInTheDocument()
    expect(screen.getByText('原因：登记有误')).toBeInTheDocument()
    expect(screen.queryByText('证明有效')).not.toBeInTheDocument()
  })

  test('what was never issued is not found', async () => {
    refuse(endpoints.check, 'certificate_not_found')
    renderScreen(<CheckCertificate />, { params: { number } })

    expect(await screen.findByText('没有找到这份证明。')).toBeInTheDocument()
  })
})

describe('my certificates', () => {
  test('one is issued, with the whole name, what was done and a code that leads to its check', async () => {
    answer(endpoints.mine, { certificates: [] })
    renderScreen(<MyCertificates />, { as: resident() })
    await screen.findByText('还没有开过证明。')
    answer(endpoints.issue, () => {
      answer(endpoints.mine, { certificates: [certificate] })
      return certificate
    })

    fireEvent.click(screen.getByRole('button', { name: '开具证明' }))

    const card = within(await screen.findByRole('article', { name: `志愿服务证明 ${number}` }))
    expect(card.getByText('姓名：志愿者 01')).toBeInTheDocument()
    expect(card.getByText(/荷叶社区义诊 上午场，4 小时 5 分钟/)).toBeInTheDocument()
    expect(card.getByRole('img', { name: '扫码核验这份证明' })).toBeInTheDocument()
    fireEvent.click(card.getByRole('button', { name: `核验 ${number}` }))
    expect(visited()).toEqual([`/packages/volunteering/certificate/index?number=${number}`])
  })

  test('it is printed from the browser', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation()
    answer(endpoints.mine, { certificates: [certificate] })
    renderScreen(<MyCertificates />, { as: resident() })

    fireEvent.click(await screen.findByRole('button', { name: `打印 ${number}` }))

    expect(print).toHaveBeenCalledTimes(1)
  })

  test('without confirmed hours there is none, in words', async () => {
    answer(endpoints.mine, { certificates: [] })
    refuse(endpoints.issue, 'no_confirmed_hours')
    renderScreen(<MyCertificates />, { as: resident() })

    fireEvent.click(await screen.findByRole('button', { name: '开具证明' }))

    expect(await screen.findByText(/这段时间没有已确认的时长。/)).toBeInTheDocument()
  })

  test('without network one is told, and tries again', async () => {
    cutOff(endpoints.mine)
    renderScreen(<MyCertificates />, { as: resident() })
    expect(await screen.findByText('网络不通。')).toBeInTheDocument()

    answer(endpoints.mine, { certificates: [certificate] })
    fireEvent.click(screen.getByRole('button', { name: '重试' }))

    expect(await screen.findByText('姓名：志愿者 01')).toBeInTheDocument()
  })
})
