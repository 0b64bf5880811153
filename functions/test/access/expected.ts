import { inspectionRows } from './inspecting-rows.ts'
import { expectedOfHazards } from './expected-of-hazards.ts'
import {
  administrators,
  everyone,
  hidden,
  managers,
  nobody,
  ownerOnly,
  residents,
  reviewers,
  volunteers,
  type Row,
} from './lines.ts'
import { publicExpected } from './public.ts'
import { expectedOfReferrals } from './referring.ts'

/** Who gets what from every endpoint. A new endpoint needs a row here. */
export const expected: Record<string, Row> = {
  'people.signIn': { near: everyone },
  'people.me': { near: residents },
  'people.update': { near: residents },
  'people.disclosures': { near: residents },
  'people.showCode': { near: residents },

  'areas.tree': { near: everyone },
  'areas.importFile': { near: administrators },

  'activities.list': { near: everyone },
  'activities.one': { near: everyone, far: '404 404 404 404 200 404 404 404 404 404 404' },
  'activities.managed': { near: managers.near },
  'activities.create': managers,
  'activities.update': managers,
  'activities.publish': managers,
  'activities.cancel': managers,
  'activities.cancelSession': managers,

  // Staff of the test have no estate, so they are asked to choose one first.
  'signUps.signUp': {
    near: '401 200 409 409 409 409 409 409 409 409 409',
    far: '401 403 409 409 409 409 409 409 409 409 409',
  },
  'signUps.mine': { near: residents },
  'signUps.one': { near: ownerOnly, far: nobody },
  'signUps.accept': { near: ownerOnly, far: nobody },
  'signUps.letGo': { near: ownerOnly, far: nobody },
  'signUps.cancel': { near: ownerOnly, far: nobody },
  'signUps.cannotCome': { near: ownerOnly, far: nobody },
  'signUpChanges.change': { near: ownerOnly, far: nobody },
  'signUps.draw': { near: everyone, far: everyone },

  'registers.approve': managers,
  'registers.decline': managers,
  'registers.remove': managers,
  'registers.move': managers,
  'registers.reveal': managers,
  'registers.tell': managers,
  'registers.seen': { near: ownerOnly, far: nobody },
  'registers.appeal': { near: ownerOnly, far: nobody },
  'registers.answer': managers,
  'registers.ofActivity': managers,
  'registers.file': managers,

  'handOvers.open': { near: ownerOnly, far: nobody },
  // Who has the code may look and, if they are volunteers, take it or give one for it; the rest is between the two.
  'handOvers.one': { near: residents, far: residents },
  'handOvers.take': { near: volunteers, far: volunteers },
  'handOvers.propose': { near: volunteers, far: volunteers },
  'handOvers.accept': { near: volunteers, far: nobody },
  'handOvers.decline': { near: ownerOnly, far: nobody },
  'handOvers.takeBack': { near: ownerOnly, far: nobody },
  'handOvers.withdraw': { near: ownerOnly, far: nobody },

  // Each scan of a batch is decided by itself.
  'checkIns.take': { near: residents, far: residents },
  'checkIns.checkIn': managers,
  'checkIns.checkOut': managers,
  'checkIns.turnout': managers,
  'checkIns.undo': managers,
  'checkIns.undoCheckOut': managers,
  'checkIns.seen': managers,
  'checkIns.roster': managers,
  'checkIns.venueCode': managers,

  'absences.rule': { near: everyone },
  'absences.setRule': { near: '401 403 403 403 200 403 403 403 200 403 403' },
  'absences.mine': { near: residents },
  'absences.appeal': { near: ownerOnly, far: nobody },
  'absences.excuse': managers,
  'absences.uphold': managers,

  'feedback.rate': { near: ownerOnly, far: nobody },
  'feedback.ofActivity': { near: everyone, far: hidden },
  'feedback.comments': managers,
  'albums.ofActivity': { near: everyone, far: hidden },
  'albums.add': managers,
  'albums.remove': managers,

  'calendars.ofActivity': { near: everyone, far: hidden },
  'calendars.mine': { near: residents },
  'calendars.renew': { near: residents },
  'calendars.end': { near: residents },
  'calendars.feed': { near: everyone, far: hidden },
  'posters.ofActivity': { near: everyone, far: hidden },
  'posters.ofResult': { near: everyone, far: hidden },
  'posters.ofMyResult': { near: ownerOnly, far: nobody },
  'posters.ofHours': { near: ownerOnly, far: nobody },

  'results.ofActivity': { near: everyone, far: everyone },
  'results.managed': managers,
  'results.signedUp': managers,
  'results.mine': { near: ownerOnly, far: nobody },
  'results.write': managers,
  'results.publish': managers,
  'results.correct': managers,
  'results.startBoard': managers,
  'results.closeBoard': managers,
  'results.score': managers,
  'results.scores': managers,
  'results.undoScore': managers,

  'photos.prepare': { near: residents },

  ...expectedOfHazards,

  'joining.similar': { near: residents, far: residents },
  // Near is the resident's own, far somebody else's.
  'joining.join': { near: '401 409 200 200 200 200 200 200 200 200 200', far: residents },
  'joining.leave': { near: residents, far: residents },
  'joining.others': {
    near: '401 403 200 200 200 403 200 200 403 403 403',
    far: '401 403 404 404 200 403 404 404 403 403 403',
  },

  ...inspectionRows,
  'matters.list': { near: everyone },
  'matters.ratings': { near: everyone },
  'matters.openVisit': { near: '401 403 403 403 403 200 403 403 403 403 403' },
  'matters.myVisits': { near: residents },
  'matters.rate': { near: ownerOnly, far: nobody },

  'volunteers.register': { near: '401 200 409 409 409 409 409 409 409 409 409' },
  // Of whoever asks; only a volunteer adds to it.
  'volunteers.addSkills': { near: ownerOnly, far: nobody },
  'volunteers.list': { near: managers.near, far: managers.far },
  'volunteers.approve': reviewers,
  'volunteers.decline': reviewers,

  'hours.mine': { near: residents },
  'hours.claim': { near: ownerOnly, far: nobody },
  'hours.dispute': { near: ownerOnly, far: nobody },
  'hours.list': managers,
  'hours.confirm': managers,
  'hours.correct': managers,
  'hours.answer': managers,

  // Nobody of the test is an approved volunteer but the one in the middle, who is near.
  'certificates.issue': { near: '401 200 403 403 403 403 403 403 403 403 403' },
  'certificates.issuer': { near: '401 403 403 403 200 403 403 403 200 403 403' },
  'certificates.setIssuer': { near: '401 403 403 403 200 403 403 403 200 403 403' },
  'certificates.mine': { near: residents },
  'certificates.check': { near: everyone, far: hidden },
  'certificates.withdraw': managers,

  'notices.list': { near: everyone },
  'notices.one': { near: everyone },
  'notices.publish': managers,
  'notices.withdraw': managers,

  'messages.mine': { near: residents },
  'messages.read': { near: residents },

  'inbox.read': { near: '401 403 200 200 200 200 200 200 200 403 403' },

  'duties.list': { near: administrators },
  'duties.grant': { near: administrators },
  'duties.end': { near: administrators },

  ...publicExpected,
  ...expectedOfReferrals,
}
