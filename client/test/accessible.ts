import axe from 'axe-core'

// jsdom draws nothing: these are checked in a real browser.
const needEyes = ['color-contrast', 'label-content-name-mismatch', 'region']

/** Fails with what axe finds. */
export async function expectAccessible(root: Element = document.body): Promise<void> {
  const { violations } = await axe.run(root, {
    rules: Object.fromEntries(needEyes.map((rule) => [rule, { enabled: false }])),
  })
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  expect(found).toEqual([])
}
