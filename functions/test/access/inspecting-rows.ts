import { deciders, everyone, hidden, managers, reviewers } from './lines.ts'

// As in expected.ts. Near, the fire brigade was asked along and the property company answers for the site.

const lists = {
  near: '401 403 200 200 200 403 403 403 403 403 403',
  far: '401 403 403 403 200 403 403 403 403 403 403',
}
const attend = {
  near: '401 403 200 200 200 403 200 200 403 403 403',
  far: '401 403 404 404 200 403 404 404 403 403 403',
}

const forTheOffice = { near: '401 403 403 403 200 403 403 403 200 403 403' }

/** Who gets what from the endpoints of inspections. */
export const inspectionRows = {
  'siteRegister.list': lists,
  'siteRegister.one': { near: '401 403 200 200 200 403 200 404 403 403 403', far: attend.far },
  'siteRegister.add': managers,
  'siteRegister.change': reviewers,
  'siteRegister.revealResponsible': deciders,
  'inspections.checklists': forTheOffice,
  'inspections.setChecklist': forTheOffice,
  'inspections.plan': deciders,
  'inspections.list': lists,
  'inspections.one': attend,
  'inspections.start': deciders,
  // Units that were asked along hand in what they find.
  'inspections.addFindings': {
    near: '401 403 200 200 200 403 403 200 403 403 403',
    far: '401 403 404 404 200 403 404 404 403 403 403',
  },
  'inspections.recheck': deciders,
  'inspections.finish': deciders,
  'inspections.cancel': deciders,
  'inspections.record': attend,
  'inspections.checkRecord': { near: everyone, far: hidden },
}
