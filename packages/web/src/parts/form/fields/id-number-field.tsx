import { idNumberFault, isBlank, isMasked, reader, readIdNumber } from '@zhinan/call'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { type FieldProps, useForm, useSay } from '../form-context.ts'
import { asText } from './text-fields.tsx'

/**
 * A resident identity number. It leaves this box only when it is whole and right: the server keeps nothing of it but
 * the sealed number and its mask, and half a number must not end up behind one. A valid one fills in the date of birth
 * where none is.
 */
export function IdNumberField(p: FieldProps<'idNumber'>) {
  const { t } = useTranslation('form')
  const say = useSay()
  const { set, content, reveal, scratch } = useForm()
  const [typing, setTyping] = useState(scratch.get(p.field.path))
  const [before, setBefore] = useState<unknown>()
  const [left, setLeft] = useState(typing !== undefined)
  const birth = p.field.birthDatePath
  if (isMasked(p.value))
    return (
      <div className="zf-line">
        <span className="zf-figures zf-masked" id={p.id}>
          {asText(p.value)}
        </span>
        <Button
          size="small"
          onClick={() => {
            setBefore(p.value)
            p.onChange(undefined)
          }}
        >
          {t('idNumber.replace')}
        </Button>
        {reveal && (
          <Button size="small" onClick={() => reveal(p.field.path)}>
            {t('idNumber.reveal')}
          </Button>
        )}
      </div>
    )
  const typed = (written: string) => {
    const read = readIdNumber(written)
    if (read.fault !== undefined) {
      scratch.set(p.field.path, written)
      setTyping(written)
      if (!isBlank(p.value)) p.onChange(undefined)
      return
    }
    scratch.delete(p.field.path)
    setTyping(undefined)
    p.onChange(read.number)
    if (birth && isBlank(reader(birth)(content))) set(birth, read.birthDate)
  }
  const fault = typing !== undefined && typing !== '' && left ? readIdNumber(typing).fault : undefined
  return (
    <>
      <div className="zf-line">
        <Input
          id={p.id}
          className="zf-short zf-figures"
          autoComplete="off"
          spellCheck={false}
          value={typing ?? asText(p.value)}
          onChange={(e) => typed(e.target.value)}
          onFocus={() => setLeft(false)}
          onBlur={() => setLeft(true)}
          aria-describedby={`${p.describedBy} ${p.id}-fault`}
          aria-invalid={p.invalid || fault !== undefined}
          status={p.invalid || fault ? 'error' : ''}
        />
        {before !== undefined && isBlank(p.value) && (
          <Button
            size="small"
            onClick={() => {
              scratch.delete(p.field.path)
              setTyping(undefined)
              p.onChange(before)
            }}
          >
            {t('idNumber.keep')}
          </Button>
        )}
        <span className="zf-help">{t('idNumber.masked')}</span>
      </div>
      <div id={`${p.id}-fault`} aria-live="polite">
        {fault && (
          <p className="zf-note zf-note-wrong">
            <span aria-hidden="true">✗</span> {say(idNumberFault(fault))} {t('idNumber.notSaved')}
          </p>
        )}
      </div>
    </>
  )
}
