/** What the office took out of use stays readable where it is named, and is offered to nobody. */
export const isOffered = ({ retired }: { retired?: true | undefined }) => !retired
