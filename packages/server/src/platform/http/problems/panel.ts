import { type Kind, kind, said } from './kind.ts'

/** Panels and their meetings. */
export const PANEL = {
  'panel-nothing-free': kind(
    409,
    '没有可分组的申报',
    'There is nothing to put into panels',
    said(
      '本类审查合格的申报都已分到评审组；如需重分，请先调整或解散评审组',
      'Every application that passed the formal check is before a panel; change or dissolve one first',
    ),
  ),
  'panel-too-many': kind(409, '一次分组的申报过多', 'Too many applications at one go', (p) => ({
    zh: `共 ${p.n} 件，一次最多 ${p.most} 件；请先手工组成部分评审组，再分其余`,
    en: `${p.n}, of at most ${p.most}; form some panels by hand first, then ask for the rest`,
  })),
  'panel-not-possible': kind(409, '按这些条件分不出评审组', 'No panels can be made like this', (p) => ({
    zh: `问题在于：${p.about || p.code}；请减少每组人数、放宽回避或同单位人数的限制，或增加专家`,
    en: `It is about ${p.about || p.code}; ask for fewer members, allow more recusals or more of one unit, or add experts`,
  })),
  'panel-twice': kind(
    400,
    '同一申报或专家列了两次',
    'Something is listed twice',
    said(
      '一件申报只能分到一个评审组，一名专家在一组只列一次',
      'An application is before one panel, an expert once on it',
    ),
  ),
  'panel-chair': kind(400, '组长须是本组成员', 'The chair has to be a member', (p) => ({
    zh: `请在“${p.name}”的成员中指定组长`,
    en: `Choose the chair of "${p.name}" among its members`,
  })),
  'panel-not-serving': kind(409, '有人不参加本类评审', 'Somebody does not serve in this track', (p) => ({
    zh: `“${p.name}”中有未同意参加或已退出的专家；请刷新页面重选`,
    en: `"${p.name}" has experts who did not agree to serve or no longer do; reload the page and choose again`,
  })),
  'panel-not-eligible': kind(409, '有申报不能评审', 'Something cannot be reviewed', (p) => ({
    zh: `“${p.name}”中有未通过形式审查或已退出的申报；请刷新页面重选`,
    en: `"${p.name}" has applications that did not pass the formal check or left; reload the page and choose again`,
  })),
  'panel-too-few': kind(409, '回避后评审人数不足', 'Too few are left once members are recused', (p) => ({
    zh: `“${p.name}”评审 ${p.numbers} 时，不回避的成员少于 ${p.least} 人；请换人或把这些申报分到别组`,
    en: `"${p.name}" has fewer than ${p.least} members who are not recused for ${p.numbers}; change members, or move these to another panel`,
  })),
  'panel-taken': kind(409, '有申报已在别的评审组', 'Something is before another panel', (p) => ({
    zh: `“${p.name}”中有申报刚被分到别组；请刷新页面后再试`,
    en: `Some of "${p.name}" is before another panel by now; reload the page and try again`,
  })),
  'panel-name-taken': kind(409, '评审组名称重复', 'There is a panel of that name', (p) => ({
    zh: `本类已有“${p.name}”；请换一个名称`,
    en: `This track has a panel "${p.name}"; choose another name`,
  })),
  'panel-changed': kind(
    409,
    '评审组已被他人修改',
    'Somebody changed the panel',
    said('请刷新页面看现在的情况，再修改', 'Reload the page to see how it is now, then change it'),
  ),
  'panel-meets': kind(
    409,
    '评审组有未结束的会议',
    'The panel has a meeting that is not over',
    said('请先结束或取消会议', 'End the meeting, or call it off, first'),
  ),
  'panel-decided': kind(409, '评审组已对它作出结论', 'The panel has decided on it', (p) => ({
    zh: `${p.number} 已表决，不能移出本组`,
    en: `${p.number} has been voted on and stays with this panel`,
  })),
  'meeting-past': kind(400, '会议时间已过', 'That time is over', (p) => ({
    zh: `现在是 ${p.now}；请填以后的时间`,
    en: `It is ${p.now} now; give a later time`,
  })),
  'meeting-nothing': kind(
    409,
    '没有待议的申报',
    'There is nothing to discuss',
    said('本组申报都已有结论', 'The panel has decided on all that is before it'),
  ),
  'meeting-changed': kind(
    409,
    '会议已进行到下一步',
    'The meeting has gone on',
    said('他人刚操作过；请看现在的情况再操作', 'Somebody else took a step; look how it stands, then go on'),
  ),
  'meeting-over': kind(
    409,
    '会议已结束',
    'The meeting is over',
    said('已结束的会议不再修改；未议的申报请另开会议', 'It stays as it was; plan another for what is left'),
  ),
  'meeting-open': kind(
    409,
    '会议已开始',
    'The meeting has begun',
    said('时间和地点只能在开始前修改', 'Time and place change only before it begins'),
  ),
  'meeting-not-open': kind(
    409,
    '会议尚未开始',
    'The meeting has not begun',
    said('请等工作人员宣布开始', 'Please wait until it is opened'),
  ),
  'meeting-busy': kind(409, '另一件正在审议', 'Another item is on', (p) => ({
    zh: `请先完成或推迟 ${p.number}`,
    en: `Finish or postpone ${p.number} first`,
  })),
  'meeting-item': kind(409, '这一步现在不能做', 'That is not possible with it now', (p) => ({
    zh: `${p.number} 的状态已变；请看现在的情况再操作`,
    en: `${p.number} stands differently by now; look, then go on`,
  })),
  'meeting-item-out': kind(409, '这件申报已退出评审', 'It has left the review', (p) => ({
    zh: `${p.number} 已不在评审之列；请推迟它并注明原因`,
    en: `${p.number} is not reviewed any more; postpone it and say why`,
  })),
  'meeting-quorum': kind(409, '到会人数不足', 'Too few are there', (p) => ({
    zh: `不回避的成员到会 ${p.there} 人，须有 ${p.quorum} 人；请登记到会、等人到齐，或推迟`,
    en: `${p.there} of the members who are not recused are there, ${p.quorum} have to be; note who came, wait, or postpone it`,
  })),
  'vote-not-on': kind(409, '现在不在表决', 'It is not being voted on', (p) => ({
    zh: `${p.number} 尚未开始表决或表决已结束`,
    en: `The vote on ${p.number} has not begun, or is over`,
  })),
  'vote-given': kind(409, '您已投票', 'You have voted', (p) => ({
    zh: `${p.number} 的票已记下，不能更改`,
    en: `Your vote on ${p.number} is kept as you gave it`,
  })),
  'vote-recused': kind(403, '您须回避本项', 'You are recused from this', (p) => ({
    zh: `您与 ${p.number} 有回避情形，请离场，不参加表决`,
    en: `A conflict bars you from ${p.number}: please leave the room and do not vote`,
  })),
  'vote-absent': kind(409, '您尚未到会', 'You are not there', (p) => ({
    zh: `请先点“我已到会”，再对 ${p.number} 投票`,
    en: `Say that you are there first, then vote on ${p.number}`,
  })),
} as const satisfies Record<string, Kind>
