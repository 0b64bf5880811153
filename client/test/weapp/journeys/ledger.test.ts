import * as z from 'zod'
import { auditPage } from '../audit/page-audit'
import { launch } from '../launch'

const Markers = z.object({ markers: z.array(z.object({ id: z.number(), ariaLabel: z.string().optional() })) })

test("the map of the ledger is WeChat's own, and a circle opens what is open there", async () => {
  const app = await launch({
    path: 'packages/ledger/ledger/index?view=map&areaPath=luotang',
    loginCode: 'demo:resident-1',
    haste: 10,
  })
  const map = app.page.css('wx-map')
  const { markers } = Markers.parse(app.host.engine.propertiesOf(await map.see()))
  const taiyu = markers.find(({ ariaLabel }) => /^太宇 \d+ 件还在处理$/.test(ariaLabel ?? ''))
  expect(markers.filter(({ ariaLabel }) => ariaLabel)).toHaveLength(24)
  // The one that was put right with a pin.
  expect(markers.length).toBeGreaterThan(24)
  expect(await auditPage(app)).toEqual([])

  await map.fire('markertap', { markerId: taiyu?.id })

  await app.see('只看：还在处理')
  expect(await auditPage(app)).toEqual([])
})
