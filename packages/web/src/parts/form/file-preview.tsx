import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { problemFrom, unreachable } from '../../api/problem.ts'
import { useWords } from '../../i18n/index.ts'
import { Loading } from '../loading.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { previewOf, sizeText } from './files.ts'
import type { KeptFile } from './form-context.ts'
import './file-preview.css'

interface Props {
  readonly file: KeptFile
  readonly url: string
  readonly onClose: () => void
}

/** A file in front of the page: a PDF as the browser draws it, a picture, or a Word document without anything in it that could act. */
export function FilePreview({ file, url, onClose }: Props): ReactNode {
  const { t } = useWords('form')
  return (
    <Modal
      open
      onCancel={onClose}
      title={file.name}
      width="min(1000px, 100vw - 16px)"
      style={{ top: 16 }}
      footer={[
        <span key="size" className="zf-help zp-size">
          {sizeText(Number(file.size))}
        </span>,
        previewOf(file.type) !== 'docx' && (
          <Button key="open" href={url} target="_blank" rel="noopener">
            {t('files.openApart')}
          </Button>
        ),
        <Button key="save" href={url} download={file.name}>
          {t('files.download')}
        </Button>,
        <Button key="close" type="primary" onClick={onClose}>
          {t('files.close')}
        </Button>,
      ]}
    >
      <FileView file={file} url={url} />
    </Modal>
  )
}

/** What is in a file, as the page draws it; why not, where it cannot. */
export function FileView({ file, url }: Pick<Props, 'file' | 'url'>): ReactNode {
  const kind = previewOf(file.type)
  const content = useQuery({
    queryKey: ['file', url],
    queryFn: ({ signal }) => contentOf(url, kind === 'docx', signal),
    // A file never changes; what the scanner thinks of it does, and then it is refused.
    gcTime: 0,
    retry: false,
  })
  return (
    <div className="zp">
      {content.isPending && <Loading />}
      <ProblemNote error={content.error} onRetry={() => void content.refetch()} />
      {content.data && kind === 'pdf' && <Pdf url={url} name={file.name} />}
      {content.data && kind === 'image' && <Picture url={url} name={file.name} />}
      {content.data instanceof Blob && <Word blob={content.data} name={file.name} />}
    </div>
  )
}

/**
 * Whether a file may be opened, and its bytes where the page itself draws it.
 *
 * @throws ApiProblem
 */
async function contentOf(url: string, whole: boolean, signal: AbortSignal): Promise<Blob | true> {
  const ask = (method: 'GET' | 'HEAD') =>
    fetch(url, { method, signal }).catch(() => {
      throw unreachable()
    })
  let answer = await ask(whole ? 'GET' : 'HEAD')
  if (answer.ok) return whole ? answer.blob() : true
  // The answer to HEAD has no words.
  if (!whole) answer = await ask('GET')
  throw problemFrom(answer.status, await answer.json().catch(() => undefined))
}

function Pdf({ url, name }: { url: string; name: string }): ReactNode {
  const { t } = useWords('form')
  // Phones have no viewer inside a page; older browsers do not say, and have one.
  if (navigator.pdfViewerEnabled === false) return <p>{t('files.noViewer')}</p>
  return <iframe className="zp-frame" src={url} title={name} />
}

function Picture({ url, name }: { url: string; name: string }): ReactNode {
  const { t } = useWords('form')
  const [broken, setBroken] = useState(false)
  if (broken) return <p role="alert">{t('files.broken')}</p>
  return <img className="zp-image" src={url} alt={name} onError={() => setBroken(true)} />
}

/** An A4 page with its surroundings, in pixels. */
const PAGE_WIDTH = 860
const WIDE = 'body { margin: 0 } img { max-width: 100% }'
const NARROW = `${WIDE} .docx-wrapper { padding: 0 } section.docx { padding: 16px !important; width: auto !important }`

/** Drawn into a frame where no script runs and no link leads anywhere, as it comes from somebody else. */
function Word({ blob, name }: { blob: Blob; name: string }): ReactNode {
  const { t } = useWords('form')
  const frame = useRef<HTMLIFrameElement>(null)
  const [state, setState] = useState<'drawing' | 'drawn' | 'broken'>('drawing')
  useEffect(() => {
    let over = false
    const draw = async () => {
      const { renderAsync } = await import('docx-preview')
      const page = frame.current?.contentDocument
      if (over || !page) return
      page.body.replaceChildren()
      // On a phone the text runs over the width there is; the page would be cut off.
      const narrow = page.body.clientWidth < PAGE_WIDTH
      await renderAsync(blob, page.body, page.head, {
        inWrapper: true,
        ignoreLastRenderedPageBreak: false,
        ignoreWidth: narrow,
        useBase64URL: true,
        renderComments: false,
        renderAltChunks: false,
      })
      page.head.append(Object.assign(page.createElement('style'), { textContent: narrow ? NARROW : WIDE }))
      // The frame lets no script run anyway; a link that is none does not look as if it did.
      for (const link of page.querySelectorAll('a[href]:not([href^="#"])')) link.removeAttribute('href')
    }
    draw().then(
      () => !over && setState('drawn'),
      () => !over && setState('broken'),
    )
    return () => {
      over = true
    }
  }, [blob])
  return (
    <>
      {state === 'drawing' && <Loading />}
      {state === 'broken' && <p role="alert">{t('files.broken')}</p>}
      <iframe
        ref={frame}
        className="zp-frame"
        hidden={state === 'broken'}
        sandbox="allow-same-origin"
        title={name}
      />
    </>
  )
}
