/** What happened in a word or two, and what follows from it. */
export interface Words {
  title: string
  body: string
}
