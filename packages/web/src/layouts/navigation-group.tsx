import { DownOutlined } from '@ant-design/icons'
import { useLocation } from '@tanstack/react-router'
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'

interface Props {
  readonly title: string
  /** Whether the page that is open is one of them. */
  readonly current: boolean
  /** Items of a list. */
  readonly children: ReactNode
}

/** Links under one name: a button that shows them below itself. Escape, leaving it and following a link close it. */
export function NavigationGroup({ title, current, children }: Props): ReactNode {
  const { pathname } = useLocation()
  const [openAt, setOpenAt] = useState<string>()
  const list = useId()
  const group = useRef<HTMLLIElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const open = openAt === pathname
  useEffect(() => {
    if (!open) return
    // Not every browser gives the focus to what is pressed.
    const elsewhere = (e: PointerEvent) => {
      if (!group.current?.contains(e.target as Node)) setOpenAt(undefined)
    }
    document.addEventListener('pointerdown', elsewhere)
    return () => document.removeEventListener('pointerdown', elsewhere)
  }, [open])
  const leave = (e: FocusEvent) => {
    if (e.relatedTarget && !e.currentTarget.contains(e.relatedTarget)) setOpenAt(undefined)
  }
  const onEscape = (e: KeyboardEvent) => {
    if (e.key !== 'Escape' || !open) return
    setOpenAt(undefined)
    button.current?.focus()
  }
  return (
    <li ref={group} className="app-group" onBlur={leave} onKeyDown={onEscape}>
      <button
        ref={button}
        type="button"
        className="app-more"
        data-current={current || undefined}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpenAt(open ? undefined : pathname)}
      >
        {title} <DownOutlined aria-hidden="true" />
      </button>
      <ul id={list} hidden={!open}>
        {children}
      </ul>
    </li>
  )
}
