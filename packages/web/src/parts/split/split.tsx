import { Splitter } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { LEAST, moved, rememberedShares, rememberShares, type Shares, sharesOf } from './shares.ts'
import './split.css'

export interface Pane {
  readonly key: string
  readonly content: ReactNode
}

interface Props {
  /** Under which the browser remembers where the dividers stand. */
  readonly name: string
  readonly panes: readonly Pane[]
  /** Percent for each pane until somebody moves a divider. */
  readonly shares: Shares
  /** What a divider is called, by the place of the pane before it. */
  readonly dividerName: (at: number) => string
}

/** Panes side by side; mouse, touch and keyboard move what is between them, and it stays where it was put. */
export function Split(p: Props): ReactNode {
  // A different number of panes is shared out anew, from what is remembered for that many.
  return <Panes key={p.panes.length} {...p} />
}

function Panes({ name, panes, shares: first, dividerName }: Props): ReactNode {
  const [shares, setShares] = useState<Shares>(() => rememberedShares(name, panes.length) ?? first)
  const root = useRef<HTMLDivElement>(null)
  const dividers = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=separator]') ?? [])]
  const put = (to: Shares) => {
    setShares(to)
    rememberShares(name, to)
  }
  // The library's dividers take only the pointer: what the keyboard and readers need is added.
  useEffect(() => {
    for (const [at, bar] of dividers().entries()) {
      bar.tabIndex = 0
      bar.setAttribute('aria-label', dividerName(at))
    }
  })
  const onKey = (e: KeyboardEvent) => {
    const at = dividers().indexOf(e.target as HTMLElement)
    const to = at < 0 ? undefined : moved(shares, at, e.key)
    if (!to) return
    e.preventDefault()
    put(to)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are pressed on the dividers in it
    <div ref={root} className="zsp" onKeyDown={onKey}>
      <Splitter
        onResize={(widths) => setShares(sharesOf(widths))}
        onResizeEnd={(widths) => put(sharesOf(widths))}
        onDraggerDoubleClick={() => put(first)}
      >
        {panes.map((pane, i) => (
          <Splitter.Panel key={pane.key} size={`${shares[i]}%`} min={`${LEAST}%`}>
            {pane.content}
          </Splitter.Panel>
        ))}
      </Splitter>
    </div>
  )
}
