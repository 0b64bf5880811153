import type { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { Draw } from '@mulin/shared/sign-ups/draws'
import type { UseCase } from '../platform/serve.ts'
import { drawsOf, type StoredDraw } from '../tables/draws.ts'

export const readDraws: UseCase<typeof signUps.draw> = async ({ input }) => ({
  draws: (await drawsOf(input.activityId)).map(published),
})

/** The seed is a secret until the seats are drawn. */
const published = ({ activityId: _, seed, won = {}, order = [], ...draw }: StoredDraw): Draw =>
  draw.drawnAt === undefined ? draw : { ...draw, seed, order, winners: order.filter((id) => won[id]) }
