import type { Call, Field, Text } from '@zhinan/call'
import { createContext, useCallback, useContext } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { Content } from './merge.ts'
import type { Note } from './notes.ts'

/** A file as the form keeps it. */
export interface KeptFile {
  readonly file: string
  readonly name: string
  readonly size: number
  readonly type: string
}

/** Another application of the same unit, as the companions field shows it. */
export interface Companion {
  readonly id: string
  readonly number: string
  readonly track: string
  readonly title: string
  readonly state: string
}

/** A file on its way to the server, or refused. */
export interface RunningUpload {
  readonly key: number
  /** Of the field that it belongs to. */
  readonly path: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** From 0 to 1. */
  readonly part: number
  /** Why it stands still; it goes on by itself. */
  readonly waits?: string | undefined
  /** Why it will not come. */
  readonly problem?: string | undefined
}

/** The uploads of one open form. */
export interface Uploads {
  readonly running: readonly RunningUpload[]
  /** Sends a file to the field at `path`; one that is `refused` beforehand is only listed with the reason. */
  readonly send: (
    path: string,
    file: File,
    how?: { readonly refused?: string | undefined; readonly replaces?: string | undefined },
  ) => Promise<void>
  /** Gives one up, or takes a refused one off the list. */
  readonly dismiss: (key: number) => void
}

/** What the fields of one form need to know; the page gives it. */
export interface FormValue {
  readonly call: Call
  readonly content: Content
  readonly notes: readonly Note[]
  /** Also say what is merely missing: after the person has asked to submit. */
  readonly showMissing: boolean
  readonly set: (path: string, value: unknown) => void
  readonly openRule: (rule: string) => void
  readonly uploads: Uploads
  readonly fileUrl: (file: string) => string
  readonly companions: readonly Companion[]
  /** Starts a missing companion and goes there. */
  readonly startCompanion?: (track: string) => Promise<void>
  readonly companionUrl: (id: string) => string
  /** What is typed but not fit to be sent yet (half an ID number), by path; outlives a change of section. */
  readonly scratch: Map<string, string>
  /** Notes among colleagues: how many are open at a place and below it, and the way to write one there. */
  readonly team?: {
    readonly openAt: (path: string) => number
    readonly note: (path: string) => void
  }
  /** Shows a masked number in full, for a reason that is recorded. */
  readonly reveal?: (path: string) => void
}

export const FormContext = createContext<FormValue | undefined>(undefined)

/** @throws Error outside a form: a bug of the page. */
export function useForm(): FormValue {
  const value = useContext(FormContext)
  if (!value) throw new Error('a field stands outside a form')
  return value
}

/** Properties of every field component. */
export interface FieldProps<T extends Field['type']> {
  readonly field: Field & { type: T }
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  /** Id of the control that the label names, and of the element that describes it. */
  readonly id: string
  readonly describedBy?: string
  readonly invalid: boolean
}

/** Says a text in the reader's language. */
export function useSay(): (text: Text | undefined) => string {
  const { i18n } = useTranslation()
  const locale = i18n.language?.startsWith('en') ? 'en' : 'zh'
  return useCallback((text) => text?.[locale] ?? '', [locale])
}
