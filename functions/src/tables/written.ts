import { marshall } from '@aws-sdk/util-dynamodb'

/** Things as DynamoDB takes them; what is undefined is left out. */
export const written = (things: object) => marshall(things, { removeUndefinedValues: true })
