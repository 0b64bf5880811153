// What only the API's documentation and the types of its refusals need, and every reader would download first.
const unused = new Set(['summary', 'refusals'])

/** Babel: an `endpoint({ … })` of shared without its words, a shape without its name for OpenAPI. */
module.exports = ({ types }) => ({
  visitor: {
    CallExpression(path, { filename = '' }) {
      if (!/[\\/]shared[\\/]src[\\/]/.test(filename)) return
      const { callee, arguments: given } = path.node
      if (types.isIdentifier(callee, { name: 'endpoint' })) {
        const [definition] = given
        definition.properties = definition.properties.filter(({ key }) => !unused.has(key?.name))
      }
      const isNaming = types.isMemberExpression(callee) && types.isIdentifier(callee.property, { name: 'meta' })
      if (isNaming) path.replaceWith(callee.object)
    },
  },
})
