import type { ReactNode } from 'react'
import { FilesInput } from '../files-input.tsx'
import { type FieldProps, type KeptFile, useForm, useSay } from '../form-context.ts'
import { asRows } from './rows-field.tsx'

/** Files of one slot of the form. */
export function AttachmentField({ field, id, value }: FieldProps<'attachment'>): ReactNode {
  const say = useSay()
  const { uploads, fileUrl, set } = useForm()
  const { accept, minFiles, maxFiles, path, title } = field
  return (
    <FilesInput
      {...{ id, path, accept, minFiles, maxFiles, uploads, fileUrl }}
      title={say(title)}
      files={asRows(value) as unknown as KeptFile[]}
      onChange={(files) => set(path, files.length === 0 ? undefined : files)}
    />
  )
}
