import type { Text } from '../../platform/start-problem.ts'

/** One password for all of the demonstration's people. */
export const DEMO_PASSWORD = 'zhinan-demo-2023'

const person = (who: string, name: string, zh: string, en: string) => ({
  email: `${who}@demo.zhinan`,
  name,
  role: { zh, en } satisfies Text,
})

/** The demonstration's people; they exist only where the demonstration's data was loaded. */
export const DEMO_SIGN_INS = [
  person('applicant.society', '周敏', '申报单位：省级学会', 'Applicant: a provincial society'),
  person('applicant.city', '郑凯', '申报单位：省辖市科协', 'Applicant: a city association'),
  person('applicant.university', '宋洁', '申报单位：高校科协', 'Applicant: a university association'),
  person('officer', '李强', '工作人员（全部类别）', 'Officer (all tracks)'),
  person('officer.c', '韩冰', '工作人员（C 类）', 'Officer (C tracks)'),
  person('approver', '马建国', '审批领导', 'Approver'),
  person('supervisor', '何静', '纪检监督', 'Supervisor'),
  person('expert.a', '沈国华', '评审专家：计算机', 'Expert: computer science'),
  person('expert.b', '曾玉兰', '评审专家：农学', 'Expert: agronomy'),
  person('expert.c', '彭志远', '评审专家：机械工程', 'Expert: mechanical engineering'),
  person('admin', '吴磊', '系统管理员', 'Administrator'),
] as const
