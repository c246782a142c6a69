import { Button } from 'antd'
import { lazy, type ReactNode, Suspense } from 'react'
import { fileUrl } from '../../../api/applications.ts'
import { useWords } from '../../../i18n/index.ts'
import { previewOf, sizeText } from '../../../parts/form/files.ts'
import { Loading } from '../../../parts/loading.tsx'
import type { Files } from './use-files.ts'

const FileView = lazy(() =>
  import('../../../parts/form/file-preview.tsx').then((m) => ({ default: m.FileView })),
)

/** The attachments between the plan and the verdict, one of them open: what is claimed here is proved there. */
export function FilesPane({ files }: { files: Files }): ReactNode {
  const { t, say } = useWords('screening')
  const { t: form } = useWords('form')
  const { all, shown } = files
  const at = all.find((f) => f.file.file === shown) ?? all[0]
  const url = at && fileUrl(at.file.file)
  return (
    <section className="zs-files" aria-label={t('files.title', { n: all.length })}>
      <header className="zf-line">
        <h2>{t('files.title', { n: all.length })}</h2>
        {url && (
          <a href={url} target="_blank" rel="noopener">
            {form('files.openApart')}
          </a>
        )}
        <Button size="small" onClick={files.toggle} title="f" aria-keyshortcuts="f">
          {t('files.close')}
        </Button>
      </header>
      <ul>
        {all.map(({ file, of }) => (
          <li key={file.file}>
            <button
              type="button"
              className="zv-link"
              aria-current={file === at?.file ? 'true' : undefined}
              onClick={() => files.show(file.file)}
            >
              {file.name}
            </button>{' '}
            <span className="zf-help">
              {say(of)} · {sizeText(Number(file.size))}
            </span>
          </li>
        ))}
      </ul>
      {at &&
        url &&
        (previewOf(at.file.type) === undefined ? (
          <p className="zf-empty">{t('files.noPreview')}</p>
        ) : (
          <Suspense fallback={<Loading />}>
            <FileView key={at.file.file} file={at.file} url={url} />
          </Suspense>
        ))}
    </section>
  )
}
