/** Where an activity is read in a browser; the client's own routes say the same. */
export const activityAddress = (h5Url: string, activityId: string) =>
  `${h5Url}/packages/activity/activity/index?activityId=${activityId}`

/** What the code shown at a venue leads to; without a host it is only the path, which the mini-program reads too. */
export const venueAddress = (h5Url: string, code: string) => `${h5Url}/packages/activity/check-in/index?code=${code}`

/** Where the results of an activity are read in a browser. */
export const resultsAddress = (h5Url: string, activityId: string) =>
  `${h5Url}/packages/activity/results/index?activityId=${activityId}`

/** Where anybody checks a certificate of volunteer hours in a browser. */
export const certificateAddress = (h5Url: string, number: string) =>
  `${h5Url}/packages/volunteering/certificate/index?number=${number}`
