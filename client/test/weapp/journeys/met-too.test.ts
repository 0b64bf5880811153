import { randomUUID } from 'node:crypto'
import { contract } from '@mulin/shared/contract'
import { launch } from '../launch'
import { someoneElse } from '../someone-else'

test('who met it too says at its end that it is solved', async () => {
  const [reporter, neighbour, officer] = await Promise.all(['resident-3', 'resident-6', 'office'].map(someoneElse))
  const { id: hazardId } = await reporter!(contract.hazards.report, {
    requestId: randomUUID(),
    categoryId: 'other',
    estateId: 'taiyu-e1',
    spot: 'stairwell',
    place: '2号楼 楼道',
    description: '堆了纸箱',
    photoIds: [],
  })
  await neighbour!(contract.joining.join, { hazardId, requestId: randomUUID(), words: '三楼也有' })
  await officer!(contract.handling.accept, { hazardId })
  await officer!(contract.handling.close, { hazardId, outcome: 'persuaded', note: '已到场劝导' })
  const app = await launch({ loginCode: 'demo:resident-6', path: `packages/hazard/hazard/index?hazardId=${hazardId}` })

  await app.page.button('已解决').tap()
  await app.page.role('radio', /^满意/).tap()
  await app.page.button('确认已解决').tap()

  await app.see('您已确认解决。')
  expect(await neighbour!(contract.hazards.one, { hazardId })).toMatchObject({ saidByMe: 'rate' })
})
