import type { LinkProps } from '@tanstack/react-router'
import { may } from '../api/session.ts'
import type { Me } from '../api/types.ts'

/** A step as the history keeps it: what was done, and to what. */
export interface Step {
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  /** The application's number, the unit's name; null where it is not the reader's to see. */
  readonly subjectName: string | null
  readonly callId: string | null
  readonly detail?: Readonly<Record<string, unknown>> | undefined
}

export type Place = Pick<LinkProps, 'to' | 'params' | 'search'>

interface Rule {
  /** Of the table of who may do what; none: anybody. */
  readonly needs?: string
  /** None where this very step leads nowhere. */
  readonly at: (step: Step) => Place | undefined
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const screening = (id: string | undefined): Place | undefined =>
  id === undefined ? undefined : { to: '/screening/$id', params: { id } }
const ofCall =
  (to: NonNullable<LinkProps['to']>, search: (step: Step) => Place['search'] = () => ({})) =>
  (step: Step): Place | undefined =>
    step.callId === null ? undefined : { to, params: { call: step.callId }, search: search(step) }
/** A step is of an application's paper, or of the call's stack: only the first has a number to look for. */
const byNumber = ({ subjectType, subjectName }: Step) =>
  subjectType === 'application' && subjectName !== null ? { show: 'all', q: subjectName } : {}

/** The page of what a step was done to. A new kind of subject is a line here. */
const SUBJECTS: Readonly<Record<string, Rule>> = {
  application: {
    needs: 'screening.read',
    at: (s) => (s.subjectName === null ? undefined : screening(s.subjectId)),
  },
  screening: {
    needs: 'screening.read',
    at: (s) => (s.subjectName === null ? undefined : screening(s.subjectId)),
  },
  likeness: { needs: 'screening.read', at: (s) => screening(text(s.detail?.a)) },
  expert: {
    needs: 'expert.read',
    // An export is of the whole pool.
    at: (s) =>
      s.subjectName === null ? { to: '/experts' } : { to: '/experts/$id', params: { id: s.subjectId } },
  },
  pledge: { needs: 'pledge.read', at: ofCall('/calls/$call/pledges') },
  unit: { needs: 'unit.list', at: (s) => ({ to: '/units/$id/verify', params: { id: s.subjectId } }) },
  call: { at: ofCall('/calls/$call') },
  import: { needs: 'import.read', at: (s) => ({ to: '/imports/$id', params: { id: s.subjectId } }) },
  registry: { needs: 'sanction.read', at: () => ({ to: '/sanctions' }) },
  draw: {
    needs: 'draw.read',
    at: (s) =>
      s.callId === null
        ? undefined
        : { to: '/calls/$call/draws/$draw', params: { call: s.callId, draw: s.subjectId } },
  },
  selection: {
    needs: 'selection.read',
    at: (s) =>
      s.callId === null
        ? undefined
        : {
            to: '/calls/$call/selections/$n',
            params: { call: s.callId, n: s.subjectId.slice(s.subjectId.lastIndexOf('/') + 1) },
          },
  },
  'mail-template': { needs: 'mail-template.read', at: words },
}

/** Beside its subject, where a step of this kind is done and seen. */
const PARTS = {
  deadline: {
    of: /^call\.(extension|announce|deadline|reminded|amended)/,
    needs: 'notice.read',
    at: ofCall('/calls/$call/deadline'),
  },
  late: { of: /^application\.late-/, needs: 'late.read', at: ofCall('/calls/$call/deadline') },
  rulings: { of: /^call\.ruling-/, at: ofCall('/calls/$call/rulings') },
  paper: { of: /^paper\./, needs: 'paper.read', at: ofCall('/calls/$call/paper', byNumber) },
  appeals: {
    of: /^application\.appeal/,
    needs: 'appeal.read',
    at: ofCall('/calls/$call/appeals', () => ({ show: 'all' })),
  },
  selection: { of: /^selection\./, needs: 'selection.read', at: ofCall('/calls/$call/selection') },
  assignments: { of: /^screening\./, needs: 'assignment.read', at: ofCall('/calls/$call/assignments') },
  phrases: { of: /^phrase\./, needs: 'phrase.read', at: ofCall('/calls/$call/phrases') },
  mailWords: { of: /^mail-template\./, needs: 'mail-template.read', at: words },
  sanctions: {
    of: /^sanction\./,
    needs: 'sanction.read',
    at: (s) => ({ to: '/sanctions', search: s.subjectType === 'unit' ? { unit: s.subjectId } : {} }),
  },
  staff: { of: /^staff\./, needs: 'staff.read', at: () => ({ to: '/staff' }) },
} as const satisfies Readonly<Record<string, Rule & { readonly of: RegExp }>>

export type Part = keyof typeof PARTS

function words({ detail, callId, subjectId }: Step): Place {
  const mail = text(detail?.template) ?? subjectId
  return { to: '/mail-words', search: { call: callId ?? 'platform', mail, locale: text(detail?.locale) } }
}

const allowed = (me: Me, rule: Rule | undefined, step: Step): Place | undefined =>
  rule && (rule.needs === undefined || may(me, rule.needs)) ? rule.at(step) : undefined

/** Where the subject of a step is opened; none for who may not, and for what has no page of its own. */
export const placeOfSubject = (me: Me, step: Step): Place | undefined =>
  allowed(me, Object.hasOwn(SUBJECTS, step.subjectType) ? SUBJECTS[step.subjectType] : undefined, step)

/** Where steps of this kind are done, and what that place is called. */
export function placeOfPart(me: Me, step: Step): { readonly part: Part; readonly place: Place } | undefined {
  const part = (Object.keys(PARTS) as Part[]).find((p) => PARTS[p].of.test(step.action))
  const place = part && allowed(me, PARTS[part], step)
  return part && place && { part, place }
}
