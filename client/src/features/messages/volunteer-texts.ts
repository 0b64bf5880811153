import type { Message } from '@mulin/shared/messages'
import type { Words } from './words'

type OfVolunteer = Extract<Message, { kind: 'volunteer' }>

const decisions: Readonly<Record<OfVolunteer['what'], (because: string) => Words>> = {
  approved: () => ({
    title: '登记通过',
    body: '您是志愿者了。活动里的志愿服务岗位，现在可以报。',
  }),
  declined: (because) => ({
    title: '登记没通过',
    body: `社区没有同意这次登记。${because}\n改好后可以重新登记。`,
  }),
  skills_approved: () => ({
    title: '技能通过',
    body: '社区核对过了。要这项技能的岗位，现在可以报。',
  }),
  skills_declined: (because) => ({
    title: '技能没通过',
    body: `社区没有加上这项技能，别的不受影响。${because}\n带上证件可以再补登。`,
  }),
}

export const volunteerWords = ({ what, reason }: OfVolunteer): Words =>
  decisions[what](reason ? `\n原因：${reason}` : '')
