import { results } from '@mulin/shared/results/endpoints'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { closeScoreBoard } from './close-score-board.ts'
import { correctResults } from './correct-results.ts'
import { giveScore } from './give-score.ts'
import { listScores } from './list-scores.ts'
import { managedResults } from './managed-results.ts'
import { myResult } from './my-result.ts'
import { publishResults } from './publish-results.ts'
import { readResults } from './read-results.ts'
import { signedUp } from './signed-up.ts'
import { startScoreBoard } from './start-score-board.ts'
import { undoScore } from './undo-score.ts'
import { writeResults } from './write-results.ts'

export const handler = serve(
  results,
  {
    ofActivity: readResults,
    managed: managedResults,
    signedUp,
    mine: myResult,
    write: writeResults,
    publish: publishResults,
    correct: correctResults,
    startBoard: startScoreBoard,
    closeBoard: closeScoreBoard,
    score: giveScore,
    scores: listScores,
    undoScore,
  },
  dutiesOf,
)
