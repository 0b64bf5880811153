import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda-types'
import { log } from '../platform/log.ts'
import { type Change, changeOf } from './changes.ts'

/** A piece of work that follows from changes; done twice it does no harm. */
export interface Work {
  /** The first change it follows from: from there on the stream is read again when it fails. */
  since: string
  run: () => Promise<void>
}

export type Projection = (changes: readonly Change[]) => Work[]

/** A function that follows the table. It reports what failed, so that only the stream from there on comes again. */
export const following =
  (projections: readonly Projection[]) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const changes = Records.map(changeOf)
    const failed: string[] = []
    for (const work of projections.flatMap((projection) => projection(changes)))
      if (!(await isDone(work))) failed.push(work.since)
    return { batchItemFailures: [...new Set(failed)].map((itemIdentifier) => ({ itemIdentifier })) }
  }

async function isDone({ run, since }: Work): Promise<boolean> {
  try {
    await run()
    return true
  } catch (error) {
    log('error', 'projection_failed', { since, error })
    return false
  }
}
