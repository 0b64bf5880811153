const patienceMinutes = 10

/**
 * The last line of a run says how many tests passed and failed, for people and CI alike. A run in which no file ends for
 * ten minutes is given up, and says which files it was in.
 */
module.exports = class ClosingLine {
  running = new Set()

  onRunStart() {
    this.waitOn()
  }

  onTestFileStart({ path }) {
    this.running.add(path)
  }

  onTestFileResult({ path }) {
    this.running.delete(path)
    this.waitOn()
  }

  onRunComplete(_contexts, { numPassedTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites }) {
    const failed = Math.max(numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites)
    // Jest's own summary comes after every reporter.
    process.once('exit', () => process.stdout.write(`\n${numPassedTests} passed, ${failed} failed\n`))
  }

  waitOn() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.giveUp(), patienceMinutes * 60_000).unref()
  }

  giveUp() {
    console.log(`No test file ended for ${patienceMinutes} minutes; running: ${[...this.running].join(', ') || 'none'}`)
    process.exit(1)
  }
}
