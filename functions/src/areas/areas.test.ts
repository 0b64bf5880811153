import { areas } from '@mulin/shared/areas'
import { call, callOk } from '../../test/call.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotang, luotangAreas, onDuty } from '../../test/people.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(async () => {
  await luotangAreas()
})

const anAdministrator = (areaPath = 'luotang') => onDuty('administrator', areaPath)
const treeOf = async () => (await callOk(handler, areas.tree, {})).areas
const areaNamed = async (id: string) => (await treeOf()).find((area) => area.id === id)

const head = 'kind,id,name,parentId'
const file = (...lines: string[]) => [head, ...lines].join('\n')

async function importing(csv: string, { dryRun = false, areaPath = 'luotang' } = {}) {
  return callOk(handler, areas.importFile, { csv, dryRun }, (await anAdministrator(areaPath)).id)
}

async function faultsOf(csv: string, areaPath = 'luotang') {
  const { status, body } = await call(handler, areas.importFile, { csv }, (await anAdministrator(areaPath)).id)
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'area_file_invalid' })
  return body.details!['rows']
}

test('anyone reads the tree, every node after its parent', async () => {
  const tree = await treeOf()

  expect(tree.length).toBeGreaterThanOrEqual(luotang.length)
  const before = (index: number) => tree.slice(0, index).map(({ id }) => id)
  expect(tree.filter(({ parentId }, index) => parentId && !before(index).includes(parentId))).toEqual([])
})

describe('importing', () => {
  test('keeps numbers in their order: 十区 comes after 九区', async () => {
    const estates = [10, 9, 1].map((number) => `estate,yh-e${number},第${number}区,yh-g1`)
    await importing(file('community,yh,新沿河,luotang', 'grid,yh-g1,新网格,yh', ...estates))

    const found = (await treeOf()).filter(({ parentId }) => parentId === 'yh-g1').map(({ id }) => id)
    expect(found).toEqual(['yh-e1', 'yh-e9', 'yh-e10'])
  })

  test('adds a tree whatever the order of its rows, and says what it did', async () => {
    const csv = file('estate,zt-e1,中天一区,zt-g1', 'grid,zt-g1,中天第一网格,zt', 'community,zt,中天社区,luotang')

    expect(await importing(csv)).toEqual({ added: 3, changed: 0, unchanged: 0 })
    expect(await areaNamed('zt-e1')).toEqual({
      id: 'zt-e1',
      kind: 'estate',
      name: '中天一区',
      parentId: 'zt-g1',
      path: 'luotang/zt/zt-g1/zt-e1',
    })
  })

  test('takes the file a Chinese spreadsheet writes: BOM, Chinese words, CRLF, quotes, empty lines, other columns', async () => {
    const csv = [
      '\uFEFF编号,名称,备注,类别,上级编号',
      'gt,"古田社区, 北",,社区,luotang',
      ',,,,',
      'gt-g1, 古田第一网格 ,无,网格,gt',
      '',
    ].join('\r\n')

    expect(await importing(csv)).toMatchObject({ added: 2 })
    expect(await areaNamed('gt')).toMatchObject({ name: '古田社区, 北' })
    expect(await areaNamed('gt-g1')).toMatchObject({ name: '古田第一网格' })
  })

  test('takes cells copied from a spreadsheet, with tabs', async () => {
    expect(await importing('类别\t编号\t名称\t上级编号\n社区\tty\t桃园社区\tluotang')).toMatchObject({ added: 1 })
  })

  test('renames what has another name, and a second time changes nothing', async () => {
    const csv = file('estate,taiyu-e2,太宇二区（新）,taiyu-g1', 'grid,taiyu-g1,太宇第一网格,taiyu')

    expect(await importing(csv)).toEqual({ added: 0, changed: 1, unchanged: 1 })
    expect(await importing(csv)).toEqual({ added: 0, changed: 0, unchanged: 2 })
    expect(await areaNamed('taiyu-e2')).toMatchObject({ name: '太宇二区（新）' })
  })

  test('places estates on the map, and leaves them there when a file says nothing of it', async () => {
    const placed = '类别,编号,名称,上级编号,纬度,经度\n小区,taiyu-e3,太宇三区,taiyu-g2,32.5112,120.1209'

    expect(await importing(placed)).toEqual({ added: 0, changed: 1, unchanged: 0 })
    expect(await importing(placed)).toEqual({ added: 0, changed: 0, unchanged: 1 })
    expect(await importing(file('estate,taiyu-e3,太宇三期,taiyu-g2'))).toMatchObject({ changed: 1 })
    expect(await areaNamed('taiyu-e3')).toMatchObject({
      name: '太宇三期',
      location: { latitude: 32.5112, longitude: 120.1209 },
    })
  })

  test('as a dry run says what it would do and does nothing', async () => {
    const csv = file('community,dry,试一试社区,luotang')

    expect(await importing(csv, { dryRun: true })).toMatchObject({ added: 1 })
    expect(await areaNamed('dry')).toBeUndefined()
  })

  test('of more areas than fit a transaction writes all, also when sent twice at once', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => `estate,many-${index},众多 ${index} 区,taiyu-g2`)
    const administrator = await anAdministrator()
    const send = () => call(handler, areas.importFile, { csv: file(...rows) }, administrator.id)

    const replies = await Promise.all([send(), send()])
    await importing(file(...rows))

    for (const { status } of replies) expect([200, 503]).toContain(status)
    expect((await treeOf()).filter(({ id }) => id.startsWith('many-'))).toHaveLength(250)
  })
})

