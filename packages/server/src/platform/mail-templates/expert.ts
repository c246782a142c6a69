import { line, link, template } from './template.ts'

const name = line('专家姓名', 'the expert')
const reason = line('理由', 'the reason', true)
const url = link('专家信息页面', 'the expert’s page')
const refused = {
  name: '陈明',
  reason: '职称证书编号与单位证明不一致',
  url: 'https://example.org/expert/profile',
}

/** To an expert: in the pool, or in it again. */
export const expertVerified = template<{ name: string; url: string }>({
  title: { zh: '专家信息已核验', en: 'Expert verified' },
  of: 'platform',
  kind: 'unit',
  words: {
    zh: {
      subject: '专家信息已通过核验',
      body: '{name}：您的专家信息已通过核验，已进入评审专家库。单位、职称有变动，或某段时间不便参加评审的，请及时更新。\n\n[查看我的专家信息]({url})',
    },
    en: {
      subject: 'Your record as an expert has been verified',
      body: '{name}: your record has been verified and is in the pool of experts. Please keep your unit, your title and the days on which you are not available up to date.\n\n[See my record]({url})',
    },
  },
  places: { name, url },
  values: (p) => p,
  link: (p) => p.url,
  sample: { name: '陈明', url: 'https://example.org/expert/profile' },
})

/** To an expert: the record could not be verified. */
export const expertRejected = template<{ name: string; reason: string; url: string }>({
  title: { zh: '专家信息未通过核验', en: 'Expert not verified' },
  of: 'platform',
  kind: 'unit',
  words: {
    zh: {
      subject: '专家信息未通过核验',
      body: '{name}：您的专家信息未通过核验。原因：{reason}\n\n改正并保存后会再次核验。\n\n[修改我的专家信息]({url})',
    },
    en: {
      subject: 'Your record as an expert could not be verified',
      body: '{name}: your record could not be verified. Reason: {reason}\n\nOnce you have corrected and saved it, it is checked again.\n\n[Correct my record]({url})',
    },
  },
  places: { name, reason, url },
  values: (p) => p,
  link: (p) => p.url,
  sample: refused,
})

/** To an expert: not drawn for reviews until further notice. */
export const expertSuspended = template<{ name: string; reason: string; url: string }>({
  title: { zh: '专家资格已暂停', en: 'Expert suspended' },
  of: 'platform',
  kind: 'unit',
  words: {
    zh: {
      subject: '专家资格已暂停',
      body: '{name}：您在评审专家库中的资格已暂停，恢复前不再参加抽取和评审。原因：{reason}\n\n如有异议，请联系主办单位。\n\n[查看我的专家信息]({url})',
    },
    en: {
      subject: 'You have been suspended from the pool of experts',
      body: '{name}: you have been suspended from the pool of experts and take no part in draws and reviews until you are reinstated. Reason: {reason}\n\nIf you object, please write to the association.\n\n[See my record]({url})',
    },
  },
  places: { name, reason, url },
  values: (p) => p,
  link: (p) => p.url,
  sample: { ...refused, reason: '连续两次未按时提交评审意见' },
})
