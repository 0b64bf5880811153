import { deciders, everyone, handlers, nobody, ownerOnly, residents, sentBack, type Row } from './lines.ts'

/** Who gets what of hazards, and of the rules and words for them. */
export const expectedOfHazards: Record<string, Row> = {
  'hazards.categories': { near: everyone },
  'hazards.report': { near: residents, far: nobody },
  'hazards.mine': { near: residents },
  'hazards.one': {
    near: '401 200 200 200 200 404 200 200 404 404 404',
    far: '401 404 404 404 200 404 404 404 404 404 404',
  },
  'hazards.verify': {
    near: '401 200 200 200 200 404 200 200 404 404 404',
    far: '401 404 404 404 200 404 404 404 404 404 404',
  },
  'hazards.withdraw': { near: ownerOnly, far: nobody },
  'hazards.answer': { near: ownerOnly, far: nobody },
  'hazards.dispute': { near: ownerOnly, far: nobody },
  'hazards.appeal': { near: ownerOnly, far: nobody },
  'hazards.rate': { near: ownerOnly, far: nobody },
  'handling.list': {
    near: '401 403 200 200 200 403 403 403 403 403 403',
    far: '401 403 403 403 200 403 403 403 403 403 403',
  },
  'handling.numbered': {
    near: '401 403 200 200 200 403 200 404 403 403 403',
    far: '401 403 404 404 200 403 404 404 403 403 403',
  },
  'handling.handlers': {
    near: '401 403 200 200 200 403 403 403 403 403 403',
    far: '401 403 403 403 200 403 403 403 403 403 403',
  },
  'handling.accept': deciders,
  'handling.decline': deciders,
  'handling.dispatch': deciders,
  'handling.takeOn': {
    near: '401 403 403 403 403 403 200 404 403 403 403',
    far: '401 403 404 404 403 403 404 404 403 403 403',
  },
  'handling.reroute': deciders,
  'handling.correct': deciders,
  'handling.ask': sentBack,
  'handling.requestExtension': handlers,
  'handling.extend': deciders,
  'handling.refuseExtension': deciders,
  'handling.split': deciders,
  'handling.merge': deciders,
  'handling.sendBack': sentBack,
  'handling.fix': handlers,
  'handling.rework': deciders,
  'handling.check': deciders,
  'handling.close': deciders,
  'handling.revealReporter': deciders,
  'handling.hidePhoto': deciders,
  'handling.showPhoto': deciders,

  'routing.rules': { near: '401 403 403 403 200 403 403 403 200 403 403' },
  'routing.setRules': { near: '401 403 403 403 200 403 403 403 200 403 403' },
  'routing.dryRun': { near: '401 403 403 403 200 403 403 403 200 403 403' },

  'cannedAnswers.list': { near: '401 403 200 200 200 403 200 200 403 403 403' },
  'officeLists.categories': { near: '401 403 403 403 200 403 403 403 200 403 403' },
  'officeLists.setCategories': { near: '401 403 403 403 200 403 403 403 200 403 403' },
  'officeLists.units': { near: '401 403 403 403 200 403 403 403 200 403 403' },
  'officeLists.setUnits': { near: '401 403 403 403 200 403 403 403 200 403 403' },
  'officeLists.matters': { near: '401 403 403 403 200 403 403 403 200 403 403' },
  'officeLists.setMatters': { near: '401 403 403 403 200 403 403 403 200 403 403' },
  'cannedAnswers.set': { near: '401 403 403 403 200 403 403 403 200 403 403' },
}
