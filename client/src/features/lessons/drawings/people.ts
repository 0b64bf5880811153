import { ink, lines } from './ink'

interface Pose {
  head: readonly [x: number, y: number]
  body: string
  limbs: string
}

// About 98 high, standing on 0 0, looking to the right.
const poses = {
  stands: { head: [0, -88], body: 'M0 -66V-42', limbs: 'M-4 -42L-7 0M4 -42L7 0M-8 -67L-15 -40M8 -67L15 -40' },
  reaches: { head: [2, -88], body: 'M0 -66V-42', limbs: 'M-4 -42L-9 0M4 -42L10 0M-8 -66L-14 -42M8 -66L24 -58L40 -62' },
  waves: {
    head: [0, -88],
    body: 'M0 -66V-42',
    limbs: 'M-4 -42L-7 0M4 -42L7 0M-8 -66L-22 -80L-20 -100M8 -66L22 -80L20 -100',
  },
  runs: {
    head: [12, -88],
    body: 'M6 -67L-2 -43',
    limbs: 'M-2 -42L14 -25L8 0M-4 -42L-14 -20L-34 -18M10 -68L24 -54L36 -62M2 -68L-14 -62L-20 -46',
  },
  bends: {
    head: [38, -60],
    body: 'M20 -55L-2 -42',
    limbs: 'M-2 -42L12 -22L6 0M-6 -42L-16 -20L-32 -8M22 -52L34 -38L44 -50',
  },
  calls: {
    head: [0, -88],
    body: 'M0 -66V-42',
    limbs: 'M-4 -42L-7 0M4 -42L7 0M-8 -67L-15 -40M8 -66L22 -64L14 -82',
  },
  pulls: {
    head: [2, -88],
    body: 'M0 -66V-42',
    limbs: 'M-4 -42L-10 0M4 -42L10 0M-8 -66L-4 -44L20 -44M8 -66L18 -54L36 -48',
  },
  sleeps: { head: [-34, -14], body: 'M-12 -12H12', limbs: 'M14 -15L34 -14L58 -10M14 -10L34 -8L56 -6M-8 -8L8 -4' },
  rolls: {
    head: [-30, -20],
    body: 'M-10 -16H10',
    limbs: 'M12 -18L30 -30L46 -22M12 -12L32 -12L48 -6M-8 -12L-22 -4M-8 -20L-14 -36',
  },
} satisfies Record<string, Pose>

/** Somebody, as on a safety sign. */
export function person(pose: keyof typeof poses, color: string = ink.blue): string {
  const { head, body, limbs } = poses[pose]
  return `<circle cx='${head[0]}' cy='${head[1]}' r='11' fill='${color}'/>${lines(body, color, 20)}${lines(limbs, color, 9)}`
}
