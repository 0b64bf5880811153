import { screen } from '@testing-library/react'
import { aFinding, anInspection, staff } from '../../../../test/inspections'
import { renderScreen } from '../../../../test/screen'
import { VisitDone } from './visit-done'

const toFix = aFinding({ dueAt: '2099-12-03T15:59:00.000Z' })
const later = aFinding({ number: 'YH20261126-000002', dueAt: '2099-12-05T15:59:00.000Z' })
const fixed = aFinding({ outcome: 'fixed_on_the_spot', state: 'closed' })

test.each([
  ['nothing has to be fixed', [fixed], true, ['没有留下要限期整改的问题。']],
  ['one was signed for', [toFix, fixed], true, ['责任人已签收，周四 2099年12月3日 23:59 前整改，到期回头看。']],
  [
    'two were signed for',
    [later, toFix],
    true,
    ['责任人已签收 2 件，最早 周四 2099年12月3日 23:59 前整改，到期回头看。'],
  ],
  [
    'nobody signed',
    [toFix],
    false,
    ['责任人没有签字，仍由物业公司 01 整改：周四 2099年12月3日 23:59 前整改，到期回头看。'],
  ],
  [
    'one was objected to',
    [
      { ...toFix, said: { kind: 'agreed' as const } },
      { ...later, said: { kind: 'objected' as const, words: '不是' } },
    ],
    true,
    [/^责任人已签收，.*12月3日/, /^责任人对 1 件有异议，仍由物业公司 01 整改：.*12月5日/],
  ],
  [
    'nobody was asked about one',
    [
      { ...toFix, said: { kind: 'agreed' as const } },
      { ...later, said: { kind: 'unsaid' as const } },
    ],
    true,
    [/^责任人已签收，.*12月3日/, /^有 1 件没请责任人看过，仍由物业公司 01 整改：.*12月5日/],
  ],
  [
    'nobody signed, whatever was said',
    [
      { ...toFix, said: { kind: 'unsaid' as const } },
      { ...later, said: { kind: 'unsaid' as const } },
    ],
    false,
    [/^责任人没有签字，2 件仍由物业公司 01 整改：最早 .*12月3日/],
  ],
  [
    'nobody signed for what was fixed at once',
    [fixed],
    false,
    ['没有留下要限期整改的问题。', '责任人没有签字，原因和见证人写进了检查记录。'],
  ],
  ['nobody has it', [{ ...toFix, state: 'accepted' as const }], true, ['有 1 件的责任单位已停用，请在工作台派遣。']],
])('handed in, it says who has it: %s', async (_what, findings, isSigned, words) => {
  renderScreen(<VisitDone inspection={anInspection({ findings })} isSigned={isSigned} />, { as: staff() })

  for (const one of words) expect(await screen.findByText(one)).toBeInTheDocument()
  expect(screen.queryAllByText(/整改/)).toHaveLength(
    words.filter((one) => !/派遣|没有签字，原因/.test(`${one}`)).length,
  )
})
