import * as z from 'zod/mini'
import { met, notMet, type Outcome, undecided } from '../finding.ts'
import { asList, isBlank } from '../path.ts'
import { idSchema, oneOrMore } from '../schema/common.ts'
import { text } from '../text.ts'
import { atLeastOf } from '../truth.ts'
import { defineKind } from './kind.ts'
import { dangling, fullId, titleOf, titlesOf } from './lookup.ts'

const PATH = 'partners'

/** Other bodies that take part: joint applicants, joint hosts, participants; of given kinds, at least so many. */
export const partner = defineKind({
  kind: 'partner',
  about: 'application',
  schema: z.strictObject({
    role: idSchema,
    kinds: oneOrMore(idSchema),
    atLeast: z._default(z.number().check(z.int(), z.positive()), 1),
  }),
  defaults: { gate: 'must', by: 'machine', when: 'submit' },

  compile({ role, kinds, atLeast }) {
    const wanted = new Set(kinds)
    const blank = undecided('applicant', 'blank', PATH, 0, atLeast)
    return (facts): Outcome => {
      const list = asList((facts.content as Record<string, unknown> | null | undefined)?.[PATH])
      if (list === undefined) return blank
      if (list === null) return undecided('applicant', 'unreadable', PATH, undefined, atLeast)
      let sure = 0
      let open = 0
      for (const row of list) {
        const r = (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>
        const fits = (isBlank(r.role) || r.role === role) && (isBlank(r.kind) || wanted.has(r.kind as string))
        if (!fits) continue
        if (isBlank(r.role) || isBlank(r.kind) || isBlank(r.name)) open++
        else sure++
      }
      const truth = atLeastOf(sure, open, atLeast)
      if (truth === 'met') return met('enough', sure, atLeast)
      return truth === 'notMet'
        ? notMet('tooFew', PATH, sure, atLeast)
        : undecided('applicant', 'incomplete', PATH, sure, atLeast)
    }
  },

  fields(_, ctx) {
    const v = ctx.call.vocabulary
    return [
      {
        type: 'rows',
        path: PATH,
        section: 'partners',
        title: text('联合与参与单位', 'Partners'),
        maxRows: 30,
        rule: fullId(ctx),
        clause: ctx.rule.clause,
        columns: [
          {
            key: 'role',
            title: text('参与方式', 'Role'),
            type: 'choice',
            options: v.partnerRoles,
            required: true,
          },
          {
            key: 'kind',
            title: text('单位类别', 'Kind of body'),
            type: 'choice',
            options: v.unitKinds,
            required: true,
          },
          {
            key: 'name',
            title: text('单位全称', 'Full name'),
            type: 'text',
            required: true,
            maxLength: 100,
            names: 'partner',
          },
          { key: 'contact', title: text('联系人及电话', 'Contact and phone'), type: 'text', maxLength: 60 },
        ],
      },
    ]
  },

  sentence({ role, kinds, atLeast }, ctx) {
    const v = ctx.call.vocabulary
    const who = titlesOf(v.unitKinds, kinds)
    const as = titleOf(v.partnerRoles, role)
    return text(`${as.zh}：${who.zh}，不少于 ${atLeast} 家`, `${as.en}: ${who.en}, at least ${atLeast}`)
  },

  explain(o, p, ctx) {
    const said = this.sentence(p, ctx)
    switch (o.code) {
      case 'enough':
        return text(`${said.zh}；已填 ${o.saw} 家`, `${said.en}; ${o.saw} stated`)
      case 'tooFew':
        return text(`须有${said.zh}；符合的已填 ${o.saw} 家`, `Needed: ${said.en}; ${o.saw} stated that fit`)
      case 'incomplete':
        return text(
          `请补全联合与参与单位的参与方式、类别和全称（须有${said.zh}）`,
          `Complete role, kind and name of the partners (needed: ${said.en})`,
        )
      default:
        return text(`请填写联合与参与单位（须有${said.zh}）`, `State the partners (needed: ${said.en})`)
    }
  },

  check: ({ role, kinds }, ctx) => [
    ...dangling([role], ctx.call.vocabulary.partnerRoles, ['role'], text('参与方式', 'partner role')),
    ...dangling(kinds, ctx.call.vocabulary.unitKinds, ['kinds'], text('单位类别', 'unit kind')),
  ],
})
