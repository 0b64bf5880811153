import type { Skill } from '@mulin/shared/skills'

export const skillNames = {
  visiting: '走访陪伴',
  medical: '医护',
  haircut: '理发',
  repair: '维修',
  teaching: '教学辅导',
  mediation: '调解',
  driving: '驾驶',
  event_help: '活动帮手',
} as const satisfies Record<Skill, string>

export const skillsText = (skills: readonly Skill[]) => skills.map((skill) => skillNames[skill]).join('、')

/** What a helper has to be able to do, and whether somebody's registration says so, where there is one. */
export function skillText(skill: Skill, registered: readonly Skill[] | undefined): string {
  if (!registered) return `需要：${skillNames[skill]}`
  return `需要：${skillNames[skill]}，${registered.includes(skill) ? '您已登记' : '您没有登记这一项'}`
}
