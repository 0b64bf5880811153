/** Where an activity is read in a browser; the client's own routes say the same. */
export const activityAddress = (h5Url: string, activityId: string) =>
  `${h5Url}/packages/activity/activity/index?activityId=${activityId}`
