import { type Actor, mayDecideIn } from '@mulin/shared/duties'
import { Refusal } from '@mulin/shared/refusals'

/** The board, when the actor may decide about it. */
export function managed<Board extends { areaPath: string }>(board: Board | undefined, actor: Actor): Board {
  if (!board) throw new Refusal('board_not_found')
  if (!mayDecideIn(actor, board.areaPath)) throw new Refusal('outside_your_area')
  return board
}
