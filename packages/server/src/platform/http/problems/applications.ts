import { type Kind, kind, said } from './kind.ts'

/** Applications and their files. */
export const APPLICATIONS = {
  // Applications
  'unit-not-verified': kind(
    409,
    '单位还没有通过核验',
    'The unit is not verified yet',
    said('核验通过后才能新建申报书', 'Applications can be started once the unit is verified'),
  ),
  'not-eligible-here': kind(
    409,
    '本单位不能申报这一类',
    'The unit cannot apply in this track',
    said('原因和可以申报的类别见下', 'Why, and where it can apply, is listed below'),
  ),
  'state-forbids': kind(409, '现在的状态不能做这一步', 'Its state does not allow this step', (p) => ({
    zh: `申报书现在的状态是“${p.stateZh}”`,
    en: `The application is ${p.stateEn}`,
  })),
  'approval-needed': kind(
    409,
    '提交前须经本单位负责人审定',
    'A manager of your unit approves before it goes out',
    said(
      '请点“请负责人审定”；审定后内容再有改动，须重新审定',
      'Ask a manager for approval; after any later change it is asked for again',
    ),
  ),
  'approval-not-asked': kind(
    409,
    '没有待审定或已审定的内容',
    'Nothing was asked or approved',
    said('可能已被收回，请刷新后再看', 'It may have been taken back: load the page again'),
  ),
  'call-not-open': kind(409, '申报尚未开始', 'The call is not open yet'),
  'deadline-passed': kind(409, '已过截止时间', 'The deadline has passed', (p) => ({
    zh: `截止时间是 ${p.deadline}，收到时是 ${p.now}（北京时间）`,
    en: `The deadline was ${p.deadline}; this arrived at ${p.now} (Beijing time)`,
  })),
  'not-submittable': kind(409, '还不能提交', 'It cannot be submitted yet', (p) => ({
    zh: `有 ${p.count} 处需要补充或改正`,
    en: `${p.count} place(s) need mending`,
  })),
  'cap-reached': kind(
    409,
    '本单位的申报限额已满',
    'The unit’s allowance is used up',
    said(
      '如需改报，请先撤回占用限额的一项',
      'To submit this one, withdraw one of those that use the allowance',
    ),
  ),
  'companions-missing': kind(
    409,
    '须同时申报的项目不齐',
    'Companion applications are missing',
    said('补齐后一并提交', 'Complete them; they are submitted together'),
  ),
  'nested-in-submitted': kind(
    409,
    '这是已提交的试点市项目的子项目',
    'It is nested in a submitted application',
    (p) => ({
      zh: `如需撤回，请先撤回 ${p.number}`,
      en: `To withdraw it, withdraw ${p.number} first`,
    }),
  ),
  'content-refused': kind(400, '有内容无法保存', 'Some of the content cannot be kept'),
  'verdict-open': kind(409, '还有未通过或未判定的条款', 'Some rules are open or not met', (p) => ({
    zh: `有 ${p.count} 条未符合或未判定，不能认定合格`,
    en: `${p.count} rule(s) are not met or undecided, so it cannot be found eligible`,
  })),
  'rule-not-decidable': kind(
    409,
    '这一条不由人工判定',
    'This rule is not for a person to decide',
    said('机器已能判定，或须由申报单位补充', 'The machine decides it, or the applicant has to add something'),
  ),
  'date-passed': kind(400, '日期须晚于现在', 'The date must lie ahead'),

  // Files
  'file-type': kind(415, '不接受这种文件', 'This kind of file is not accepted', (p) => ({
    zh: `文件实际是 ${p.saw}，这里接受：${p.accepted}`,
    en: `The file is ${p.saw}; accepted here: ${p.accepted}`,
  })),
  'file-too-large': kind(413, '文件太大', 'The file is too large', (p) => ({
    zh: `单个文件不超过 ${p.max} MB`,
    en: `At most ${p.max} MB a file`,
  })),
  'file-empty': kind(400, '文件是空的', 'The file is empty'),
  'too-many-files': kind(409, '文件数已满', 'No more files here', (p) => ({
    zh: `这里最多 ${p.max} 个文件`,
    en: `At most ${p.max} file(s) here`,
  })),
  'file-infected': kind(409, '文件有病毒，不能打开', 'The file is infected and cannot be opened', (p) => ({
    zh: `查毒发现 ${p.found}。请申报单位另换干净的文件`,
    en: `The scanner found ${p.found}. The applicant has to replace it with a clean file`,
  })),
  'file-waiting': kind(
    409,
    '文件还在等待查毒',
    'The file waits to be scanned',
    said(
      '查过之后才能打开，一般不超过一两分钟；久等不到请告诉管理员',
      'It opens once it was scanned, within a minute or two; tell the administrator if it takes longer',
    ),
  ),
  'upload-gone': kind(
    404,
    '没有这个上传',
    'No such upload',
    said(
      '它可能已被取消或过期清除；请重新选择文件上传',
      'It was given up or has expired: choose the file and upload it again',
    ),
  ),
  'upload-expired': kind(
    410,
    '上传已过期',
    'The upload has expired',
    said(
      '超过两天没有传完，已清除；请重新选择文件上传',
      'It was not completed within two days: upload the file again',
    ),
  ),
  'upload-elsewhere': kind(
    409,
    '这个文件正在另一处上传',
    'This file is being uploaded elsewhere',
    said('会按已收到的部分自动接着传', 'It goes on from what has come'),
  ),
  'upload-unfinished': kind(409, '文件还没有传完', 'The file has not come whole', (p) => ({
    zh: `已收到 ${p.received} 字节，共 ${p.size} 字节；请接着传`,
    en: `${p.received} of ${p.size} bytes have come: go on with it`,
  })),
  'too-many-uploads': kind(409, '同时上传的文件太多', 'Too many uploads at once', (p) => ({
    zh: `最多同时 ${p.max} 个；请等前面的传完或取消`,
    en: `At most ${p.max} at once: wait for the others or give them up`,
  })),
  'storage-full': kind(
    507,
    '存储空间不足',
    'Storage is full',
    said(
      '文件没有保存，请稍后再试或联系管理员',
      'The file was not kept; try later or tell the administrator',
    ),
  ),

  // Paper and seal
  'paper-too-early': kind(
    409,
    '纸质材料的截止时间不晚于申报截止',
    'The paper would be due before the application',
    (p) => ({
      zh: `指南数据写明纸质材料截至 ${p.deadline}；请先改指南数据，或把申报截止定在此前`,
      en: `The call’s data states ${p.deadline} for the paper: change the data first, or set the deadline before that`,
    }),
  ),
  'no-paper': kind(
    409,
    '不需要盖章材料',
    'No sealed paper is needed',
    said(
      '这项申报没有要求，或申报书尚未提交',
      'The call asks for none, or the application has not been submitted yet',
    ),
  ),
  'paper-code': kind(400, '无法识别的编号', 'No code of a print', (p) => ({
    zh: `“${p.saw}”不是申报书编号或识别码；请重新扫描，或照封面输入编号`,
    en: `"${p.saw}" is neither a number nor a print’s code: scan it again, or type the number from the cover`,
  })),
  'paper-number-unknown': kind(404, '没有这份申报书', 'No such application', (p) => ({
    zh: `${p.saw} 不是本申报中您负责、已提交的申报书`,
    en: `${p.saw} is no submitted application of this call that is yours to look after`,
  })),
  'paper-print-unknown': kind(409, '不是平台打印的内容', 'Not a print of what was submitted', (p) => ({
    zh: `${p.saw} 的识别码与历次提交都不一致；请单位重新下载打印`,
    en: `The code of ${p.saw} fits none of its submissions: the unit has to download and print it again`,
  })),
  'paper-marked': kind(409, '已登记收到', 'Marked as received already', (p) => ({
    zh: `${p.saw} 的这一次提交已登记收到`,
    en: `This submission of ${p.saw} is marked already`,
  })),
  'paper-day': kind(409, '收到日期不对', 'That day cannot be', (p) => ({
    zh: `${p.saw}：收到日期不能早于提交日期，也不能晚于今天`,
    en: `${p.saw}: paper can have arrived neither before it was submitted nor after today`,
  })),
  'scan-decided': kind(409, '这份扫描件已处理', 'This scan is dealt with already'),
} as const satisfies Record<string, Kind>
