// Unpacks Chromium out of its npm package into TMPDIR. A process of its own, for the package looks at the environment
// while it is loaded: only when it takes itself for Lambda does it bring the libraries that a bare machine lacks.
import chromium from '@sparticuz/chromium'

process.stdout.write(await chromium.executablePath())
