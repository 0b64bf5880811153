/** What is asked again after a step of a sign-up. */
export const touched = [['my-sign-ups'], ['sign-up'], ['activity'], ['activities'], ['messages']] as const
