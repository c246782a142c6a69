import type { Text } from '../start-problem.ts'
import { block, line, link, template } from './template.ts'

/** To an expert: asked to review in these tracks of a call. */
export const reviewInvitation = template<{
  name: string
  call: Text
  tracks: readonly { id: string; title: Text }[]
  url: string
}>({
  title: { zh: '评审邀请', en: 'Asked to review' },
  of: 'call',
  kind: 'account',
  words: {
    zh: {
      subject: '邀请您参加“{call}”评审',
      body: '{name}：\n\n诚邀您参加“{call}”下列类别的评审：\n\n{tracks}\n\n请登录后阅读并签署诚信承诺，逐类答复是否参加，并对与您有利害关系的申报项目声明回避。\n\n[答复邀请]({url})',
    },
    en: {
      subject: 'Asked to review: {call}',
      body: '{name},\n\nyou are asked to review in these tracks of "{call}":\n\n{tracks}\n\nPlease sign in, read and sign the pledge of integrity, say for each track whether you will serve, and declare a conflict for whatever application you have an interest in.\n\n[Answer]({url})',
    },
  },
  places: {
    name: line('专家姓名', 'the expert'),
    call: line('申报名称', 'the call'),
    tracks: block('各个类别', 'the tracks'),
    url: link('答复页面', 'the page to answer on'),
  },
  values: (p, locale) => ({
    name: p.name,
    call: p.call[locale],
    tracks: [{ kind: 'list', items: p.tracks.map((t) => `${t.id} ${t.title[locale]}`) }],
    url: p.url,
  }),
  link: (p) => p.url,
  sample: {
    name: '陈明',
    call: { zh: '“科创中原”行动项目', en: 'The call' },
    tracks: [{ id: 'B3', title: { zh: '学术活动', en: 'Academic events' } }],
    url: 'https://example.org/expert/invitations',
  },
})
