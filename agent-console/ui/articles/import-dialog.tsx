// Brings articles in from files, a web page, a sitemap or a table.
import { useId, useState } from 'preact/hooks';
import type { SiteLine } from '../../../shared/http-api.ts';
import { words } from '../../words.ts';
import { Dialog } from '../dialog.tsx';
import { Icon } from '../icons.tsx';
import { ImportCsv } from './import-csv.tsx';
import { ImportFiles } from './import-files.tsx';
import { ImportPage } from './import-page.tsx';
import { ImportSitemap } from './import-sitemap.tsx';
import { Tabs } from './tabs.tsx';
import type { SitemapJob } from './use-sitemap-job.ts';

const kinds = ['page', 'sitemap', 'csv', 'file'] as const;
export type ImportKind = (typeof kinds)[number];

interface Props {
  site: SiteLine;
  kind: ImportKind;
  job: SitemapJob;
  onDone: () => void;
  onClose: () => void;
}

export function ImportDialog({ site, kind: first, job, onDone, onClose }: Props) {
  const id = useId();
  const says = words.value.imports;
  const [kind, setKind] = useState<ImportKind>(first);
  return (
    <Dialog label={says.title} class="import" onClose={onClose}>
      <div class="import-top">
        <h2>{says.title}</h2>
        <button type="button" class="icon-button" aria-label={words.value.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <Tabs id={id} label={says.title} tabs={kinds} tab={kind} onTab={setKind} name={(one) => says.kinds[one]} />
      <div class="import-body" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${kind}`} tabIndex={0}>
        {kind === 'page' && <ImportPage site={site} onDone={onDone} />}
        {kind === 'sitemap' && <ImportSitemap site={site} job={job} />}
        {kind === 'csv' && <ImportCsv site={site} onDone={onDone} />}
        {kind === 'file' && <ImportFiles site={site} onDone={onDone} />}
      </div>
    </Dialog>
  );
}
