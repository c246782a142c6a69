import { z } from 'zod'

/** Shapes of applications in answers; also for features that show them. */
export const text = z.object({ zh: z.string(), en: z.string() })
export const state = z.enum(['draft', 'submitted', 'returned', 'eligible', 'ineligible', 'withdrawn'])
const truth = z.enum(['met', 'notMet', 'undecided'])
const time = z.string()

/** What people write: no character that a database or a mail could not hold. */
export const words = (max: number, min = 0) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .regex(/^[^\0\ud800-\udfff]*$/u)

export const idParams = z.object({ id: z.uuid() })
export const locale = z.enum(['zh', 'en']).default('zh')

export const card = z
  .object({
    id: z.uuid(),
    number: z.string(),
    callId: z.string(),
    track: z.string(),
    type: z.string().nullable(),
    title: z.string(),
    state,
    unitId: z.uuid(),
    unitName: z.string(),
    version: z.number().int(),
    updatedAt: time,
    submittedAt: time.nullable(),
    returnDue: time.nullable(),
    nestedIn: z.uuid().nullable(),
    approval: z
      .enum(['asked', 'approved', 'sent-back'])
      .nullable()
      .optional()
      .describe('how the unit’s own approval of the form as it is now stands; in lists of one’s own'),
    problems: z.number().int(),
  })
  .meta({ id: 'ApplicationCard' })

const finding = z.object({
  rule: z.string(),
  clause: z.string(),
  ruling: z.string().optional(),
  gate: z.enum(['must', 'target', 'priority']),
  by: z.enum(['machine', 'officer', 'expert']),
  when: z.enum(['draft', 'submit', 'screening', 'selection', 'acceptance']),
  truth,
  code: z.string(),
  saw: z.union([z.string(), z.number(), z.boolean()]).optional(),
  need: z.union([z.string(), z.number(), z.boolean()]).optional(),
  path: z.string().optional(),
  awaits: z.enum(['applicant', 'registry', 'officer', 'expert']).optional(),
})
export const verdict = z
  .object({ track: z.string(), truth, findings: z.array(finding) })
  .meta({ id: 'Verdict' })
export const texts = z.record(z.string(), z.object({ sentence: text, explain: text }))

const sibling = z.object({
  id: z.uuid(),
  number: z.string(),
  track: z.string(),
  title: z.string(),
  state,
  version: z.number().int(),
  problems: z.number().int(),
})
const person = z.object({ name: z.string() })

export const reason = z.object({
  code: z.string(),
  rule: z.string().optional(),
  clause: z.string().optional(),
  ruling: z.string().optional(),
  text: text.optional(),
})
export const comment = z.object({ path: z.string(), comment: z.string(), field: text.optional() })

export const application = z
  .object({
    ...card.shape,
    callVersion: z.number().int(),
    content: z.record(z.string(), z.unknown()),
    createdAt: time,
    createdBy: person,
    updatedBy: person.nullable(),
    unit: z.object({
      id: z.uuid(),
      name: z.string(),
      kind: z.string(),
      host: z.object({ name: z.string(), kind: z.string(), creditCode: z.string() }).nullable(),
      region: z.string(),
      creditCode: z.string().nullable(),
      contact: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
    }),
    facts: z.unknown().meta({ description: 'Facts without the content, as packages/call has them' }),
    siblings: z.array(sibling),
    nestedInNumber: z.string().nullable(),
    outcomes: z.array(
      z.object({
        outcome: z.enum(['returned', 'eligible', 'ineligible', 'reopened']),
        reasons: z.array(reason),
        comments: z.array(comment),
        note: z.string(),
        due: time.nullable(),
        at: time,
        by: z.string().nullable(),
        submission: z.number().int(),
      }),
    ),
    submissions: z.array(z.object({ n: z.number().int(), submittedAt: time, contentHash: z.string() })),
    bundle: z
      .object({
        companions: z.array(
          z.object({
            track: z.string(),
            state: z.enum(['designated', 'missing', 'undesignated', 'dangling']),
            application: sibling.nullable(),
            candidates: z.array(z.uuid()),
          }),
        ),
      })
      .nullable(),
    actions: z.array(z.enum(['edit', 'submit', 'withdraw', 'decide', 'return', 'conclude', 'reopen'])),
    submitBlock: z.object({ code: z.string(), message: text }).nullable(),
    now: time,
    opens: time.nullable(),
    deadline: time.nullable(),
    lateUntil: time.nullable().describe('a confirmed exception: this one may be submitted until then'),
  })
  .meta({ id: 'Application' })

/** A new draft, with the places of the earlier application that could not come along. */
export const started = z.object({
  ...application.shape,
  left: z.array(z.object({ path: z.string(), title: text })),
})

/** A form's content in a request: a million characters are three megabytes in Chinese. */
export const CONTENT_BYTES = 4 * 1024 * 1024

export const revision = z.object({
  id: z.uuid(),
  version: z.number().int(),
  beganAt: time,
  savedAt: time,
  by: z.string(),
  /** Typed, and not chosen when somebody else had changed the same place. */
  aside: z.boolean(),
})

export const receipt = z
  .object({
    applicationId: z.uuid(),
    number: z.string(),
    n: z.number().int(),
    callId: z.string(),
    callVersion: z.number().int(),
    callTitle: text,
    track: z.string(),
    trackTitle: text,
    type: z.string().nullable(),
    unit: z.object({
      id: z.uuid(),
      name: z.string(),
      code: z.string().nullable(),
      host: z.string().nullable(),
    }),
    title: z.string(),
    submittedAt: time,
    contentHash: z.string(),
    late: z
      .object({ deadline: time, until: time })
      .optional()
      .describe('it came after the deadline, by exception'),
    bundle: z.array(z.object({ number: z.string(), track: z.string(), title: z.string() })),
    keyId: z.string(),
    signature: z.string(),
    url: z.string(),
  })
  .meta({ id: 'Receipt' })

export const saved = z.object({
  version: z.number().int(),
  savedAt: time,
  problems: z.number().int(),
  content: z.record(z.string(), z.unknown()),
  notKept: z.array(z.object({ path: z.string(), code: z.string(), message: text })),
})

export const historyItem = z.object({
  id: z.number().int(),
  at: time,
  actor: z.string(),
  action: z.string(),
  reason: z.string().nullable(),
  detail: z.unknown(),
})
