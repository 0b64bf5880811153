import { auditPackage, packageSizes } from './audit/package-audit'
import { packageIn } from './launch'

test('WeChat takes the package as it is', () => {
  const findings = auditPackage(packageIn())

  expect(findings).toEqual([])
})

test('residents never download the pages of staff', () => {
  const sizes = packageSizes(packageIn())

  expect([...sizes.keys()]).toContain('packages/staff')
})
