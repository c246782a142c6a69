import {
  type Call,
  createEvaluator,
  type Field,
  formOf,
  type Rule,
  type Track,
  withValue,
} from '@zhinan/call'
import { idNumber } from './codes.ts'
import { landline, mobile, personName, prose, theme } from './names.ts'
import type { Random } from './random.ts'

/** What a made-up application needs besides its content: files to upload, by slot path. */
export interface Synthetic {
  readonly content: Record<string, unknown>
  /** Path of each attachment field and how many files it wants. */
  readonly files: readonly { readonly path: string; readonly count: number; readonly title: string }[]
}

/**
 * Fills a track's form so that nothing is missing and every floor is reached, from the call's data alone: whatever
 * call is loaded, its season can be rehearsed. Rules whose answer cannot be guessed from the field (partners, dates,
 * expressions) are asked what they want.
 */
export function synthesise(call: Call, trackId: string, type: string | undefined, r: Random): Synthetic {
  const track = call.tracks.find((t) => t.id === trackId)!
  const about = track.theme?.zh ?? theme(r)
  const files: { path: string; count: number; title: string }[] = []
  let content: Record<string, unknown> = {}
  for (const section of formOf(call, trackId, type).sections)
    for (const field of section.fields) {
      if (field.type === 'attachment')
        files.push({ path: field.path, count: field.minFiles, title: field.title.zh })
      const value = valueFor(field, { r, about, track, call, type })
      if (value !== undefined) content = withValue(content, field.path, value)
    }
  for (const rule of track.rules)
    if (!rule.types || (type && rule.types.includes(type)))
      content = heed({ kind: rule.kind, params: rule.params }, rule, content, { r, call })
  return { content: settle(call, track, content), files }
}

interface About {
  readonly r: Random
  readonly about: string
  readonly track: Track
  readonly call: Call
  readonly type?: string
}

function valueFor(field: Field, { r, about, track, call, type }: About): unknown {
  switch (field.type) {
    case 'text':
      return textFor(field.path, field.title.zh, field.maxLength, r, about, track)
    case 'longText':
      return prose(r, about, field.minLength ?? 160).slice(0, field.maxLength)
    case 'number':
      return (
        field.exact ??
        Math.min(field.max ?? Number.POSITIVE_INFINITY, (field.floor ?? field.min ?? 1) + r.int(0, 3))
      )
    case 'date':
      return /end|finish/i.test(field.path) ? `${call.year + track.years}-10-31` : `${call.year}-11-01`
    case 'yesNo':
      return true
    case 'choice':
      return field.path === 'basics.type' ? type : r.pick(field.options).id
    case 'phone':
      return mobile(r)
    case 'email':
      return `contact${r.int(100, 999)}@example.org`
    case 'idNumber':
      return idNumber(r, `19${r.int(88, 95)}-0${r.int(1, 9)}-1${r.int(0, 9)}`)
    case 'statement':
      return { answer: true, statement: prose(r, about, 60).slice(0, Math.min(200, field.maxLength)) }
    case 'rows':
      return Array.from({ length: field.minRows ?? 1 }, () =>
        Object.fromEntries(
          field.columns.map((c) => [
            c.key,
            c.type === 'choice'
              ? c.options?.at(-1)?.id
              : c.type === 'phone'
                ? mobile(r)
                : c.type === 'number'
                  ? r.int(1, 9)
                  : c.type === 'date'
                    ? `${call.year}-11-01`
                    : textFor(c.key, c.title.zh, c.maxLength ?? 40, r, about, track),
          ]),
        ),
      )
    case 'budget': {
      const wanted = Math.round((field.associationMax * r.int(90, 100)) / 100 / 100_000) * 100_000
      const first = Math.round(wanted * 0.4)
      const [a, b] = field.categories
      return [
        { category: a?.id, purpose: '会场、资料与设备', association: first, own: 0 },
        {
          category: (b ?? a)?.id,
          purpose: '专家与人员往返',
          association: wanted - first,
          own: r.int(0, 20) * 100_000,
        },
      ]
    }
    case 'areas':
      return field.areas.slice(0, field.atLeast + r.int(0, 1)).map((area) => ({
        id: area.id,
        plan: prose(r, area.title.zh, 80),
        goals: `年内完成${area.title.zh}各项任务`,
        targets: Array.from({ length: Math.max(1, field.targetsAtLeast) }, (_, i) => ({
          name: ['开展活动', '服务人次', '形成报告'][i % 3],
          quantity: r.int(2, 30),
          unit: ['次', '人次', '份'][i % 3],
        })),
      }))
    case 'schedule':
      return field.periods.map((p) => ({ plan: `${p.zh}：集中指导一次，检查进度并记录` }))
    default:
      return undefined
  }
}