describe('a file is refused as a whole', () => {
  test('with the lines that are wrong and why', async () => {
    const csv = file(
      'community,good,好社区,luotang',
      'village,v1,某村,luotang',
      'community,Bad Id,坏编号,luotang',
      'community,nameless,,luotang',
      'grid,lost-g1,没有上级,nowhere',
      'estate,e9,越级小区,taiyu',
      'community,twice,一,luotang',
      'community,twice,二,luotang',
      'grid,taiyu-g1,搬家的网格,yanhe',
      'subdistrict,other,带上级的街道,luotang',
    )

    expect(await faultsOf(csv)).toEqual([
      { row: 3, fault: 'kind_unknown' },
      { row: 4, fault: 'id_invalid' },
      { row: 5, fault: 'name_invalid' },
      { row: 6, fault: 'parent_not_found' },
      { row: 7, fault: 'parent_of_wrong_kind' },
      { row: 9, fault: 'id_repeated' },
      { row: 10, fault: 'moved' },
      { row: 11, fault: 'parent_of_wrong_kind' },
    ])
    expect(await areaNamed('good')).toBeUndefined()
  })

  test.each([
    ['a grid that would lie in itself', file('grid,loop,环,loop'), 'parent_not_found'],
    ['two grids that would lie in each other', file('grid,l1,甲,l2', 'grid,l2,乙,l1'), 'parent_not_found'],
    ['an area that would become another kind', file('community,taiyu-g1,太宇,luotang'), 'moved'],
    ['a file without the columns', 'a,b,c\n1,2,3', 'column_missing'],
    ['a file with an open quote', `${head}\n"estate,x,y,z`, 'not_a_table'],
    ['a file in another encoding', file('community,gbk,\uFFFD\uFFFD,luotang'), 'not_utf8'],
    ['a place that is half said', `${head},latitude,longitude\nestate,half,半,taiyu-g1,32.5,`, 'location_invalid'],
    ['a place that is nowhere', `${head},latitude,longitude\nestate,far,远,taiyu-g1,320.5,120`, 'location_invalid'],
    ['a place in words', `${head},latitude,longitude\nestate,words,字,taiyu-g1,北,东`, 'location_invalid'],
    ['a name too long', file(`community,long,${'长'.repeat(41)},luotang`), 'name_invalid'],
  ])('%s', async (_, csv, fault) => {
    expect(await faultsOf(csv)).toContainEqual({ row: expect.any(Number), fault })
  })

  test('over 5000 rows', async () => {
    const rows = Array.from({ length: 5001 }, (_, index) => `estate,r-${index},区,taiyu-g1`)

    expect(await faultsOf(file(...rows))).toEqual([{ row: 5002, fault: 'too_many_rows' }])
  })

  test('showing at most 20 of its faults', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `estate,f-${index},区,nowhere`)

    expect(await faultsOf(file(...rows))).toHaveLength(20)
  })

  test('outside the own area', async () => {
    const foreign = file('grid,yanhe-g9,沿河第九网格,yanhe')

    expect(await faultsOf(foreign, 'luotang/taiyu')).toEqual([{ row: 2, fault: 'outside_your_area' }])
    expect(await importing(file('grid,taiyu-g9,太宇第九网格,taiyu'), { areaPath: 'luotang/taiyu' })).toMatchObject({
      added: 1,
    })
  })
})

test('who is no administrator may not', async () => {
  const office = await onDuty('office', 'luotang')

  expect(await call(handler, areas.importFile, { csv: file() }, office.id)).toMatchObject({
    status: 403,
    body: { code: 'not_permitted' },
  })
})
