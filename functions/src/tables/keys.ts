import type { Key } from './reading.ts'

// The whole table at a glance. Times in keys are ISO, so they sort. Of a person, what begins with ME is who they are, read
// in one Query with every request of staff.
//
//   item             pk                    sk                        index keys                                        read by
//   person           PERSON#<id>           ME                                                                          me; every decision about a person
//   duty             PERSON#<id>           ME#DUTY#<id>              gsi1 STAFF / DUTY#<id>                            me, duty check / list of duties, handlers
//   unit             UNITS                 <id>                      gsi1 STAFF / UNIT#<id>                            handlers, list of duties
//   unit list        UNITS                 #                                                                           the version that the office writes by
//   identity         IDENTITY#<blinded>    IDENTITY                                                                    signing in
//   person code      CODE#<digits>         CODE                                                                        desk, granting duties
//   calendar         PERSON#<id>           CALENDAR                                                                    my calendar's secret address, sealed
//   calendar address FEED#<blinded>        FEED                                                                        whose calendar the address shows
//   request          PERSON#<id>           REQUEST#<requestId>                                                         every creating call
//   area             AREAS                 <id>                                                                        the tree; where an estate lies
//   activity         ACTIVITY#<id>         ACTIVITY                  gsi1 ACTIVITIES / <startsAt>#<id> (not drafts)    the activity; list of activities
//                                                                    gsi5 LASTING / <endsAt>#<id> (over several days)  list of activities: what began before
//                                                                    gsi2 MANAGED#<community> / <startsAt>#<id>        managed list of a community
//                                                                    gsi3 MANAGED#<subdistrict> / <startsAt>#<id>      managed list of the office
//                                                                    gsi4 REGISTER#<id> / ACTIVITY                     list of sign-ups, its first row
//   session          ACTIVITY#<id>         SESSION#<id>                                                                the activity
//   timer            ACTIVITY#<id>         TIMER                     gsi1 DUE / <next moment>#<id> (once published)    the clock
//   seats            ACTIVITY#<id>         SEATS#<session>#<as>#<n>  (once published)                                  the activity; signing up
//   sign-up          PERSON#<id>           SIGNUP#<id>               gsi4 REGISTER#<activity> / SIGNUP#<session>#<id>  my sign-ups / the organiser's list
//                                                                    gsi5 SIGNUP#<id> / SIGNUP                         staff: one sign-up
//                                                                    gsi1–3 WORK … (see below; while staff decide)     inbox
//   message          PERSON#<id>           NEWS#<at>#<event>                                                           my messages, newest first (kept for a year)
//   read mark        PERSON#<id>           NEWS#READ                                                                   the same Query, where it sorts as the newest
//   new work         PERSON#<id>           NEWWORK                                                                     the stream: what the latest message of new work counts
//   work told        PERSON#<id>           NEWWORK#<event>                                                             the stream: that it was counted (kept for days)
//   entries          PERSON#<id>           ENTRIES#<activity>                                                          signing up: what the person is in already
//   claim            CLAIM#<blinded person>   CLAIM                                                                        signing up: in what sign-ups of an activity somebody was named
//   shifts           PERSON#<id>           SHIFTS                                                                      signing up to help: when the person helps elsewhere
//   absences         PERSON#<id>           ABSENCES                                                                    signing up, my absences (forgotten 400 days after the last)
//   appeal           PERSON#<id>           ABSENCES#<sign-up>        gsi1–3 WORK … (see below)                         my absences / inbox; gone once it is answered
//   absence rule     SETTINGS              ABSENCES                                                                    signing up, my absences
//   routing rules    SETTINGS              ROUTING                                                                     taking up a report
//   canned answers   SETTINGS              ANSWERS                                                                     the steps of a hazard
//   first administrator SETTINGS           ADMINISTRATOR                                                               making one only while there is none
//   hand-over        HANDOVER#<blinded>    HANDOVER                                                                    a shift that may be taken by who has the code
//   waiting list     WAITING#<activity>    <session>#<as>            gsi1 DUE / <first offer's end>#<id>               signing up, every freed seat / the clock
//   draw             DRAW#<activity>       <session>                                                                   how a lottery was drawn
//   results          RESULTS#<activity>    … (see result-keys.ts)                                                      the results of an activity; score boards
//   feedback summary FEEDBACK#<activity>   SUMMARY                                                                     how an activity was rated
//   feedback         FEEDBACK#<activity>   RATING#<id>                                                                 what was said of an activity; not by whom
//   album            ALBUM#<activity>      ALBUM                                                                       the photos of an activity
//   rated            PERSON#<id>           RATED#<activity>                                                            rating an activity: once
//   photo            PERSON#<owner>        PHOTO#<id>                                                                  what is sent with a photo: a hazard, a sign-up, an album
//   category         CATEGORIES            <id>                                                                        hazard categories, reporting
//   category list    CATEGORIES            #                                                                           the version that the office writes by
//   hazard           HAZARD#<id>           HAZARD                    gsi1–3 WORK … (see below)                         the hazard; staff lists, inbox
//                                                                    gsi4 REPORTER#<person> / <id>                     my reports
//                                                                    gsi5 HANDLER#<unit or person> / <burnsAt>#<id>    what was handed to me and is open
//                                                                    gsi5 HANDLED#<unit or person> / <endedAt>#<id>    the same once it is over
//   hazard entry     HAZARD#<id>           ENTRY#<n, 4 digits>                                                         the hazard
//   joined           JOINED#<hazard>       <person>                  gsi4 REPORTER#<person> / <hazard>                 who met it too / my reports
//   open hazard      OPEN#<category>#<estate> <id>                   gsi1 NEAR#<category> / <latitude>#<id>            likely duplicates (written by the stream)
//   hazard place     PLACE#<place>         <reportedAt>#<hazard>                                                       what happened there before (written by the stream)
//   referral         REFERRAL#<blinded>    REFERRAL                  gsi4 REFERRALS#<hazard> / <createdAt>#<id>        a unit with the link / staff: links of a hazard
//   hazard clock     CLOCK#<hazard>        CLOCK                     gsi1 DUE / <next moment>#<hazard> (while timed)   the clock (written by the stream)
//   hours clock      CLOCK#<hours>         CLOCK                     gsi1 DUE / <due>#<hours> (until passed up)          the clock (written by the stream)
//   hazard number    NUMBER#<number>       NUMBER                                                                      reporting: a number is given once; merging
//   ledger entry     LEDGER#<number>       LEDGER                    gsi1–3 LEDGER#<area path> / <reportedAt>#<number> what anyone may know of a hazard
//   site             SITE#<id>             SITE                      gsi1–3 SITES#<area path> / <risk><name>#<id>       a site / the register of an area
//                                                                    gsi5 SITES#<unit> / <risk><name>#<id>             sites that a unit answers for
//   checklist        CHECKLISTS            <kind of site>                                                              a site, planning an inspection
//   older checklist  CHECKLIST#<kind>      <version>                                                                   an inspection that began with it
//   inspection       INSPECTION#<id>       INSPECTION                gsi1–3 WORK … (see below)                         the inspection; list, inbox
//                                                                    gsi4 SITE#<site> / INSPECTION#<id>                a site
//   unit asked along INSPECTION#<id>       UNIT#<unit>               gsi5 ASKED#<unit> / <day>#<id>                    a unit's list and inbox
//                                                                    gsi5 CAME#<unit> / <endedAt>#<id>                 the same once it is over
//   finding          INSPECTION#<id>       FINDING#<hazard>          gsi1–3 WORK … (while a re-check waits)            the inspection; inbox
//                                                                    gsi4 SITE#<site> / FINDING#<hazard>               a site
//   record           RECORD#<number>       RECORD                                                                      printing it; checking it
//   API key          APIKEY#<id>           APIKEY                    gsi1 APIKEYS / <id>                                reporting by another system / list of keys
//   matter           MATTERS               <id>                                                                        matters, opening a visit
//   rating summary   MATTER#<id>           SUMMARY                                                                     how a matter was rated
//   rating           MATTER#<id>           RATING#<id>                                                                 (follow-ups; nobody at the desk)
//   visit            PERSON#<id>           VISIT#<id>                                                                  my visits, rating
//   volunteer        VOLUNTEER#<id>        VOLUNTEER                 gsi1–3 WORK … (see below)                         review, list, inbox
//   hours            PERSON#<id>           HOURS#<id>                gsi1–3 WORK … (see below)                         my hours / list, inbox
//                                                                    gsi5 HOURS#<id> / HOURS                           staff: hours of one shift
//   training         PERSON#<id>           TRAINING#<sign-up>                                                          my record / shown beside the volunteer (both by the stream)
//   certificate      CERTIFICATE#<number>  CERTIFICATE               gsi4 CERTIFICATES#<person> / <issuedAt>#<number>  checking it / my certificates
//   issuer           SETTINGS              ISSUER                                                                      issuing certificates
//   notice           NOTICE#<id>           NOTICE                    gsi1 NOTICES / <publishedAt>#<id> (not withdrawn) notices
//   disclosure       DISCLOSURES#<about>   <at>#<id>                                                                   who looked at personal data / whose it was, newest first
//
// What waits for staff stands in three indexes at once, one per level of the area tree, so that every area's list is one
// Query: gsi1 by subdistrict, gsi2 by community, gsi3 by grid; an estate is its grid's list, filtered.
//   WORK#<area path>          <dueAt>#<id>   open: whatever kind, what burns first comes first (a hazard by its burnsAt)
//   DONE#<kind>#<area path>   <endedAt>#<id> over: per kind

