import { Button, Input, Popover } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { ProblemNote } from './problem-note.tsx'
import { useAction } from './use-action.ts'

interface Props {
  readonly words: {
    readonly title: string
    readonly reason: string
    readonly show: string
    /** Before the number, once it is shown. */
    readonly number: string
  }
  /** Characters of a reason at least. */
  readonly least: number
  /** Asks for the number in full; the look is recorded with the reason. */
  readonly open: (reason: string) => Promise<string>
}

/** A number that is masked until somebody says why they look. */
export function RevealSecret({ words, least, open }: Props): ReactNode {
  const id = useId()
  const [reason, setReason] = useState('')
  const [number, setNumber] = useState('')
  const reveal = useAction(async () => setNumber(await open(reason.trim())))
  if (number)
    return (
      <p>
        {words.number} <code>{number}</code>
      </p>
    )
  return (
    <Popover
      trigger="click"
      title={words.title}
      content={
        <form
          className="stack-form"
          onSubmit={(e) => {
            e.preventDefault()
            void reveal.run()
          }}
        >
          <label htmlFor={id}>{words.reason}</label>
          <Input id={id} value={reason} maxLength={200} onChange={(e) => setReason(e.target.value)} />
          <ProblemNote error={reveal.error} />
          <Button
            type="primary"
            htmlType="submit"
            disabled={reason.trim().length < least}
            loading={reveal.busy}
          >
            {words.show}
          </Button>
        </form>
      }
    >
      <Button>{words.show}</Button>
    </Popover>
  )
}
