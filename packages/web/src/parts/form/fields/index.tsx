import type { Field } from '@zhinan/call'
import type { ComponentType } from 'react'
import type { FieldProps } from '../form-context.ts'
import { AreasField } from './areas-field.tsx'
import { AttachmentField } from './attachment-field.tsx'
import { BudgetField } from './budget-field.tsx'
import { CompanionsField } from './companions-field.tsx'
import { IdNumberField } from './id-number-field.tsx'
import { NumberField } from './number-field.tsx'
import { RowsField } from './rows-field.tsx'
import { ScheduleField } from './schedule-field.tsx'
import { ChoiceField, DateField, StatementField, YesNoField } from './simple-fields.tsx'
import { EmailField, LongTextField, PhoneField, TextField } from './text-fields.tsx'

const CONTROLS: { [T in Field['type']]: ComponentType<FieldProps<T>> } = {
  text: TextField,
  longText: LongTextField,
  number: NumberField,
  date: DateField,
  yesNo: YesNoField,
  choice: ChoiceField,
  phone: PhoneField,
  email: EmailField,
  idNumber: IdNumberField,
  statement: StatementField,
  rows: RowsField,
  budget: BudgetField,
  attachment: AttachmentField,
  areas: AreasField,
  schedule: ScheduleField,
  companions: CompanionsField,
}

/** The control of one field: one component for each type of the closed union. */
export function FieldControl<T extends Field['type']>(props: FieldProps<T>) {
  const Control = CONTROLS[props.field.type] as ComponentType<FieldProps<T>>
  return <Control {...props} />
}
