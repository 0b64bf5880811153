const describing = new Set(['createToJSONSchemaMethod', 'createStandardJSONSchemaMethod'])

/** Babel: zod without its description of shapes as JSON Schema, 6 KB that only the API's documentation needs. */
module.exports = ({ types }) => ({
  visitor: {
    AssignmentExpression(path, { filename = '' }) {
      if (isOfZod(filename) && path.node.left.property?.name === 'processJSONSchema') path.remove()
    },
    CallExpression(path, { filename = '' }) {
      const { callee } = path.node
      if (isOfZod(filename) && describing.has(callee.name)) path.replaceWith(types.identifier('undefined'))
    },
  },
})

const isOfZod = (filename) => /[\\/]zod[\\/]v4[\\/]classic[\\/]/.test(filename)
