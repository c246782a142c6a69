import type { Option } from '../schema/common.ts'
import type { NAMES, PREFILLS } from '../schema/form.ts'
import type { Text } from '../text.ts'

interface Common {
  readonly path: string
  readonly section: string
  readonly title: Text
  readonly help?: Text
  /** The form is not complete without it. What a rule demands is the rule's business, not this mark's. */
  readonly required?: boolean
  /** The rule that asks for it (full id), if one does. */
  readonly rule?: string
  readonly clause?: string
  /** A new application starts with this, where the server knows it. */
  readonly prefill?: Prefill
}

/** What is known already about the unit and the person who applies. */
export type Prefill = (typeof PREFILLS)[number]

/** Whom or what a field names. */
export type Names = (typeof NAMES)[number]

/** One place of the form. A closed union by `type`; the portal has one component, the PDF one block, for each. */
export type Field =
  | (Common & { readonly type: 'text'; readonly maxLength: number; readonly names?: Names })
  | (Common & { readonly type: 'longText'; readonly minLength?: number; readonly maxLength: number })
  | (Common & {
      readonly type: 'number'
      readonly min?: number
      readonly max?: number
      /** Promises with a floor show it. */
      readonly floor?: number
      /** Exactly this many. */
      readonly exact?: number
      readonly unit?: Text
      readonly evidence?: Text
    })
  | (Common & { readonly type: 'date' })
  | (Common & { readonly type: 'yesNo' })
  | (Common & { readonly type: 'choice'; readonly options: readonly Option[] })
  | (Common & { readonly type: 'phone' })
  | (Common & { readonly type: 'email' })
  | (Common & { readonly type: 'idNumber'; readonly birthDatePath?: string })
  /** Yes or no, with a few words that support it. Content: `{ answer: boolean, statement: string }`. */
  | (Common & { readonly type: 'statement'; readonly maxLength: number })
  /** A table: content is a list of objects with the columns' paths as keys. */
  | (Common & {
      readonly type: 'rows'
      readonly columns: readonly Column[]
      readonly minRows?: number
      readonly maxRows: number
    })
  /** Content: `[{ category, purpose, association, own }]`, money in fen. */
  | (Common & {
      readonly type: 'budget'
      readonly categories: readonly Option[]
      readonly associationMax: number
    })
  /** Content: `[{ file, name, size, type }]`. */
  | (Common & {
      readonly type: 'attachment'
      readonly accept: readonly string[]
      readonly minFiles: number
      readonly maxFiles: number
    })
  /** Content: `[{ id, plan, goals, targets: [{ name, quantity, unit }] }]`, one a chosen area. */
  | (Common & {
      readonly type: 'areas'
      readonly areas: readonly Option[]
      readonly atLeast: number
      readonly targetsAtLeast: number
    })
  /** Content: `[{ plan }]`, one a period. */
  | (Common & { readonly type: 'schedule'; readonly periods: readonly Text[] })
  /** Content: `{ C1: applicationId, … }`: which companion of each track is nested. */
  | (Common & { readonly type: 'companions'; readonly tracks: readonly string[] })

export type FieldType = Field['type']

/** A column of a `rows` field. */
export interface Column {
  readonly key: string
  readonly title: Text
  readonly type: 'text' | 'choice' | 'number' | 'phone' | 'date'
  readonly options?: readonly Option[]
  readonly required?: boolean
  readonly maxLength?: number
  readonly names?: Names
}

/** The whole form of one track and type. */
export interface Form {
  readonly sections: readonly FormSection[]
}

export interface FormSection {
  readonly id: string
  readonly title: Text
  readonly help?: Text
  readonly fields: readonly Field[]
}
