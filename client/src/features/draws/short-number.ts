/** The end of a number, which is enough to find it among others: `7K3M 9QXW` */
export const shortNumber = (signUpId: string): string => `${signUpId.slice(-8, -4)} ${signUpId.slice(-4)}`
