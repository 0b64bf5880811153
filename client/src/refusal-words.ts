import type { RefusalCode } from '@mulin/shared/refusals'
import type { AnyCode } from './api'
import { appealRefusals } from './appeal-refusals'
import { hazardRefusals } from './hazard-refusals'
import { inspectionRefusals } from './inspection-refusals'

export interface Words {
  /** What happened. */
  what: string
  /** What to do now. */
  next: string
}

/** What a refusal means to whoever reads it. A feature that knows more says more. */
export const refusalWords = {
  unavailable: { what: '网络不通。', next: '连上网后再试一次。' },
  internal: { what: '这一步没有办成，是我们这边的问题。', next: '请稍后再试。' },
  busy: { what: '同时办理的人较多，这次没有排上。', next: '请再试一次。' },

  invalid_input: { what: '有内容填得不对。', next: '请检查标出的几项。' },
  not_signed_in: { what: '还没有登录。', next: '登录后再试。' },
  not_permitted: { what: '您现在的职责不包括这一项。', next: '需要时请联系管理员。' },
  outside_your_area: { what: '这里不在您负责的范围内。', next: '请换成您负责的社区或网格。' },
  not_found: { what: '没有找到。', next: '它可能已经移走，请返回看看。' },
  request_id_reused: { what: '这一份已经提交过，内容和上次不同。', next: '请返回查看已提交的那份，或重新填一份。' },

  sign_in_code_invalid: { what: '登录没有成功。', next: '请再试一次。' },
  sign_in_blocked: { what: '微信暂时限制了这个账号登录。', next: '请在微信里查看账号状态，或到社区窗口办理。' },
  sign_in_too_often: { what: '登录太频繁。', next: '请一分钟后再试。' },
  sign_in_unavailable: { what: '微信登录暂时连不上。', next: '请稍后再试。' },

  estate_not_found: { what: '没有找到这个小区。', next: '请重新选择小区。' },
  area_not_found: { what: '没有找到这个地方。', next: '请重新选择。' },
  area_file_invalid: { what: '文件里有读不懂的行，什么都没有改动。', next: '请按提示改好后重新导入。' },
  person_code_unknown: { what: '这个码查不到。', next: '请对方打开“我的码”，用新的六位数字。' },
  person_code_used: { what: '这个码已经用过。', next: '请对方刷新后出示新的码。' },
  duty_not_found: { what: '没有找到这项职责。', next: '请刷新列表。' },
  duty_already_ended: { what: '这项职责已经结束。', next: '请刷新列表。' },
  duty_is_your_own: { what: '自己的管理员职责不能自己结束。', next: '请由另一位管理员来办。' },
  unit_not_found: { what: '没有找到这个单位。', next: '请重新选择单位。' },
  name_required: { what: '还没有填姓名。', next: '请填上姓名再报名。' },
  phone_required: { what: '还没有填手机号。', next: '请填上手机号再报名。' },

  activity_not_found: { what: '没有找到这个活动。', next: '请看看其他活动。' },
  activity_not_draft: { what: '这个活动已经发布过。', next: '请刷新后查看。' },
  activity_cancelled: { what: '这个活动已经取消。', next: '请看看其他活动。' },
  session_cancelled: { what: '这一场已经取消。', next: '请选择其他场次。' },
  only_session_left: { what: '只剩这一场了，不能单独取消。', next: '不办了，请取消整个活动。' },
  activity_over: { what: '这个活动已经结束。', next: '请看看其他活动。' },
  activity_changed: { what: '这个活动刚被别人改过。', next: '请刷新后再改，您填的内容还在。' },
  session_in_use: { what: '有人报了这一场，不能删掉，也不能少于已报人数。', next: '请保留这一场，或把席位调够。' },
  session_begun: { what: '已经开始的不能改开始时间，有人签到的不能改日子。', next: '可以改结束时间，或另加一场。' },
  session_not_found: { what: '没有找到这一场。', next: '请选择其他场次。' },
  session_full: { what: '这一场已满。', next: '请选择其他场次。' },
  party_too_large: { what: '这一场一共没有这么多名额，这些人坐不下。', next: '请减少人数，或选名额更多的场次。' },
  sign_up_not_open: { what: '这一场还没有开始报名。', next: '请在开始报名后再来。' },
  sign_up_closed: { what: '这一场的报名已经截止。', next: '请选择其他场次。' },
  already_signed_up: { what: '这一场您已经报过名。', next: '可在“我的报名”里查看。' },
  estate_required: { what: '这个活动面向本社区居民，您还没有选小区。', next: '选好小区就可以报名。' },
  outside_audience: { what: '这个活动只面向本社区居民。', next: '请看看您所在社区的活动。' },
  not_a_volunteer: { what: '志愿者名额要先登记为志愿者。', next: '登记通过后再报，也可以先作为参加者报名。' },
  skill_required: {
    what: '这个岗位需要的技能，您登记的志愿者信息里没有。',
    next: '请看看其他岗位；有这项技能的，可以在“志愿者”里补登。',
  },
  outside_ages: { what: '这一场有年龄要求，报名的人里有不符合的。', next: '请看看其他场次。' },
  guardian_required: { what: '有 14 岁以下的孩子，要由监护人报名。', next: '您是监护人的，请打开“我是监护人”再提交。' },
  birth_year_required: { what: '还没有填出生年份。', next: '请给每位参加的人填上出生年份。' },
  team_required: { what: '这一场按队伍报名。', next: '请填上队名和队员名单。' },
  team_unfit: { what: '队伍名单不符合这一场的要求。', next: '请按要求调整名单。' },
  named_twice: { what: '同一个人填了两次。', next: '请去掉一个；同名的两个人，请填上出生年份或在名字里写明大小。' },
  answer_required: { what: '主办方还有问题没有回答。', next: '请答完标出的几题。' },
  sessions_clash: { what: '这一场和您已报的场次时间冲突。', next: '请选其他场次，或先取消那一场。' },
  too_many_sessions: { what: '您在这个活动里报的场次已到上限。', next: '想换一场，请先取消一场。' },
  named_by_others: { what: '有人已用这个姓名和出生年份报过这个活动。', next: '不是您报的，请打主办方电话核对。' },
  shift_clash: { what: '这个岗位和您的另一个岗位时间重叠。', next: '请选其他岗位，或先取消那一个。' },
  shift_rest: {
    what: '这个岗位和您的另一个岗位挨得太近，或一天加起来超过 8 小时。',
    next: '请选其他岗位，或先取消那一个。',
  },
  sign_up_paused: {
    what: '您近期有几次报了名没有来，暂时不能直接报名。',
    next: '可以候补，或在“缺席记录”里说明情况。',
  },
  sign_up_moved_on: { what: '这次报名的状态已经变了。', next: '请刷新后查看。' },
  offer_expired: { what: '名额保留的时间已过，名额已放出。', next: '还想参加可以重新候补。' },
  sign_up_changed: { what: '这次报名刚刚有变动，您的修改没有保存。', next: '请看看现在的内容，再改一次。' },
  changed_again: { what: '活动后来又有变动，这次没有记成已告知。', next: '刷新列表，看过新的变动再联系。' },
  change_too_late: { what: '修改的时间已过，报名保持不变。', next: '确有变化请联系主办方。' },
  size_was_approved: {
    what: '人数已经过审核，不能再加人，报名保持不变。',
    next: '可以减人或换人；要加人请联系主办方。',
  },
  others_wait_behind: { what: '后面还有人候补，不能再加人，报名保持不变。', next: '可以减人或换人。' },
  seats_short: { what: '剩下的名额不够，报名保持不变。', next: '请减少人数再试。' },
  reason_required: { what: '这样改要写明原因。', next: '请填上原因，大家都会看到。' },
  sign_up_not_found: { what: '没有找到这次报名。', next: '请在“我的报名”里查看。' },
  sign_up_is_your_own: { what: '这是您自己的报名，不能由您来办。', next: '请同事来办。' },
  sign_up_already_cancelled: { what: '这次报名已经取消。', next: '想参加可以重新报名。' },
  not_a_shift: { what: '只有志愿服务的岗位可以转给别人。', next: '去不了可以取消报名，名额给后面的人。' },
  hand_over_not_found: { what: '没有找到这次转让。', next: '请让转给您的人再发一次。' },
  hand_over_gone: { what: '这个岗位已经有人接手，或不再转了。', next: '谢谢您愿意帮忙，看看其他活动吧。' },
  hand_over_is_your_own: { what: '这是您自己的岗位。', next: '请转给其他志愿者。' },
  hand_over_too_late: { what: '已经开始，不能再转给别人。', next: '主办方的电话在活动页里。' },
  swap_asked: { what: '这个岗位只换不转。', next: '您有别的岗位，可以提出来和对方换。' },
  swap_not_asked: { what: '这个岗位不用换，可以直接接手。', next: '愿意的话，直接接手就好。' },
  swap_proposed_already: { what: '已经有人提出换这个岗位，在等对方答复。', next: '没有换成的话，您可以再提。' },
  swap_proposal_gone: { what: '对方已经收回，或那个岗位有了变化。', next: '可以等别的志愿者来换。' },
  swap_unfit: { what: '对方接不了您的岗位，可能是时间或技能不合。', next: '请换一个岗位试试。' },
  cancel_too_late: { what: '已过可以取消的时间。', next: '去不了请在报名里点“来不了”，座位还能给别人。' },
  cannot_come_too_late: { what: '已经开始，座位让不出去了。', next: '主办方的电话在活动页里。' },

  check_in_not_open: { what: '还没到签到的时间。', next: '开始前一小时起可以签到。' },
  check_in_closed: { what: '签到的时间已过。', next: '人到了的，结束后 30 天内请工作人员在名单里勾选。' },
  already_checked_in: { what: '这个人已经签到。', next: '不用再签一次。' },
  already_checked_out: { what: '这个人已经签退。', next: '不用再签一次。' },
  not_checked_in: { what: '这个人还没有签到。', next: '请先签到。' },
  not_checked_out: { what: '这个人还没有签退。', next: '不用撤销，更新名单看看。' },
  hours_do_not_count: { what: '这次报名不计时长，不用签退。', next: '志愿者才需要签退。' },

  ...appealRefusals,

  activity_not_published: { what: '这个活动还没有发布。', next: '先发布活动，再录成绩。' },
  session_not_begun: { what: '这一项还没有开始，成绩先存着。', next: '开始以后再公布。' },
  results_not_found: { what: '没有找到这一项的成绩。', next: '请返回看看其他项目。' },
  results_empty: { what: '还没有一个成绩，不能公布。', next: '请先填成绩。' },
  results_published: { what: '这一项的成绩已经公布。', next: '要改请用“更正”，写明原因。' },
  results_not_published: { what: '这一项还没有公布，用不着更正。', next: '请直接修改，再公布。' },
  results_changed: { what: '这一项刚被别人改过。', next: '请先看最新的内容，您填的还在。' },
  nothing_to_correct: { what: '和公布的成绩一样，没有更正。', next: '请先改要更正的那一行。' },
  board_not_found: { what: '这一项还没有开始记分。', next: '先开始记分，再加分。' },
  board_already_started: { what: '这一项已经在记分。', next: '刷新后就能加分。' },
  board_closed: { what: '记分已经结束，这一分没有记上。', next: '要改请到成绩里修改。' },
  team_not_found: { what: '没有找到这支队伍。', next: '请刷新后再记。' },
  score_not_found: { what: '没有找到这一笔。', next: '请刷新记分簿。' },

  photo_not_found: { what: '有照片没有传到。', next: '请重传这张照片。' },
  photo_not_ready: { what: '照片还在检查。', next: '请过几秒再提交。' },
  photo_refused: { what: '有一张照片不能使用。', next: '请换一张 JPG 或 PNG 照片，不超过 10 MB。' },
  album_not_open: { what: '活动还没开始。', next: '开始以后就可以加照片。' },
  album_full: { what: '这个活动的照片已经够多了。', next: '请先删掉几张。' },
  consent_required: {
    what: '照片里有未成年人，还没写同意书放在哪里。',
    next: '请写明监护人书面同意的存放处；没有同意就不要放。',
  },
  photo_already_used: { what: '有照片已经用在另一份上报里。', next: '请重新拍一张。' },
  ...hazardRefusals,
  ...inspectionRefusals,
  api_key_invalid: { what: '这个 API 密钥不能用。', next: '请向街道办核对，或重新申请。' },
  api_key_not_found: { what: '没有找到这个密钥。', next: '请刷新列表。' },
  api_key_already_ended: { what: '这个密钥已经停用。', next: '请刷新列表。' },
  span_too_long: { what: '一次最多查 90 天。', next: '请缩短时间段。' },

  not_attended: { what: '没有您参加这次活动的记录。', next: '您来了的话，请主办方补上签到。' },
  activity_already_rated: { what: '这次活动您已经评价过。', next: '一次活动评价一次，感谢您。' },

  matter_not_found: { what: '没有找到这个事项。', next: '请重新选择事项。' },
  matter_retired: { what: '这个事项已经停办。', next: '请选别的事项，您填的内容都在。' },
  matters_changed: { what: '事项刚被别人改过。', next: '请先看最新的，再改一次。' },
  matter_left_out: { what: '已有的事项不能删除。', next: '不再办的，请停用。' },
  visit_not_found: { what: '没有找到这次办理。', next: '请在“我的办事”里查看。' },
  visit_already_rated: { what: '这次办理您已经评价过。', next: '一次办理评价一次，感谢您。' },
  rating_closed: { what: '已过评价的时间。', next: '有话想说可以到窗口说。' },

  already_registered: { what: '您已经登记过志愿者。', next: '可在“志愿者”里查看进度。' },
  volunteer_not_found: { what: '没有找到这位志愿者。', next: '请刷新列表。' },
  volunteer_already_decided: { what: '这份登记已经有人审核，或者本人有了补充。', next: '请刷新列表。' },
  hours_not_found: { what: '没有找到这段时长。', next: '请刷新列表。' },
  hours_are_your_own: { what: '这是您自己的时长。', next: '请同事来确认。' },
  no_missing_hours: { what: '这次报名没有要补记的时长。', next: '服务结束后三十天内，没记上的都可以说。' },
  hours_moved_on: { what: '这段时长已经有变化。', next: '请刷新后查看现在的情况。' },
  shift_not_over: { what: '这一班还没结束。', next: '结束后才能更正或答复时长。' },
  longer_than_shift: { what: '填的时长比这一班还长。', next: '请填实际服务的时间，最多填满这一班。' },
  no_confirmed_hours: { what: '这段时间没有已确认的时长。', next: '请换一段时间，或等社区确认后再开。' },
  issuer_not_set: {
    what: '街道还没有设置出具单位，证明暂时开不出来。',
    next: '请告诉街道：在工作台的“证明出具单位”里填好就能开，您的时长不会丢。',
  },
  certificate_not_found: { what: '没有找到这份证明。', next: '请核对编号。' },
  certificate_already_withdrawn: { what: '这份证明已经撤回。', next: '请刷新查看。' },
  notice_not_found: { what: '没有找到这条通知。', next: '它可能已经撤下。' },
} satisfies Record<RefusalCode | 'unavailable' | 'internal', Words>

/** What nothing was wrong with, where something was filled in. */
export const besideFields = {
  unavailable: { ...refusalWords.unavailable, next: `您填的内容都在，${refusalWords.unavailable.next}` },
  internal: { ...refusalWords.internal, next: `您填的内容都在，${refusalWords.internal.next}` },
}

/** `more` overrides the words of single codes. */
export const wordsFor = (code: AnyCode, more: Partial<Record<AnyCode, Words>> = {}): Words =>
  more[code] ?? refusalWords[code]
