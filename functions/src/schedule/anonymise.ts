import { anonymiseSignUp } from '../tables/sign-up-steps.ts'
import { transactEach } from '../tables/transact.ts'
import type { Occasion } from './occasion.ts'

/** Names, phones, companions and answers are forgotten; how many took part stays. */
export async function anonymise({ signUps }: Occasion): Promise<void> {
  await transactEach(signUps.filter(({ sealedName }) => sealedName !== '').map((signUp) => [anonymiseSignUp(signUp)]))
}
