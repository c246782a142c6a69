import { Button, Input } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import type { FieldComment } from '../../../api/application-types.ts'
import { useWords } from '../../../i18n/index.ts'
import { PhraseMenu } from '../phrases/phrase-menu.tsx'

interface Props {
  readonly title: string
  readonly clause?: string | undefined
  readonly comment: FieldComment | undefined
  readonly onChange: (comment: string | undefined) => void
}

/** A comment on one field, for the return that may follow. */
export function CommentBox({ title, clause, comment, onChange }: Props): ReactNode {
  const { t } = useWords('screening')
  const [open, setOpen] = useState(false)
  const box = useId()
  if (!open && comment === undefined)
    return (
      <button type="button" className="zv-link zs-comment-add" onClick={() => setOpen(true)}>
        ✎ {t('comment.add')}
        <span className="unseen">{title}</span>
      </button>
    )
  return (
    <div className="zs-comment">
      <Input.TextArea
        id={box}
        autoFocus={open}
        aria-label={t('comment.on', { field: title })}
        placeholder={t('comment.placeholder')}
        value={comment?.comment ?? ''}
        maxLength={1000}
        autoSize={{ minRows: 1, maxRows: 8 }}
        onChange={(e) => onChange(e.target.value)}
      />
      <PhraseMenu
        box={box}
        value={comment?.comment ?? ''}
        most={1000}
        onChange={onChange}
        places={{ field: title, clause }}
      />
      <Button
        size="small"
        type="text"
        onClick={() => {
          setOpen(false)
          onChange(undefined)
        }}
      >
        {t('comment.drop')}
      </Button>
    </div>
  )
}
