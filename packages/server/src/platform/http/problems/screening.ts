import { type Kind, kind, said } from './kind.ts'

/** What officers do with them. */
export const SCREENING = {
  // Giving files to officers
  'assignment-changed': kind(409, '分工已变', 'Given to somebody meanwhile', (p) => ({
    zh: `有 ${p.count} 份刚被别人分派或办结，请刷新后再分`,
    en: `${p.count} file(s) were given out or concluded by somebody else just now; please look again`,
  })),
  'too-many-filters': kind(409, '常用筛选已满', 'No more filters can be kept', (p) => ({
    zh: `每人至多保存 ${p.most} 个；请先删去不用的，或用已有的名称替换`,
    en: `One person keeps at most ${p.most}; delete one that is not used, or replace one by its name`,
  })),
  'officer-unfit': kind(409, '这位同志不能审查', 'This officer may not examine it', (p) => ({
    zh: `${p.number} 不在其审查范围内，或属于其本单位；请换一位`,
    en: `${p.number} is outside their tracks, or of their own unit; please choose another officer`,
  })),

  // Prepared sentences
  'phrase-place': kind(400, '常用语里有认不出的占位', 'A sentence names a place that is none', (p) => ({
    zh: `看到 ${p.seen}；可用的是 ${p.known}，其余地方请不要用花括号`,
    en: `Seen: ${p.seen}. There are ${p.known}; please use no braces elsewhere`,
  })),
  'phrases-full': kind(409, '常用语已满', 'There are enough sentences', (p) => ({
    zh: `最多 ${p.most} 条，请先删去不用的`,
    en: `There may be ${p.most}; please delete what is not used first`,
  })),

  // Appeals
  'no-appeal': kind(
    409,
    '本申报没有申诉程序',
    'This call knows no appeals',
    said('如有疑问，请给审查人员留言', 'If something is unclear, write to the officers'),
  ),
  'appeal-late': kind(409, '申诉期限已过', 'The time to appeal has passed', (p) => ({
    zh: `申诉须在 ${p.until}（北京时间）前提出，现在是 ${p.now}`,
    en: `An appeal had to be made by ${p.until} (Beijing time); it is ${p.now} now`,
  })),
  'appeal-filed': kind(
    409,
    '对这次结论已提出过申诉',
    'This finding has been appealed against already',
    said(
      '每次结论只能申诉一次；请在申报书页面查看办理情况',
      'Once for each finding; the application’s page shows how it stands',
    ),
  ),
  'appeal-files': kind(409, '有附件不能随申诉提交', 'Some files cannot be sent with the appeal', (p) => ({
    zh: `${p.count} 个文件有问题，写好的理由还在：处理这些文件后再提交`,
    en: `${p.count} file(s) are amiss; your reasons are kept: see to them and submit again`,
  })),
  'appeal-open': kind(
    409,
    '单位的申诉正在办理',
    'An appeal is waiting for its decision',
    said(
      '由作出结论以外的另一名审查人员办理申诉，申诉成立即重新审查',
      'Another officer than the one who concluded decides on it; if it is upheld, the application is examined again',
    ),
  ),

  // Second looks
  'sample-empty': kind(
    409,
    '没有可抽的申报书',
    'There is nothing to draw from',
    said(
      '所选类别中没有可抽的：未作结论、正在申诉、正在复核和已抽过的都不在内；请换类别，或允许再抽',
      'Nothing of these tracks can be drawn: what is not concluded, appealed against, being looked at or drawn before is left out; choose other tracks, or let those drawn before in',
    ),
  ),
  'sample-changed': kind(409, '可抽的份数刚有变化', 'What can be drawn has just changed', (p) => ({
    zh: `您看到 ${p.seen} 份，现在是 ${p.now} 份；请看过新的份数再抽`,
    en: `You saw ${p.seen} file(s), there are ${p.now} now; please look at the new number before you draw`,
  })),
  'second-look-done': kind(
    409,
    '这份复核已经办结',
    'This second look is done',
    said('请刷新后查看结果', 'Please reload to see what came of it'),
  ),
  'second-look-open': kind(
    409,
    '这份申报书正在抽样复核',
    'A second look at this application waits',
    said(
      '待复核的先完成复核；意见不一致的，由原审查人、复核人之一让步或由第三人处理，之后才能改变结论',
      'Look at it first where it is yours; where the two differ, one of them gives way or a third officer settles it, and only then the conclusion may change',
    ),
  ),
} as const satisfies Record<string, Kind>
