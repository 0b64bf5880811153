export interface Row {
  /** Status per asker, in the order of `askers`, for something near: the resident's own, in the staff's own area. */
  near: string
  /** The same for something far: another person's, in another community. Left out where there is no such thing. */
  far?: string
}

// near and far:   anonymous resident gridWorker communityOfficer office clerk property partner administrator ended notYet
export const everyone = '200 200 200 200 200 200 200 200 200 200 200'
export const residents = '401 200 200 200 200 200 200 200 200 200 200'
export const ownerOnly = '401 200 404 404 404 404 404 404 404 404 404'
export const volunteers = '401 403 200 200 200 200 200 200 200 200 200'
export const nobody = '401 404 404 404 404 404 404 404 404 404 404'
export const hidden = '404 404 404 404 404 404 404 404 404 404 404'
export const deciders = {
  near: '401 403 200 200 200 403 403 403 403 403 403',
  far: '401 403 404 404 200 403 403 403 403 403 403',
}
/** Who has somebody above. */
export const belowTheOffice = {
  near: '401 403 200 200 403 403 403 403 403 403 403',
  far: '401 403 404 404 403 403 403 403 403 403 403',
}
export const managers = {
  near: '401 403 403 200 200 403 403 403 403 403 403',
  far: '401 403 403 403 200 403 403 403 403 403 403',
}
export const reviewers = {
  near: '401 403 403 200 200 403 403 403 403 403 403',
  far: '401 403 403 404 200 403 403 403 403 403 403',
}
export const handlers = {
  near: '401 403 403 403 403 403 403 200 403 403 403',
  far: '401 403 404 404 403 403 404 404 403 403 403',
}
// Who decides may take back what was handed over.
export const sentBack = {
  near: '401 403 200 200 200 403 403 200 403 403 403',
  far: '401 403 404 404 200 403 404 404 403 403 403',
}
export const administrators = '401 403 403 403 403 403 403 403 200 403 403'
