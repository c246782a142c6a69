import type { Text } from '../../platform/start-problem.ts'

/** Who somebody may be. `member` is anybody in some unit, its managers too; the last five are held as roles. */
export type Role =
  | 'public'
  | 'signed-in'
  | 'member'
  | 'manager'
  | 'officer'
  | 'approver'
  | 'supervisor'
  | 'admin'
  | 'expert'

export type Duty = 'screening' | 'review' | 'finance' | 'lead'

/** One row: who may do it somewhere. Where (whose unit, which tracks) the service and the database decide. */
export type Row = { roles: readonly Role[]; duty?: Duty; text: Text }

const row = (zh: string, en: string, roles: readonly Role[], duty?: Duty): Row => ({
  roles,
  text: { zh, en },
  ...(duty && { duty }),
})

const OVERSEERS = ['approver', 'supervisor'] as const

/**
 * Who may do what: every route names one of these actions. Read by `authorize`, by `can` in /me, and by the test that
 * walks every route. `duty` binds officers only.
 */
export const ACTIONS = {
  public: row('任何人', 'Anybody', ['public']),
  'signed-in': row('登录之后', 'Anybody signed in', ['signed-in']),

  'call.read': row('查看申报指南', 'Read a call', ['public']),
  'call.prepare': row('发布前修改口径', 'Edit rulings before publication', ['officer']),
  'call.publish': row('发布申报', 'Publish a call', ['officer']),

  'notice.read': row('查看延期与公告的办理', 'See proposed notices', ['officer', ...OVERSEERS]),
  'notice.propose': row('提出延期与公告', 'Propose an extension or announcement', ['officer']),
  'notice.decide': row('确认延期与公告', 'Confirm an extension or announcement', ['officer', 'approver']),

  'late.read': row('查看逾期提交的办理', 'See exceptions for late submission', ['officer', ...OVERSEERS]),
  'late.propose': row('提出逾期提交例外', 'Propose a late submission', ['officer']),
  'late.decide': row('批准逾期提交例外', 'Confirm a late submission', ['officer', 'approver']),

  'draft.count': row('查看未提交数', 'See how many have not submitted', ['officer', ...OVERSEERS]),

  'conflict.read': row('查看回避关系', 'See conflicts of interest', ['officer', ...OVERSEERS], 'review'),
  'draw.read': row('查看专家抽取', 'See draws of experts', ['officer', ...OVERSEERS]),
  'draw.prepare': row('办理专家抽取', 'Prepare a draw of experts', ['officer'], 'review'),
  'draw.witness': row(
    '参与并监督专家抽取',
    'Take part in a draw of experts',
    ['officer', 'supervisor'],
    'review',
  ),

  'review-member.read': row(
    '查看参加评审的专家',
    'See who serves in a review',
    ['officer', ...OVERSEERS],
    'review',
  ),
  'review-member.ask': row('邀请专家参加评审', 'Ask experts to review', ['officer'], 'review'),
  'review-member.own': row('答复评审邀请、声明回避', 'Answer invitations and declare conflicts', ['expert']),
  'review-assignment.read': row('查看评审指派', 'See who reviews what', ['officer', ...OVERSEERS], 'review'),
  'review-assignment.make': row('办理评审指派', 'Decide who reviews what', ['officer'], 'review'),

  'selection.read': row('查看遴选', 'See who is selected', ['officer', ...OVERSEERS], 'review'),
  'selection.prepare': row(
    '登记表决与取消、提请确认遴选',
    'Record votes and falls, prepare a selection',
    ['officer'],
    'review',
  ),
  'selection.decide': row('确认或退回遴选', 'Confirm a selection or send it back', ['approver']),
  'review-round.read': row(
    '查看评审进展与意见',
    'See how reviews stand',
    ['officer', ...OVERSEERS],
    'review',
  ),
  'review-round.run': row('办理评审', 'Run reviews', ['officer'], 'review'),
  'panel.read': row('查看评审组与会议', 'See panels and their meetings', ['officer', ...OVERSEERS], 'review'),
  'panel.run': row('组成评审组、主持会议流程', 'Form panels and run their meetings', ['officer'], 'review'),
  'panel.own': row('参加评审组会议', 'Take part in meetings of one’s panel', ['expert']),
  'review.score': row('评审打分', 'Review applications', ['expert']),

  'me.read': row('查看本人信息', 'See one’s own details', ['signed-in']),
  'me.change': row('修改本人信息', 'Change one’s own details', ['signed-in']),

  'unit.register': row('登记单位', 'Register a unit', ['signed-in']),
  'unit.read': row('查看单位', 'See a unit', ['member', 'officer', ...OVERSEERS]),
  'unit.home': row('单位首页', 'A unit’s home', ['member']),
  'unit.change': row('修改单位资料', 'Change a unit’s details', ['manager']),
  'unit.members.read': row('查看单位成员', 'See a unit’s people', ['member', 'officer', ...OVERSEERS]),
  'unit.members.change': row('管理单位成员', 'Manage a unit’s people', ['manager']),
  'unit.leave': row('移出成员或退出单位', 'Remove a member, or leave', ['member']),
  'unit.list': row('查看全部单位', 'List units', ['officer', ...OVERSEERS]),
  'unit.verify': row('核验单位', 'Verify units', ['officer']),
  'unit.registry.read': row('查看登记信息', 'See a unit’s record', ['member', 'officer', ...OVERSEERS]),
  'unit.registry.record': row('登记单位信息', 'Keep units’ records', ['officer']),
  'sanction.read': row('查看惩戒名单', 'See the register of sanctions', ['officer', ...OVERSEERS]),
  'sanction.enter': row('登记惩戒与提出解除', 'Enter a sanction or propose to lift one', ['officer']),
  'sanction.decide': row('确认惩戒与解除', 'Confirm a sanction or its lifting', ['officer', 'approver']),
  'import.read': row('查看导入', 'See imports', ['officer', ...OVERSEERS]),
  'import.run': row('导入登记信息', 'Import the registry', ['officer']),
  'unit.bank.reveal': row('查看银行账号', 'See a bank account number', ['manager', 'officer'], 'finance'),

  'application.create': row('新建申报书', 'Start an application', ['member']),
  'application.list': row('查看本单位申报书', 'List one’s unit’s applications', ['member']),
  'application.read': row('查看申报书', 'Read an application', ['member', 'officer', ...OVERSEERS]),
  'application.revisions': row('查看填写记录', 'See earlier states of one’s form', ['member']),
  'application.edit': row('填写申报书', 'Write an application', ['member']),
  'application.submit': row('提交申报书', 'Submit an application', ['member']),
  'application.team': row('与同事一起填写', 'Write together with colleagues', ['member']),
  'application.approve': row('审定申报书', 'Approve that an application goes out', ['member']),
  'application.withdraw': row('撤回申报书', 'Withdraw an application', ['member']),
  'application.reveal': row('查看证件号码', 'See an identity number', ['member', 'officer']),
  'mail-template.read': row('查看邮件文字', 'See the words of mails', ['officer', 'supervisor', 'admin']),
  'mail-template.change': row('修改邮件文字', 'Change the words of mails', ['officer', 'admin']),
  'message.read': row('查看往来消息', 'Read questions and answers', ['member', 'officer', 'supervisor']),
  'message.write': row('写消息', 'Write to the other side', ['member', 'officer']),
  'file.upload': row('上传附件', 'Upload a file', ['member']),
  'file.read': row('查看附件', 'Read a file', ['member', 'officer', ...OVERSEERS]),

  'system.read': row('查看系统状态', 'See how the system does', ['admin']),
  'paper.read': row('查看盖章材料', 'See sealed scans and paper', ['officer', ...OVERSEERS]),
  'paper.mark': row('登记盖章材料', 'Take in sealed scans and paper', ['officer']),
  'paper.send': row('报送盖章材料', 'Send sealed scans and paper', ['member']),

  'overview.read': row('查看申报进展', 'See how a season stands', ['officer', ...OVERSEERS]),
  'screening.read': row('查看形式审查', 'See the formal check', ['officer', ...OVERSEERS]),
  'phrase.read': row('查看常用语', 'See prepared sentences', ['officer']),
  'phrase.change': row('修改常用语', 'Change prepared sentences', ['officer']),
  'screening.decide': row('形式审查', 'Do the formal check', ['officer'], 'screening'),

  'assignment.read': row('查看审查分工', 'See who examines what', ['officer', ...OVERSEERS]),
  'assignment.give': row('分派审查', 'Give files to officers', ['officer']),
  'appeal.read': row('查看申诉', 'See appeals', ['officer', ...OVERSEERS]),
  'appeal.file': row('提出申诉', 'Appeal against a rejection', ['member']),
  'appeal.withdraw': row('撤回申诉', 'Take an appeal back', ['member']),
  'appeal.decide': row('办理申诉', 'Decide on an appeal', ['officer'], 'screening'),

  'second.read': row('查看抽样复核', 'See second looks', ['officer', ...OVERSEERS]),
  'second.draw': row('抽取复核样本', 'Draw files for a second look', ['officer']),
  'second.look': row('抽样复核', 'Take a second look', ['officer'], 'screening'),

  'expert.own': row('登记与维护本人专家信息', 'Keep one’s own record as an expert', ['signed-in']),
  'expert.read': row('查看专家库', 'See the pool of experts', ['officer', ...OVERSEERS], 'review'),
  'expert.change': row('登记、修改与邀请专家', 'Enter, change and invite experts', ['officer'], 'review'),
  'expert.verify': row(
    '核验、暂停与恢复专家',
    'Verify, suspend and reinstate experts',
    ['officer'],
    'review',
  ),
  'expert.reveal': row('查看专家证件号码', 'See an expert’s identity number', ['officer'], 'review'),

  'pledge.sign': row('签署诚信承诺', 'Sign a pledge of integrity', ['officer', 'expert']),
  'pledge.read': row(
    '查看诚信承诺签署情况',
    'See who has signed a pledge',
    ['officer', ...OVERSEERS],
    'review',
  ),

  'staff.read': row('查看工作人员', 'See who has which role', ['admin', 'supervisor']),
  'staff.change': row('授予与收回角色', 'Grant and take back roles', ['admin']),
  'history.read': row('查看全部操作记录', 'Read the whole history', ['supervisor']),
} as const satisfies Record<string, Row>

export type Action = keyof typeof ACTIONS
