// JSON can write half a character, which is no text that could be stored or sent on.
const halfCharacter = /\p{Surrogate}/gu
// Nobody types them, and they show other words than are there. Line breaks and tabs stay.
const unseen = /(?![\t\n\r])\p{Cc}|\p{Bidi_Control}/gu

/** What somebody wrote, as it is taken everywhere: nothing in it that is not seen. */
export const plain = (text: string): string => text.replace(halfCharacter, '\uFFFD').replace(unseen, '')

/** Every text in it; it is gone through only where something may have to be mended. */
export const plainJson = (text: string): unknown => JSON.parse(text, mayBeMended.test(text) ? mended : undefined)

const mayBeMended = /\\u|(?![\t\n\r])\p{Cc}|\p{Bidi_Control}/u
const mended = (_name: string, value: unknown) => (typeof value === 'string' ? plain(value) : value)
