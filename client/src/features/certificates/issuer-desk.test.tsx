import { certificates } from '@mulin/shared/certificates/endpoints'
import { fireEvent, screen } from '@testing-library/react'
import { renderScreen, resident } from '../../../test/screen'
import { answer, cutOff } from '../../../test/server'
import { IssuerDesk } from './issuer-desk'

const save = () => fireEvent.click(screen.getByRole('button', { name: '保存出具单位' }))
const write = (label: string, text: string) =>
  fireEvent.input(screen.getByLabelText(new RegExp(label)), { target: { value: text } })

test('where none is set that is said, and it is set with who is in charge and a telephone', async () => {
  answer(certificates.issuer, {})
  renderScreen(<IssuerDesk />, { as: resident() })
  await screen.findByText('还没有设置，志愿者开不出证明。')
  write('单位名称', '罗塘街道')
  save()
  expect(screen.getAllByText('请填写，至少两个字')).toHaveLength(2)
  write('负责人', '负责人 01')
  write('联系方式', '0523-0000000')
  cutOff(certificates.setIssuer)
  save()
  expect(await screen.findByText(/网络不通/)).toBeInTheDocument()

  answer(certificates.setIssuer, (issuer) => {
    expect(issuer).toEqual({ name: '罗塘街道', head: '负责人 01', contact: '0523-0000000' })
    answer(certificates.issuer, { issuer })
    return issuer
  })
  save()

  expect(await screen.findByText(/现在由 罗塘街道 出具/)).toBeInTheDocument()
})

test('one of before, without a person in charge, is completed', async () => {
  answer(certificates.issuer, { issuer: { name: '罗塘街道', contact: '党群服务中心' } })
  renderScreen(<IssuerDesk />, { as: resident() })

  expect(await screen.findByDisplayValue('党群服务中心')).toBeInTheDocument()
  save()

  expect(screen.getByText('请填写，至少两个字')).toBeInTheDocument()
})
