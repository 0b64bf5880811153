import ts from 'typescript'

/** What a phone's WeChat cannot run: syntax after ES2018, and code that is not in the package. One line per kind. */
export function scriptFindings(file: string, source: string): string[] {
  const counts = new Map<string, number>()
  const walk = (node: ts.Node) => {
    const problem = problemWith(node)
    if (problem) counts.set(problem, (counts.get(problem) ?? 0) + 1)
    node.forEachChild(walk)
  }
  walk(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS))
  return [...counts].map(([problem, count]) => `${file}: ${count} × ${problem}`)
}

function problemWith(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node)) return problemWithCall(node)
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Function' ? problemWithFunction(node) : undefined
  if (ts.isBinaryExpression(node)) return newOperators.get(node.operatorToken.kind)
  if (ts.isPropertyDeclaration(node) || ts.isClassStaticBlockDeclaration(node)) return 'class field'
  return newKinds.get(node.kind)
}

function problemWithCall({ expression }: ts.CallExpression): string | undefined {
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return 'import()'
  return expression.getText() === 'eval' ? 'eval' : undefined
}

// Webpack looks for the global object by `new Function('return this')`, which WeChat allows.
const problemWithFunction = (node: ts.NewExpression) =>
  /^["']return this["']$/.test(node.arguments?.[0]?.getText() ?? '') ? undefined : 'new Function'

const newKinds = new Map([
  [ts.SyntaxKind.PrivateIdentifier, 'private field'],
  [ts.SyntaxKind.BigIntLiteral, 'BigInt literal'],
  [ts.SyntaxKind.QuestionDotToken, 'optional chaining'],
])

const newOperators = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.QuestionQuestionToken, '??'],
  [ts.SyntaxKind.QuestionQuestionEqualsToken, '??='],
  [ts.SyntaxKind.BarBarEqualsToken, '||='],
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken, '&&='],
])
