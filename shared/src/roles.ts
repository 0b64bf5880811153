import * as z from 'zod'

/** What somebody may do. An endpoint names one of these as its access. */
export type Permission = (typeof permissionsOf)[Role][number]

/** The roles of staff and what each may do within its area, or with what was handed to its unit. */
export const permissionsOf = {
  grid_worker: ['hazards.handle', 'hazards.fix', 'inspections.lead', 'inspections.attend'],
  community_officer: [
    'hazards.handle',
    'hazards.fix',
    'activities.manage',
    'volunteers.review',
    'hours.confirm',
    'notices.publish',
    'inspections.lead',
    'inspections.attend',
    'sites.manage',
  ],
  office: [
    'hazards.handle',
    'hazards.fix',
    'activities.manage',
    'volunteers.review',
    'hours.confirm',
    'notices.publish',
    'rules.set',
    'inspections.lead',
    'inspections.attend',
    'sites.manage',
  ],
  desk_clerk: ['visits.open'],
  property: ['hazards.fix', 'inspections.attend'],
  partner: ['hazards.fix', 'inspections.attend'],
  administrator: ['duties.grant', 'areas.import', 'rules.set'],
} as const satisfies Record<string, readonly string[]>

export const Role = z.enum([
  'grid_worker',
  'community_officer',
  'office',
  'desk_clerk',
  'property',
  'partner',
  'administrator',
])
export type Role = z.infer<typeof Role>

/** Roles that act for a unit: a property company, a partner unit, the fire brigade. */
export const rolesOfUnits: readonly Role[] = ['property', 'partner']

export const mayDo = (role: Role, permission: Permission) =>
  (permissionsOf[role] as readonly Permission[]).includes(permission)
