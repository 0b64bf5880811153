/**
 * In the bundles, in place of the cache in which the SDK would keep discovered endpoints: it discovers none for DynamoDB
 * unless it is told to, and brings 8 KB for a cache that stays empty.
 */
export default class NeverFilled extends Map {
  constructor() {
    super()
  }
}