function textFor(path: string, title: string, max: number, r: Random, about: string, track: Track): string {
  if (/title$/.test(path) && /项目/.test(title))
    return (track.theme ? track.title.zh : `${about}${track.title.zh}`).slice(0, max)
  if (/phone|tel/i.test(path) || /电话/.test(title)) return landline(r)
  if (/name$/i.test(path) && !/单位|全称/.test(title)) return personName(r)
  if (/职称|职务/.test(title)) return r.pick(['教授', '研究员', '高级工程师', '副教授', '主任医师'])
  if (/姓名|负责人|联系人/.test(title)) return personName(r)
  if (/单位|全称|employer/i.test(title + path)) return `河南省${theme(r)}研究中心`.slice(0, max)
  return `${about}`.slice(0, max)
}

/** Makes the content satisfy a rule that looks at more than one plain field. */
function heed(
  c: { kind: string; params: unknown },
  rule: Rule,
  content: Record<string, unknown>,
  on: { r: Random; call: Call },
): Record<string, unknown> {
  const p = c.params as never
  switch (c.kind) {
    case 'anyOf': {
      // One suffices; a promise in numbers is the easiest, and the first is as good as any.
      const first = (c.params as { kind: string; params: unknown }[])[0]
      return first ? heed(first, rule, content, on) : content
    }
    case 'partner': {
      const { role, kinds, atLeast } = p as { role: string; kinds: string[]; atLeast: number }
      const named = on.call.vocabulary.unitKinds.find((k) => k.id === kinds[0])?.title.zh ?? ''
      const rows = Array.from({ length: atLeast }, (_, i) => ({
        role,
        kind: kinds[0],
        name: `${theme(on.r)}${named.split(/[、，（]/)[0]}${i + 1}`,
        contact: `${personName(on.r)} ${landline(on.r)}`,
      }))
      const before =
        (content.partners as { filled?: boolean }[] | undefined)?.filter((row) => row.filled) ?? []
      return { ...content, partners: [...before, ...rows.map((row) => ({ ...row, filled: true }))] }
    }
    case 'team': {
      const { role, field } = p as { role: string; field?: { is: string[] } }
      const people = ((content.people as Record<string, unknown>)?.[role] ?? []) as Record<string, unknown>[]
      return field
        ? withValue(
            content,
            `people.${role}`,
            people.map((row) => ({ ...row, field: field.is[0] })),
          )
        : content
    }
    case 'date': {
      const { of, onOrAfter, onOrBefore } = p as { of: string; onOrAfter?: string; onOrBefore?: string }
      if (/birth/i.test(of)) {
        const born = onOrAfter
          ? `${Number(onOrAfter.slice(0, 4)) + on.r.int(1, 6)}-0${on.r.int(1, 9)}-15`
          : '1990-05-15'
        const withId = withValue(content, of.replace(/[^.]+$/, 'idNumber'), idNumber(on.r, born))
        return withValue(withId, of, born)
      }
      return withValue(content, of, onOrAfter ?? onOrBefore)
    }
    case 'declaration': {
      const { field, is, ask } = p as { field: string; is: boolean; ask: string }
      if (is) return content
      return withValue(
        content,
        `conditions.${field}`,
        ask === 'yesNo' ? false : { answer: false, statement: '' },
      )
    }
    case 'atLeast':
    case 'exactly': {
      const { what, n } = p as { what: string; n: number }
      const path = `targets.${what}${rule.place ? `@${rule.place}` : ''}`
      const now =
        (content.targets as Record<string, number> | undefined)?.[path.slice('targets.'.length)] ?? 0
      return c.kind === 'exactly' || now < n ? withValue(content, path, n) : content
    }
    default:
      return content
  }
}

/** An expression's numbers are tried until it holds: a share is full when the part equals the whole. */
function settle(call: Call, track: Track, content: Record<string, unknown>): Record<string, unknown> {
  let now = withoutMarks(content)
  const verdictOf = (c: unknown) => createEvaluator(call).evaluate(track.id, { content: c, siblings: [] })
  for (const rule of track.rules.filter((x) => x.kind === 'expression')) {
    const paths = Object.values((rule.params as { let: Record<string, string> }).let)
    for (const value of [50, 100, 60, 80, 20, 1, 0]) {
      const finding = verdictOf(now).findings.find((f) => f.rule === `${track.id}/${rule.id}`)
      if (!finding || finding.truth === 'met') break
      for (const path of paths) now = withValue(now, path, value)
    }
  }
  return now
}

function withoutMarks(content: Record<string, unknown>): Record<string, unknown> {
  const rows = content.partners as Record<string, unknown>[] | undefined
  return rows ? { ...content, partners: rows.map(({ filled: _, ...row }) => row) } : content
}