/** What is rated: the partition of its ratings. */
export type Rated = `MATTER#${string}` | `FEEDBACK#${string}`
export const ratedMatter = (matterId: string): Rated => `MATTER#${matterId}`
export const ratedActivity = (activityId: string): Rated => `FEEDBACK#${activityId}`

const person = (personId: string) => `PERSON#${personId}`

export const keys = {
  person: (personId: string): Key => ({ pk: person(personId), sk: 'ME' }),
  duty: (personId: string, dutyId: string): Key => ({ pk: person(personId), sk: `ME#DUTY#${dutyId}` }),
  unit: (unitId: string): Key => ({ pk: 'UNITS', sk: unitId }),
  unitList: (): Key => ({ pk: 'UNITS', sk: '#' }),
  identity: (blinded: string): Key => ({ pk: `IDENTITY#${blinded}`, sk: 'IDENTITY' }),
  personCode: (code: string): Key => ({ pk: `CODE#${code}`, sk: 'CODE' }),
  calendar: (personId: string): Key => ({ pk: person(personId), sk: 'CALENDAR' }),
  calendarAddress: (blinded: string): Key => ({ pk: `FEED#${blinded}`, sk: 'FEED' }),
  request: (personId: string, requestId: string): Key => ({ pk: person(personId), sk: `REQUEST#${requestId}` }),
  area: (areaId: string): Key => ({ pk: 'AREAS', sk: areaId }),
  activity: (activityId: string): Key => ({ pk: `ACTIVITY#${activityId}`, sk: 'ACTIVITY' }),
  session: (activityId: string, sessionId: string): Key => ({
    pk: `ACTIVITY#${activityId}`,
    sk: `SESSION#${sessionId}`,
  }),
  seats: (activityId: string, sessionId: string, line: string, shard: number): Key => ({
    pk: `ACTIVITY#${activityId}`,
    sk: `SEATS#${sessionId}#${line}#${String(shard).padStart(2, '0')}`,
  }),
  signUp: (personId: string, signUpId: string): Key => ({ pk: person(personId), sk: `SIGNUP#${signUpId}` }),
  message: (personId: string, id: string): Key => ({ pk: person(personId), sk: `NEWS#${id}` }),
  readMark: (personId: string): Key => ({ pk: person(personId), sk: 'NEWS#READ' }),
  newWork: (personId: string): Key => ({ pk: person(personId), sk: 'NEWWORK' }),
  workTold: (personId: string, id: string): Key => ({ pk: person(personId), sk: `NEWWORK#${id}` }),
  timer: (activityId: string): Key => ({ pk: `ACTIVITY#${activityId}`, sk: 'TIMER' }),
  draw: (activityId: string, sessionId: string): Key => ({ pk: `DRAW#${activityId}`, sk: sessionId }),
  signUpId: (signUpId: string) => `SIGNUP#${signUpId}`,
  entries: (personId: string, activityId: string): Key => ({ pk: person(personId), sk: `ENTRIES#${activityId}` }),
  claim: (blinded: string): Key => ({ pk: `CLAIM#${blinded}`, sk: 'CLAIM' }),
  shifts: (personId: string): Key => ({ pk: person(personId), sk: 'SHIFTS' }),
  absences: (personId: string): Key => ({ pk: person(personId), sk: 'ABSENCES' }),
  appeal: (personId: string, signUpId: string): Key => ({ pk: person(personId), sk: `ABSENCES#${signUpId}` }),
  absenceRule: (): Key => ({ pk: 'SETTINGS', sk: 'ABSENCES' }),
  routingRules: (): Key => ({ pk: 'SETTINGS', sk: 'ROUTING' }),
  firstAdministrator: (): Key => ({ pk: 'SETTINGS', sk: 'ADMINISTRATOR' }),
  cannedAnswers: (): Key => ({ pk: 'SETTINGS', sk: 'ANSWERS' }),
  handOver: (blinded: string): Key => ({ pk: `HANDOVER#${blinded}`, sk: 'HANDOVER' }),
  waitingList: (activityId: string, sessionId: string, line: string): Key => ({
    pk: `WAITING#${activityId}`,
    sk: `${sessionId}#${line}`,
  }),
  photo: (ownerId: string, photoId: string): Key => ({ pk: person(ownerId), sk: `PHOTO#${photoId}` }),
  category: (categoryId: string): Key => ({ pk: 'CATEGORIES', sk: categoryId }),
  categoryList: (): Key => ({ pk: 'CATEGORIES', sk: '#' }),
  hazard: (hazardId: string): Key => ({ pk: `HAZARD#${hazardId}`, sk: 'HAZARD' }),
  hazardEntry: (hazardId: string, place: number): Key => ({
    pk: `HAZARD#${hazardId}`,
    sk: `ENTRY#${String(place).padStart(4, '0')}`,
  }),
  joined: (hazardId: string, personId: string): Key => ({ pk: `JOINED#${hazardId}`, sk: personId }),
  openHazard: (categoryId: string, estateId: string, hazardId: string): Key => ({
    pk: `OPEN#${categoryId}#${estateId}`,
    sk: hazardId,
  }),
  hazardPlace: (place: string, reportedAt: string, hazardId: string): Key => ({
    pk: `PLACE#${place}`,
    sk: `${reportedAt}#${hazardId}`,
  }),
  referral: (blinded: string): Key => ({ pk: `REFERRAL#${blinded}`, sk: 'REFERRAL' }),
  hazardClock: (hazardId: string): Key => ({ pk: `CLOCK#${hazardId}`, sk: 'CLOCK' }),
  hoursClock: (hoursId: string): Key => ({ pk: `CLOCK#${hoursId}`, sk: 'CLOCK' }),
  hazardNumber: (number: string): Key => ({ pk: `NUMBER#${number}`, sk: 'NUMBER' }),
  ledgerEntry: (number: string): Key => ({ pk: `LEDGER#${number}`, sk: 'LEDGER' }),
  site: (siteId: string): Key => ({ pk: `SITE#${siteId}`, sk: 'SITE' }),
  checklist: (kind: string): Key => ({ pk: 'CHECKLISTS', sk: kind }),
  olderChecklist: (kind: string, version: number): Key => ({ pk: `CHECKLIST#${kind}`, sk: String(version) }),
  inspection: (inspectionId: string): Key => ({ pk: `INSPECTION#${inspectionId}`, sk: 'INSPECTION' }),
  unitAlong: (inspectionId: string, unitId: string): Key => ({
    pk: `INSPECTION#${inspectionId}`,
    sk: `UNIT#${unitId}`,
  }),
  finding: (inspectionId: string, hazardId: string): Key => ({
    pk: `INSPECTION#${inspectionId}`,
    sk: `FINDING#${hazardId}`,
  }),
  inspectionRecord: (number: string): Key => ({ pk: `RECORD#${number}`, sk: 'RECORD' }),
  apiKey: (apiKeyId: string): Key => ({ pk: `APIKEY#${apiKeyId}`, sk: 'APIKEY' }),
  matterList: (): Key => ({ pk: 'MATTERS', sk: '#' }),
  matter: (matterId: string): Key => ({ pk: 'MATTERS', sk: matterId }),
  album: (activityId: string): Key => ({ pk: `ALBUM#${activityId}`, sk: 'ALBUM' }),
  ratingSummary: (rated: Rated): Key => ({ pk: rated, sk: 'SUMMARY' }),
  rating: (rated: Rated, ratingId: string): Key => ({ pk: rated, sk: `RATING#${ratingId}` }),
  ratedOnce: (personId: string, activityId: string): Key => ({ pk: person(personId), sk: `RATED#${activityId}` }),
  visit: (personId: string, visitId: string): Key => ({ pk: person(personId), sk: `VISIT#${visitId}` }),
  volunteer: (volunteerId: string): Key => ({ pk: `VOLUNTEER#${volunteerId}`, sk: 'VOLUNTEER' }),
  hours: (personId: string, hoursId: string): Key => ({ pk: person(personId), sk: `HOURS#${hoursId}` }),
  training: (personId: string, signUpId: string): Key => ({ pk: person(personId), sk: `TRAINING#${signUpId}` }),
  certificate: (number: string): Key => ({ pk: `CERTIFICATE#${number}`, sk: 'CERTIFICATE' }),
  issuer: (): Key => ({ pk: 'SETTINGS', sk: 'ISSUER' }),
  notice: (noticeId: string): Key => ({ pk: `NOTICE#${noticeId}`, sk: 'NOTICE' }),
  disclosure: (about: string, at: string, id: string): Key => ({ pk: `DISCLOSURES#${about}`, sk: `${at}#${id}` }),
}
