/** Every page by the name features know it by. */
export const routes = {
  home: '/pages/home/index',
  activities: '/pages/activities/index',
  report: '/pages/report/index',
  services: '/pages/services/index',
  me: '/pages/me/index',

  activity: '/packages/activity/activity/index',
  signUp: '/packages/activity/sign-up/index',
  mySignUps: '/packages/activity/my-sign-ups/index',
  signUpDetail: '/packages/activity/sign-up-detail/index',
  changeSignUp: '/packages/activity/change-sign-up/index',
  draw: '/packages/activity/draw/index',
  results: '/packages/activity/results/index',
  myCheckIn: '/packages/activity/check-in/index',
  myAbsences: '/packages/activity/absences/index',
  rateActivity: '/packages/activity/rate/index',

  myHazards: '/packages/hazard/my-hazards/index',
  hazard: '/packages/hazard/hazard/index',
  patrol: '/packages/hazard/patrol/index',
  elsewhere: '/packages/hazard/elsewhere/index',
  ledger: '/packages/ledger/ledger/index',
  referral: '/packages/hazard/referral/index',

  lessons: '/packages/lessons/lessons/index',
  lesson: '/packages/lessons/lesson/index',

  visits: '/packages/service/visits/index',
  rate: '/packages/service/rate/index',
  ratings: '/packages/service/ratings/index',
  volunteer: '/packages/service/volunteer/index',
  myCode: '/packages/service/my-code/index',
  notice: '/packages/service/notice/index',

  estate: '/packages/person/estate/index',
  profile: '/packages/person/profile/index',
  disclosures: '/packages/person/disclosures/index',
  privacy: '/packages/person/privacy/index',
  messages: '/packages/person/messages/index',
  myCalendar: '/packages/person/calendar/index',
  signIn: '/packages/person/sign-in/index',

  myHours: '/packages/volunteering/hours/index',
  myCertificates: '/packages/volunteering/certificates/index',
  myCertificate: '/packages/volunteering/my-certificate/index',
  handOver: '/packages/volunteering/hand-over/index',
  certificate: '/packages/volunteering/certificate/index',

  sites: '/packages/inspecting/sites/index',
  site: '/packages/inspecting/site/index',
  inspections: '/packages/inspecting/inspections/index',
  inspection: '/packages/inspecting/inspection/index',
  checklists: '/packages/inspecting/checklists/index',
  visit: '/packages/inspecting/visit/index',
  record: '/packages/inspecting/record/index',
  recordCheck: '/packages/hazard/record-check/index',

  staffInbox: '/packages/staff/inbox/index',
  staffHazard: '/packages/staff/hazard/index',
  staffHazards: '/packages/staff/hazards/index',
  staffActivities: '/packages/staff/activities/index',
  activityEdit: '/packages/staff/activity-edit/index',
  staffSignUps: '/packages/staff/sign-ups/index',
  staffAlbum: '/packages/staff/album/index',
  staffResults: '/packages/staff/results/index',
  checkInDesk: '/packages/staff/check-in/index',
  venueCode: '/packages/staff/venue-code/index',
  desk: '/packages/staff/desk/index',
  volunteers: '/packages/staff/volunteers/index',
  staffHours: '/packages/staff/hours/index',
  duties: '/packages/staff/duties/index',
  areas: '/packages/staff/areas/index',
  staffNotices: '/packages/staff/notices/index',
  routingRules: '/packages/staff/routing-rules/index',
  cannedAnswers: '/packages/staff/canned-answers/index',
  categories: '/packages/staff/categories/index',
  units: '/packages/staff/units/index',
  matters: '/packages/staff/matters/index',
  absenceRule: '/packages/staff/absence-rule/index',
  issuer: '/packages/staff/issuer/index',
  apiKeys: '/packages/staff/api-keys/index',
} as const

export type Route = keyof typeof routes

export const tabs = ['home', 'activities', 'report', 'services', 'me'] as const satisfies readonly Route[]
export type Tab = (typeof tabs)[number]

export const isTab = (route: Route): route is Tab => tabs.some((tab) => tab === route)

export type Params = Record<string, string | undefined>

/** The address of a page inside the app. */
export function addressOf(route: Route, params: Params = {}): string {
  const query = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${encodeURIComponent(value)}`,
  )
  return query.length === 0 ? routes[route] : `${routes[route]}?${query.join('&')}`
}

/** A code holds 32 characters: names are one letter there, `a=act_01HZ…`. */
const shortNames: Record<string, string> = { a: 'activityId', m: 'matterId', n: 'noticeId' }

/** Params as they were written by `addressOf`, or by a mini-program code's scene. */
export function paramsOf(raw: Params): Params {
  const { scene, ...named } = Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, decoded(value)]))
  return { ...fromScene(scene), ...named }
}

function fromScene(scene = ''): Params {
  const pairs = scene.split('&').map((pair) => pair.split('='))
  return Object.fromEntries(
    pairs.flatMap(([name = '', value]) => (shortNames[name] ? [[shortNames[name], value]] : [])),
  )
}

/** Browsers decode by themselves, WeChat does not. */
function decoded(value: string | undefined): string | undefined {
  try {
    return value === undefined ? undefined : decodeURIComponent(value)
  } catch {
    return value
  }
}
