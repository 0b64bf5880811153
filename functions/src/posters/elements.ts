type Style = Record<string, string | number>

/** What satori draws: the shape of a React element, without React. */
export interface Drawn {
  type: 'div' | 'img'
  key: null
  props: { style: Style; children?: readonly Drawn[] | string; src?: string; width?: number; height?: number }
}

export const box = (style: Style, ...children: readonly Drawn[]): Drawn => ({
  type: 'div',
  key: null,
  props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
})

/** Wraps between any two characters where Chinese does; cut off with an ellipsis after so many lines. */
export const words = (text: string, lines: number | undefined, style: Style): Drawn => ({
  type: 'div',
  key: null,
  props: { style: { display: 'block', ...(lines && { lineClamp: lines }), ...style }, children: drawable(text) },
})

export const picture = (src: string, edge: number): Drawn => ({
  type: 'img',
  key: null,
  props: { src, width: edge, height: edge, style: {} },
})

/** The font has no pictograms, which would be empty squares. */
const drawable = (text: string) => text.replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F/gu, '')
