import { numberTyped } from './number-typed'

test.each(['YH20261122-000123', 'yh20261122000123', ' 20261122 000123', 'ＹＨ２０２６１１２２－０００１２３'])(
  '%s is understood',
  (typed) => {
    expect(numberTyped(typed)).toBe('YH20261122-000123')
  },
)

test.each(['', '000123', 'YH20261122-00012', 'ZY20261122-000123', 'YH20261122-0001234'])('%s is no number', (typed) => {
  expect(numberTyped(typed)).toBeUndefined()
})
