import * as z from 'zod/mini'
import { met, notMet, type Outcome, undecided } from '../finding.ts'
import type { Column } from '../form/field.ts'
import { asList, isBlank, reader } from '../path.ts'
import { idSchema, optionSchema, textSchema } from '../schema/common.ts'
import { text } from '../text.ts'
import { atLeastOf } from '../truth.ts'
import { defineKind, type RuleContext } from './kind.ts'
import { dangling, fullId, titleOf, titlesOf } from './lookup.ts'

/**
 * People of a role: at least so many, of at least a rank within the applicant (`rank`, vocabulary `ranks`, lowest
 * first) and of a field of work (`field`: any of `fields` marked as fitting).
 */
export const team = defineKind({
  kind: 'team',
  about: 'application',
  schema: z.strictObject({
    role: idSchema,
    title: textSchema,
    atLeast: z.number().check(z.int(), z.positive()),
    rank: z.optional(idSchema),
    field: z.optional(
      z.strictObject({
        options: z.array(optionSchema).check(z.minLength(2)),
        is: z.array(idSchema).check(z.minLength(1)),
      }),
    ),
    maxRows: z._default(z.number().check(z.int(), z.positive()), 20),
  }),
  defaults: { gate: 'must', by: 'machine', when: 'submit' },

  compile({ role, atLeast, rank, field }, ctx) {
    const path = `people.${role}`
    const read = reader(path)
    const ranks = rank === undefined ? undefined : ranksFrom(rank, ctx)
    const fields = field && new Set(field.is)
    const blank = undecided('applicant', 'blank', path, 0, atLeast)
    return (facts): Outcome => {
      const list = asList(read(facts.content))
      if (list === undefined) return blank
      if (list === null) return undecided('applicant', 'unreadable', path, undefined, atLeast)
      let sure = 0
      let open = 0
      for (const row of list) {
        const r = (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>
        if (ranks && !isBlank(r.rank) && !ranks.has(r.rank as string)) continue
        if (fields && !isBlank(r.field) && !fields.has(r.field as string)) continue
        if (isBlank(r.name) || (ranks && isBlank(r.rank)) || (fields && isBlank(r.field))) open++
        else sure++
      }
      const truth = atLeastOf(sure, open, atLeast)
      if (truth === 'met') return met('enough', sure, atLeast)
      return truth === 'notMet'
        ? notMet('tooFew', path, sure, atLeast)
        : undecided('applicant', 'incomplete', path, sure, atLeast)
    }
  },

  fields({ role, title, rank, field, maxRows, atLeast }, ctx) {
    const columns: Column[] = [
      {
        key: 'name',
        title: text('姓名', 'Name'),
        type: 'text',
        required: true,
        maxLength: 40,
        names: 'team',
      },
      {
        key: 'employer',
        title: text('工作单位', 'Employer'),
        type: 'text',
        maxLength: 100,
        names: 'employer',
      },
      { key: 'title', title: text('职称/职务', 'Title'), type: 'text', maxLength: 60 },
    ]
    if (rank !== undefined)
      columns.push({
        key: 'rank',
        title: text('在申报单位任职', 'Rank within the applicant'),
        type: 'choice',
        options: ctx.call.vocabulary.ranks,
        required: true,
      })
    if (field)
      columns.push({
        key: 'field',
        title: text('专业领域', 'Field'),
        type: 'choice',
        options: field.options,
        required: true,
      })
    columns.push({ key: 'phone', title: text('联系电话', 'Phone'), type: 'phone' })
    return [
      {
        type: 'rows',
        path: `people.${role}`,
        section: 'people',
        title,
        columns,
        minRows: atLeast,
        maxRows,
        rule: fullId(ctx),
        clause: ctx.rule.clause,
      },
    ]
  },

  sentence({ title, atLeast, rank, field }, ctx) {
    const parts = [text(`${title.zh}不少于 ${atLeast} 人`, `${title.en}: at least ${atLeast}`)]
    if (rank !== undefined) {
      const r = titleOf(ctx.call.vocabulary.ranks, rank)
      parts.push(text(`在申报单位任${r.zh}或以上`, `${r.en} of the applicant or higher`))
    }
    if (field) {
      const f = titlesOf(field.options, field.is)
      parts.push(text(`专业领域：${f.zh}`, `field: ${f.en}`))
    }
    return text(parts.map((p) => p.zh).join('，'), parts.map((p) => p.en).join('; '))
  },

  explain(o, p, ctx) {
    const said = this.sentence(p, ctx)
    switch (o.code) {
      case 'enough':
        return text(`${said.zh}；符合的有 ${o.saw} 人`, `${said.en}; ${o.saw} fit`)
      case 'tooFew':
        return text(
          `${said.zh}；符合的只有 ${o.saw} 人，还差 ${Number(o.need) - Number(o.saw)} 人`,
          `${said.en}; only ${o.saw} fit, ${Number(o.need) - Number(o.saw)} more needed`,
        )
      case 'incomplete':
        return text(`请补全“${p.title.zh}”的信息：${said.zh}`, `Complete "${p.title.en}": ${said.en}`)
      default:
        return text(`请填写“${p.title.zh}”：${said.zh}`, `State "${p.title.en}": ${said.en}`)
    }
  },

  check({ atLeast, maxRows, rank, field }, ctx) {
    const faults =
      rank === undefined ? [] : dangling([rank], ctx.call.vocabulary.ranks, ['rank'], text('任职', 'rank'))
    if (field) faults.push(...dangling(field.is, field.options, ['field', 'is'], text('专业领域', 'field')))
    if (atLeast > maxRows)
      faults.push({
        code: 'impossible',
        at: ['atLeast'],
        text: text(
          `至少 ${atLeast} 人却至多 ${maxRows} 行`,
          `at least ${atLeast} people but at most ${maxRows} rows`,
        ),
      })
    return faults
  },
})

/** A rank and every later one in the vocabulary. */
function ranksFrom(rank: string, ctx: RuleContext): ReadonlySet<string> {
  const all = ctx.call.vocabulary.ranks.map((r) => r.id)
  return new Set(all.slice(Math.max(0, all.indexOf(rank))))
}
