const { default: Sequencer } = require('@jest/test-sequencer')

// On a clean checkout nothing is known of earlier runs, and one of these that began last would run on alone.
const longest = [
  'functions/src/sign-ups/model.test.ts',
  'client/test/journeys/pages.test.ts',
  'client/test/journeys/sheets.test.ts',
  'client/test/weapp/sheets.test.ts',
  'client/test/weapp/pages.test.ts',
  'client/test/weapp/pages-in-trouble.test.ts',
  'functions/test/access/access.test.ts',
  'functions/src/handling/at-once.test.ts',
  'functions/src/handling/routed.test.ts',
  'functions/src/sign-ups/races.test.ts',
  'functions/src/hand-overs/model.test.ts',
  'functions/src/check-ins/batches.test.ts',
]

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other))
  }
}

function placeOf({ path }) {
  const place = longest.findIndex((file) => path.endsWith(file))
  return place < 0 ? longest.length : place
}
