import type { SignUpRole } from '@mulin/shared/sign-ups/sign-up'

/** The sessions somebody holds a seat in, and as what. Given by the page: it knows the sign-ups. */
export type OwnSeats = ReadonlyMap<string, SignUpRole>
