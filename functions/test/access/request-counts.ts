import type { Calls } from '../calls.ts'
import { costs, oneRead, readAndWrite, writeOnly } from './costs.ts'
import { decisionCosts } from './decisions.ts'
import { costsOfHazards } from './costs-of-hazards.ts'
import { referralCosts } from './referring.ts'
import { resultCosts } from './resulting.ts'
import { publicCosts } from './public.ts'

/** Requests to DynamoDB of a call that succeeds, and how many wait for each other. Reading the duties comes on top. */
export const requestCounts: Record<string, Calls> = {
  'people.signIn': costs(2, 1, 3),
  'people.me': oneRead,
  'people.update': readAndWrite,
  'people.disclosures': oneRead,
  'people.showCode': writeOnly,

  'areas.tree': oneRead,
  'areas.importFile': oneRead,

  'activities.list': costs(2, 0, 1),
  'activities.one': oneRead,
  'activities.managed': costs(2, 0, 1),
  'activities.create': readAndWrite,
  // Then free seats are offered to who waits, and the activity is read as it is.
  'activities.update': costs(4, 1, 4),
  'activities.publish': readAndWrite,
  'activities.cancel': readAndWrite,
  'activities.cancelSession': readAndWrite,

  'signUps.signUp': costs(2, 1, 2),
  // One that waits is looked up in its waiting list.
  'signUps.mine': oneRead,
  'signUps.one': oneRead,
  'signUps.accept': costs(2, 1, 3),
  // The sign-up, then its seats with who waits for them.
  'signUps.letGo': costs(3, 1, 3),
  'signUps.cancel': costs(3, 1, 3),
  'signUps.cannotCome': costs(3, 1, 3),
  // The person and the request; the sign-up; its seats with who waits for them.
  'signUpChanges.change': costs(5, 1, 4),
  'signUps.draw': oneRead,

  // Found by an index first.
  'registers.approve': costs(4, 1, 4),
  'registers.decline': costs(4, 1, 4),
  'registers.remove': costs(4, 1, 4),
  'registers.move': costs(4, 1, 4),
  ...decisionCosts,
  // The register, and who waits in which order; then it is written down who saw the names.
  'registers.ofActivity': costs(2, 1, 2),
  // The register beside the questions; then it is written down who has it.
  'registers.file': costs(2, 1, 2),

  'handOvers.open': readAndWrite,
  // Looked up by its code; then the shift, the activity, and what the taker is in.
  'handOvers.one': costs(3, 0, 2),
  'handOvers.take': costs(4, 1, 4),
  // The request; the shift and the one that is given; then all there is of both.
  'handOvers.propose': costs(6, 1, 4),
  'handOvers.accept': costs(5, 1, 4),
  // And who proposed it.
  'handOvers.decline': costs(2, 1, 3),
  'handOvers.takeBack': costs(2, 1, 3),
  'handOvers.withdraw': readAndWrite,

  // By the code of a venue: is the nonce remembered, what is the person in, the sign-up.
  'checkIns.take': costs(3, 1, 4),
  // Found by an index first.
  'checkIns.checkIn': costs(2, 1, 3),
  'checkIns.checkOut': costs(2, 1, 3),
  'checkIns.turnout': costs(2, 1, 3),
  // And what it is of: it may have been called off.
  'checkIns.undo': costs(4, 1, 4),
  'checkIns.undoCheckOut': costs(2, 1, 3),
  'checkIns.seen': costs(2, 1, 3),
  'checkIns.roster': costs(2, 1, 2),
  'checkIns.venueCode': oneRead,

  'routing.rules': costs(2, 0, 1),
  // The units and the categories that rules name are known.
  'routing.setRules': costs(2, 1, 2),
  'routing.dryRun': costs(2, 0, 1),

  'cannedAnswers.list': oneRead,
  'cannedAnswers.set': costs(2, 1, 2),

  'officeLists.categories': oneRead,
  'officeLists.setCategories': readAndWrite,
  // With who acts for them.
  'officeLists.units': costs(2, 0, 1),
  // None of these is retired: each that is costs a look at what is open with it.
  'officeLists.setUnits': readAndWrite,
  'officeLists.matters': oneRead,
  'officeLists.setMatters': readAndWrite,

  'absences.rule': oneRead,
  'absences.setRule': writeOnly,
  // What the person missed, and the rule.
  'absences.mine': costs(2, 0, 1),
  'absences.appeal': readAndWrite,
  // Found by an index first.
  'absences.excuse': costs(2, 1, 3),
  'absences.uphold': costs(2, 1, 3),

  'feedback.rate': readAndWrite,
  'feedback.ofActivity': oneRead,
  'feedback.comments': costs(2, 0, 1),
  'albums.ofActivity': oneRead,
  'albums.add': readAndWrite,
  'albums.remove': readAndWrite,

  'calendars.ofActivity': oneRead,
  'calendars.mine': oneRead,
  'calendars.renew': readAndWrite,
  'calendars.end': readAndWrite,
  'calendars.feed': costs(2, 0, 2),
  'posters.ofActivity': costs(2, 0, 1),
  'posters.ofResult': costs(3, 0, 1),
  'posters.ofHours': oneRead,

  ...resultCosts,

  'photos.prepare': writeOnly,

  ...costsOfHazards,

  'siteRegister.list': oneRead,
  // The site, its inspections, what was found there, and the checklists.
  'siteRegister.one': costs(4, 0, 1),
  'siteRegister.add': readAndWrite,
  'siteRegister.change': readAndWrite,
  'siteRegister.revealResponsible': readAndWrite,
  'inspections.checklists': oneRead,
  'inspections.setChecklist': costs(2, 1, 2),
  'inspections.plan': costs(2, 1, 2),
  'inspections.list': oneRead,
  'inspections.one': oneRead,
  'inspections.start': readAndWrite,
  // The inspection, and what the findings are about.
  'inspections.addFindings': costs(3, 1, 2),
  'inspections.recheck': costs(2, 1, 2),
  'inspections.finish': readAndWrite,
  'inspections.cancel': readAndWrite,
  'inspections.record': readAndWrite,
  'inspections.checkRecord': oneRead,

  'matters.list': oneRead,
  'matters.ratings': oneRead,
  'matters.openVisit': costs(2, 1, 2),
  'matters.myVisits': oneRead,
  'matters.rate': readAndWrite,

  'volunteers.register': readAndWrite,
  'volunteers.addSkills': readAndWrite,
  'volunteers.list': oneRead,
  'volunteers.approve': readAndWrite,
  'volunteers.decline': readAndWrite,

  // The hours beside the trainings.
  'hours.mine': costs(2, 0, 1),
  'hours.claim': readAndWrite,
  'hours.dispute': readAndWrite,
  'hours.list': oneRead,
  'hours.confirm': readAndWrite,
  'hours.correct': readAndWrite,
  'hours.answer': readAndWrite,

  'certificates.issue': costs(2, 1, 2),
  'certificates.issuer': oneRead,
  'certificates.setIssuer': writeOnly,
  'certificates.mine': oneRead,
  'certificates.check': oneRead,
  'certificates.withdraw': readAndWrite,

  'notices.list': oneRead,
  'notices.one': oneRead,
  'notices.publish': readAndWrite,
  'notices.withdraw': readAndWrite,

  'messages.mine': oneRead,
  'messages.read': writeOnly,
  'inbox.read': costs(3, 0, 1),

  'duties.list': oneRead,
  'duties.grant': costs(2, 1, 2),
  'duties.end': readAndWrite,

  ...publicCosts,
  ...referralCosts,
}
